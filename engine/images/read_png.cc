#include "images/read_png.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/big_endian.h"
#include "base/deflate.h"
#include "images/icc_profile.h"
#include "images/image_problems.h"
#include "images/png_chunks.h"
#include "images/png_rows.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestProfile = 4'000'000;
constexpr char kOpaque = '\xFF';

ImageColour colour_of(PngColour colour) {
  if (colour == PngColour::palette) return ImageColour::indexed;
  const bool gray = colour == PngColour::gray || colour == PngColour::gray_alpha;
  return gray ? ImageColour::gray : ImageColour::rgb;
}

// Rows of samples, each padded to whole bytes.
struct Samples {
  std::size_t width = 0;
  std::size_t height = 0;
  int bits = 8;
  int channels = 1;
  std::string rows;

  std::size_t row() const { return row_size(width, bits * channels); }
  std::uint32_t at(std::size_t x, std::size_t y, int channel) const {
    const std::size_t sample =
        x * static_cast<std::size_t>(channels) + static_cast<std::size_t>(channel);
    const std::size_t bit = sample * static_cast<std::size_t>(bits);
    const std::size_t byte = y * row() + bit / 8;
    if (bits >= 8) return read_big_endian(rows, byte, static_cast<std::size_t>(bits / 8));
    const auto value = static_cast<unsigned char>(rows[byte]);
    return static_cast<std::uint32_t>(value >> (8 - bits - static_cast<int>(bit % 8)) &
                                      ((1 << bits) - 1));
  }
};

// Packs samples as an image's bytes. Samples of less than a byte and those of a palette are not
// filtered: it would make them longer.
void pack(const Samples& samples, ImageColour colour, EncodedImage& image) {
  image.width = static_cast<int>(samples.width);
  image.height = static_cast<int>(samples.height);
  image.bits = samples.bits;
  image.colour = colour;
  if (samples.bits < 8 || colour == ImageColour::indexed) {
    image.encoding = ImageEncoding::deflated;
    image.bytes = deflate(samples.rows);
  } else {
    image.encoding = ImageEncoding::png;
    const int pixel = samples.channels * samples.bits / 8;
    image.bytes =
        deflate(filter_rows(samples.rows, samples.row(), static_cast<std::size_t>(pixel)));
  }
}

// The opacity of every pixel, from tRNS: of a colour of the palette, or none for one colour.
std::string opacity_of(const PngChunks& png, const Samples& samples) {
  std::string mask(samples.width * samples.height, kOpaque);
  const std::string_view table = png.transparency;
  const bool indexed = png.header.colour == PngColour::palette;
  for (std::size_t y = 0; y < samples.height; ++y) {
    for (std::size_t x = 0; x < samples.width; ++x) {
      char& opacity = mask[y * samples.width + x];
      if (indexed) {
        const std::uint32_t colour = samples.at(x, y, 0);
        if (colour < table.size()) opacity = table[colour];
        continue;
      }
      bool clear = true;
      for (int c = 0; c < samples.channels; ++c) {
        const std::uint32_t key = read_big_endian(table, static_cast<std::size_t>(c) * 2, 2);
        clear = clear && samples.at(x, y, c) == key;
      }
      if (clear) opacity = '\0';
    }
  }
  return mask;
}

// Takes the last channel out of `samples`.
Samples take_alpha(Samples& samples) {
  const auto size = static_cast<std::size_t>(samples.bits / 8);
  const std::size_t colour = static_cast<std::size_t>(samples.channels - 1) * size;
  Samples alpha{samples.width, samples.height, samples.bits, 1, {}};
  const std::size_t pixels = samples.width * samples.height;
  alpha.rows.resize(pixels * size);
  for (std::size_t i = 0; i < pixels; ++i) {
    const char* from = samples.rows.data() + i * (colour + size);
    std::copy_n(from + colour, size, alpha.rows.data() + i * size);
    std::copy_n(from, colour, samples.rows.data() + i * colour);
  }
  samples.rows.resize(pixels * colour);
  --samples.channels;
  return alpha;
}

bool has_transparency(const PngChunks& png) {
  if (png.header.colour == PngColour::palette) return !png.transparency.empty();
  if (png.header.has_alpha()) return false;
  return png.transparency.size() == static_cast<std::size_t>(png.header.channels()) * 2;
}

// The pixels, unpacked, parted and packed again.
void repack(const PngChunks& png, std::string rows, EncodedImage& image) {
  const PngHeader& header = png.header;
  Samples samples{static_cast<std::size_t>(header.width), static_cast<std::size_t>(header.height),
                  header.bits, header.channels(), std::move(rows)};
  std::optional<Samples> alpha;
  if (header.has_alpha()) {
    alpha = take_alpha(samples);
  } else if (has_transparency(png)) {
    alpha = Samples{samples.width, samples.height, 8, 1, opacity_of(png, samples)};
  }
  pack(samples, colour_of(header.colour), image);
  if (!alpha || alpha->rows.find_first_not_of(kOpaque) == std::string::npos) return;
  EncodedImage mask;
  pack(*alpha, ImageColour::gray, mask);
  image.mask = std::make_shared<const EncodedImage>(std::move(mask));
}

}  // namespace

Result<Picture> read_png(std::string_view bytes) {
  auto png = read_png_chunks(bytes);
  if (!png) return tl::unexpected(png.error());
  const PngHeader& header = png->header;
  const std::size_t size = packed_size(header);
  if (size > static_cast<std::size_t>(kMostUnpacked)) {
    return tl::unexpected(too_large_image(header.width, header.height));
  }
  auto packed = inflate(png->data, size);
  if (!packed || packed->bytes.size() != size) {
    return tl::unexpected(broken_image("holds fewer or more pixels than it says"));
  }
  EncodedImage image;
  if (header.interlaced || header.has_alpha() || has_transparency(*png)) {
    auto rows = unpack_rows(header, std::move(packed->bytes));
    if (!rows) return tl::unexpected(broken_image("has rows that cannot be unpacked"));
    repack(*png, std::move(*rows), image);
  } else {
    if (!filters_are_known(header, packed->bytes)) {
      return tl::unexpected(broken_image("has rows that cannot be unpacked"));
    }
    image.width = header.width;
    image.height = header.height;
    image.bits = header.bits;
    image.colour = colour_of(header.colour);
    image.encoding = ImageEncoding::png;
    image.bytes = png->data.substr(0, packed->stream_size);
  }
  if (image.colour == ImageColour::indexed) {
    image.palette = png->palette.substr(0, (std::size_t{1} << header.bits) * 3);
  }
  if (auto profile = inflate(png->profile, kLongestProfile)) {
    image.profile = fitting_profile(std::move(profile->bytes), image.colour);
  }
  return Picture{std::make_shared<const EncodedImage>(std::move(image)), png->orientation,
                 png->density};
}

}  // namespace banxin
