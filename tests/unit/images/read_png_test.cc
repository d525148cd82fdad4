#include "images/read_png.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/deflate.h"
#include "images/read_image.h"
#include "support/sample_images.h"

namespace banxin::testing {
namespace {

// The samples of an image, row by row, as a PDF reader unpacks it. Of 8 or 16 bits, filtered; or
// of fewer bits or a palette, not filtered.
std::vector<unsigned> samples_of(const EncodedImage& image, int channels) {
  auto unpacked = inflate(image.bytes, 1'000'000);
  EXPECT_TRUE(unpacked);
  if (!unpacked) return {};
  std::string rows = std::move(unpacked->bytes);
  const auto row = static_cast<std::size_t>((image.width * image.bits * channels + 7) / 8);
  if (image.encoding == ImageEncoding::png) {
    const auto pixel = static_cast<std::size_t>(std::max(channels * image.bits / 8, 1));
    std::string plain;
    for (std::size_t begin = 0; begin < rows.size(); begin += row + 1) {
      const int filter = rows[begin];
      const std::size_t here = plain.size();
      const auto byte = [&](std::size_t at, std::size_t back) {
        return at < back ? 0 : static_cast<unsigned char>(plain[at - back]);
      };
      for (std::size_t i = 0; i < row; ++i) {
        const int a = i < pixel ? 0 : byte(here + i, pixel);
        const int b = byte(here + i, row);
        const int c = i < pixel ? 0 : byte(here + i, row + pixel);
        const int p = a + b - c;
        int nearest = c;
        if (std::abs(p - b) <= std::abs(p - c)) nearest = b;
        if (std::abs(p - a) <= std::abs(p - b) && std::abs(p - a) <= std::abs(p - c)) nearest = a;
        const int guesses[] = {0, a, b, (a + b) / 2, nearest};
        plain.push_back(static_cast<char>(rows[begin + 1 + i] + guesses[filter]));
      }
    }
    rows = plain;
  }
  std::vector<unsigned> samples;
  for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {
    for (int i = 0; i < image.width * channels; ++i) {
      const auto bit = static_cast<std::size_t>(i * image.bits);
      unsigned value = static_cast<unsigned char>(rows.at(y * row + bit / 8));
      if (image.bits == 16) {
        value = value << 8 | static_cast<unsigned char>(rows.at(y * row + bit / 8 + 1));
      } else {
        value = value >> (8 - image.bits - static_cast<int>(bit % 8)) & ((1U << image.bits) - 1);
      }
      samples.push_back(value);
    }
  }
  return samples;
}

std::vector<unsigned> flat(const std::vector<std::vector<unsigned>>& rows) {
  std::vector<unsigned> all;
  for (const auto& row : rows) all.insert(all.end(), row.begin(), row.end());
  return all;
}

std::string code_of(std::string_view bytes) {
  const auto read = read_image(bytes);
  return read ? "" : read.error().code;
}

// LIBHARU §6.
TEST(ReadPng, PixelsWithoutAlphaArePassedThrough) {
  const SamplePng png = sample_png(7, 6, 2);
  const std::string file = png_file(png);
  const auto read = read_image(file);
  ASSERT_TRUE(read);
  const EncodedImage& image = *read->image;
  EXPECT_EQ(image.encoding, ImageEncoding::png);
  EXPECT_EQ(image.colour, ImageColour::rgb);
  EXPECT_EQ(image.width, 7);
  EXPECT_EQ(image.height, 6);
  EXPECT_NE(file.find(image.bytes.substr(0, image.bytes.size() / 2)), std::string::npos);
  EXPECT_EQ(samples_of(image, 3), flat(png.rows));
  EXPECT_FALSE(image.mask);
}

TEST(ReadPng, AlphaBecomesAMask) {
  const SamplePng png = sample_png(5, 9, 6);
  const auto read = read_image(png_file(png));
  ASSERT_TRUE(read);
  ASSERT_TRUE(read->image->mask);
  std::vector<unsigned> colours;
  std::vector<unsigned> opacity;
  for (const auto& row : png.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) (i % 4 == 3 ? opacity : colours).push_back(row[i]);
  }
  EXPECT_EQ(samples_of(*read->image, 3), colours);
  EXPECT_EQ(samples_of(*read->image->mask, 1), opacity);
  EXPECT_EQ(read->image->mask->colour, ImageColour::gray);
  EXPECT_EQ(read_image(png_file(png))->image->bytes, read->image->bytes) << "equal bytes";
}

TEST(ReadPng, AnOpaquePictureHasNoMask) {
  SamplePng png{2, 1, 16, 4, false, {{1000, 65535, 40000, 65535}}};
  const auto read = read_image(png_file(png));
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->image->mask);
  EXPECT_EQ(read->image->bits, 16);
  EXPECT_EQ(samples_of(*read->image, 1), (std::vector<unsigned>{1000, 40000}));
}

TEST(ReadPng, EveryKindOfInterlacedPixelComesToItsPlace) {
  struct Kind {
    int bits, colour;
    std::size_t channels;
  };
  for (const Kind& kind : {Kind{1, 0, 1}, Kind{2, 0, 1}, Kind{4, 0, 1}, Kind{8, 0, 1},
                           Kind{16, 0, 1}, Kind{8, 2, 3}, Kind{16, 2, 3}, Kind{4, 3, 1}}) {
    for (const auto& [width, height] : {std::pair(1, 1), std::pair(3, 11), std::pair(13, 9)}) {
      SamplePng png{width, height, kind.bits, kind.colour, true, {}};
      unsigned value = 1;
      for (int y = 0; y < height; ++y) {
        std::vector<unsigned> row;
        for (std::size_t i = 0; i < static_cast<std::size_t>(width) * kind.channels; ++i) {
          value = value * 1103515245U + 12345U;
          row.push_back(value >> 16 & ((1U << kind.bits) - 1));
        }
        png.rows.push_back(std::move(row));
      }
      if (kind.colour == 3) png.chunks.push_back({"PLTE", std::string(48, 'c')});
      const auto read = read_image(png_file(png));
      ASSERT_TRUE(read) << kind.bits << " " << kind.colour;
      EXPECT_EQ(samples_of(*read->image, static_cast<int>(kind.channels)), flat(png.rows))
          << kind.bits << " bits, colour " << kind.colour << ", " << width << " × " << height;
    }
  }
}

TEST(ReadPng, APaletteMayHaveOpacities) {
  SamplePng png{4, 1, 2, 3, false, {{0, 1, 2, 1}}};
  png.chunks = {{"PLTE", std::string("\xFF\0\0\0\xFF\0\0\0\xFF", 9)},
                {"tRNS", std::string("\x80\0", 2)}};
  const auto read = read_image(png_file(png));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->image->colour, ImageColour::indexed);
  EXPECT_EQ(read->image->palette, png.chunks[0].second);
  EXPECT_EQ(samples_of(*read->image, 1), (std::vector<unsigned>{0, 1, 2, 1}));
  ASSERT_TRUE(read->image->mask);
  EXPECT_EQ(samples_of(*read->image->mask, 1), (std::vector<unsigned>{128, 0, 255, 0}));
}

TEST(ReadPng, OneColourMayBeClear) {
  SamplePng png{3, 1, 4, 0, false, {{5, 9, 15}}};
  png.chunks = {{"tRNS", std::string("\0\x09", 2)}};
  const auto read = read_image(png_file(png));
  ASSERT_TRUE(read && read->image->mask);
  EXPECT_EQ(samples_of(*read->image->mask, 1), (std::vector<unsigned>{255, 0, 255}));
  EXPECT_EQ(samples_of(*read->image, 1), (std::vector<unsigned>{5, 9, 15}));
}

TEST(ReadPng, AProfileStaysIfItFits) {
  const auto profile_of = [](const std::string& profile) {
    SamplePng png = sample_png(2, 2, 2);
    png.chunks = {{"iCCP", std::string("name\0\0", 6) + deflate(profile)}};
    const auto read = read_image(png_file(png));
    return read ? read->image->profile : "not read";
  };
  EXPECT_EQ(profile_of(icc_profile("RGB ")), icc_profile("RGB "));
  EXPECT_EQ(profile_of(icc_profile("GRAY")), "");
  EXPECT_EQ(profile_of(icc_profile("CMYK")), "");
  EXPECT_EQ(profile_of(icc_profile("RGB ").substr(0, 131)), "");
  EXPECT_EQ(profile_of("nonsense"), "");
}

TEST(ReadPng, ShapeAndOrientationAreRead) {
  SamplePng png = sample_png(4, 2, 2);
  png.chunks = {{"pHYs", big_endian(2000, 4) + big_endian(1000, 4) + std::string(1, '\1')},
                {"eXIf", exif_orientation(6, false)}};
  const auto read = read_image(png_file(png));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->density, (Density{2000, 1000}));
  EXPECT_EQ(read->orientation, Orientation::right_top);
  EXPECT_EQ(read->width(), 2);
  EXPECT_EQ(read->height(), 4);
  png.chunks = {{"pHYs", big_endian(2000, 4) + big_endian(0, 4) + std::string(1, '\1')}};
  EXPECT_EQ(read_image(png_file(png))->density, Density{});
}

TEST(ReadPng, LyingFilesAreErrors) {
  SamplePng png = sample_png(6, 6, 2);
  png.height = 5;
  EXPECT_EQ(code_of(png_file(png)), "image.broken") << "more rows than it says";
  png.height = 7;
  EXPECT_EQ(code_of(png_file(png)), "image.broken");
  png.height = 60'000;
  EXPECT_EQ(code_of(png_file(png)), "image.broken") << "no memory for what cannot be there";
  png.width = 60'000;
  EXPECT_EQ(code_of(png_file(png)), "image.too-large");
  png.width = 70'000;
  png.height = 1;
  EXPECT_EQ(code_of(png_file(png)), "image.too-large");
  png = SamplePng{9'000, 9'000, 16, 2, false, {}};
  EXPECT_EQ(code_of(png_file(png)), "image.too-large") << "486 MB unpacked";
  png = sample_png(6, 6, 2);
  png.bits = 4;
  EXPECT_EQ(code_of(png_file(png)), "image.broken") << "RGB has no 4 bits";
  png = SamplePng{1, 1, 8, 3, false, {{0}}};
  EXPECT_EQ(code_of(png_file(png)), "image.broken") << "no palette";
  png = sample_png(2, 2, 2);
  std::string as_text = png_file(png);
  as_text.erase(4, 1);
  EXPECT_EQ(code_of(as_text), "image.broken") << "CR LF became LF";
  png.chunks = {{"NEWX", ""}};
  EXPECT_EQ(code_of(png_file(png)), "image.broken") << "a part that must be understood";
}

TEST(ReadPng, EveryPrefixIsAnError) {
  for (const bool interlaced : {false, true}) {
    SamplePng png = sample_png(9, 9, 6);
    png.interlaced = interlaced;
    const std::string file = png_file(png);
    ASSERT_EQ(code_of(file), "");
    for (std::size_t size = 0; size < file.size(); ++size) {
      EXPECT_NE(code_of(file.substr(0, size)), "") << size;
    }
  }
}

// The sums of all chunks are made right again, so that what is behind them is tried too.
TEST(ReadPng, ChangedBytesDoNoHarm) {
  SamplePng png = sample_png(9, 9, 6);
  png.interlaced = true;
  png.chunks = {{"pHYs", big_endian(2000, 4) + big_endian(1000, 4) + std::string(1, '\1')},
                {"tRNS", std::string("\0\1\0\2\0\3", 6)},
                {"eXIf", exif_orientation(3, true)}};
  const std::string file = png_file(png);
  unsigned random = 20260101;
  const auto next = [&random](std::size_t below) {
    random = random * 1664525U + 1013904223U;
    return static_cast<std::size_t>(random >> 8) % below;
  };
  int read = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string changed = file;
    for (std::size_t flips = next(3) + 1; flips-- > 0;) {
      const std::size_t at = 8 + next(changed.size() - 8);
      changed[at] = static_cast<char>(changed[at] ^ (1 << next(8)));
    }
    std::string mended = changed.substr(0, 8);
    for (std::size_t at = 8; at + 12 <= changed.size();) {
      std::size_t length = 0;
      for (std::size_t k = 0; k < 4; ++k) {
        length = length << 8 | static_cast<unsigned char>(changed[at + k]);
      }
      length = std::min(length, changed.size() - at - 12);
      mended += png_chunk(changed.substr(at + 4, 4), changed.substr(at + 8, length));
      at += 12 + length;
    }
    const std::string code = code_of(mended);
    read += code.empty() ? 1 : 0;
    EXPECT_TRUE(code.empty() || code.starts_with("image.")) << code;
  }
  EXPECT_GT(read, 10) << "some changes are harmless";
  EXPECT_LT(read, 2900);
}

}  // namespace
}  // namespace banxin::testing
