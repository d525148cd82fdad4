#include "images/read_jpeg.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/big_endian.h"
#include "images/icc_profile.h"
#include "images/image_problems.h"
#include "images/read_orientation.h"

namespace banxin {
namespace {

enum : unsigned {
  kBaseline = 0xC0,     // SOF0
  kProgressive = 0xC2,  // SOF2
  kHuffman = 0xC4,
  kLastFrame = 0xCF,
  kFirstRestart = 0xD0,
  kLastRestart = 0xD7,
  kEnd = 0xD9,
  kScan = 0xDA,
  kQuantization = 0xDB,
  kApplication0 = 0xE0,
  kApplication1 = 0xE1,
  kApplication2 = 0xE2,
  kApplication14 = 0xEE,
  kApplication15 = 0xEF,
  kComment = 0xFE,
};

constexpr std::string_view kJfif("JFIF\0", 5);
constexpr std::string_view kExif("Exif\0\0", 6);
constexpr std::string_view kIcc("ICC_PROFILE\0", 12);
constexpr std::string_view kAdobe("Adobe", 5);

bool is_frame(unsigned marker) {
  return marker >= kBaseline && marker <= kLastFrame && marker != kHuffman && marker != 0xC8 &&
         marker != 0xCC;
}

class JpegReader {
 public:
  explicit JpegReader(std::string_view bytes) : bytes_(bytes) {}

  Result<Picture> run() {
    image_.encoding = ImageEncoding::jpeg;
    image_.bytes += "\xFF\xD8";
    at_ = 2;
    for (;;) {
      const auto marker = take_marker();
      if (!marker) return tl::unexpected(at_ < bytes_.size() ? changed() : cut_off());
      if (*marker == kEnd) break;
      if (auto problem = take_segment(*marker)) return tl::unexpected(*problem);
    }
    if (!has_scan_) return tl::unexpected(broken_image("holds no pixels"));
    image_.bytes += "\xFF\xD9";
    image_.inverted = adobe_ && image_.colour == ImageColour::cmyk;
    image_.profile = fitting_profile(joined_profile(), image_.colour);
    return Picture{std::make_shared<const EncodedImage>(std::move(image_)), orientation_, density_};
  }

 private:
  Problem cut_off() const {
    return broken_image(fmt::format("is cut off at byte {}", bytes_.size()));
  }

  Problem changed() const { return broken_image(fmt::format("was changed at byte {}", at_)); }

  // The marker at `at_`, any number of FF before it; nothing at the end or in between.
  std::optional<unsigned> take_marker() {
    if (at_ >= bytes_.size() || bytes_[at_] != '\xFF') return {};
    while (at_ < bytes_.size() && bytes_[at_] == '\xFF') ++at_;
    if (at_ == bytes_.size()) return {};
    return read_big_endian(bytes_, at_++, 1);
  }

  std::optional<Problem> take_segment(unsigned marker) {
    if (marker < kBaseline || (marker >= kFirstRestart && marker < kEnd)) return changed();
    const std::size_t left = bytes_.size() - at_;
    const std::size_t length = left < 2 ? 0 : read_big_endian(bytes_, at_, 2);
    if (left < 2 || length > left) return cut_off();
    if (length < 2) return changed();
    const std::string_view data = bytes_.substr(at_ + 2, length - 2);
    const std::string_view segment = bytes_.substr(at_, length);
    at_ += length;
    if (is_frame(marker)) {
      if (auto problem = take_frame(marker, data)) return problem;
    }
    if (marker == kScan) {
      if (auto problem = check_scan(data)) return problem;
    }
    has_huffman_ |= marker == kHuffman;
    has_quantization_ |= marker == kQuantization;
    if (!take_application(marker, data)) return std::nullopt;
    image_.bytes.push_back('\xFF');
    image_.bytes.push_back(static_cast<char>(marker));
    image_.bytes += segment;
    if (marker == kScan) take_entropy_coded();
    return std::nullopt;
  }

  std::optional<Problem> take_frame(unsigned marker, std::string_view data) {
    if (marker > kProgressive) {
      return unsupported_image("is a lossless or arithmetic JPEG, which a PDF cannot hold");
    }
    if (has_frame_) return broken_image("holds two images in one");
    has_frame_ = true;
    const std::size_t components = data.size() < 6 ? 0 : read_big_endian(data, 5, 1);
    if (data.size() != 6 + components * 3) return broken_image("has a header of a wrong length");
    if (data[0] != 8) {
      return unsupported_image(fmt::format("is a JPEG of {} bits", read_big_endian(data, 0, 1)));
    }
    const std::int64_t height = read_big_endian(data, 1, 2);
    const std::int64_t width = read_big_endian(data, 3, 2);
    if (height == 0) return unsupported_image("does not say how high it is");
    if (auto problem = judge_image_size(width, height)) return problem;
    if (components != 1 && components != 3 && components != 4) {
      return unsupported_image(fmt::format("is a JPEG of {} colours", components));
    }
    image_.width = static_cast<int>(width);
    image_.height = static_cast<int>(height);
    image_.colour = components == 1   ? ImageColour::gray
                    : components == 3 ? ImageColour::rgb
                                      : ImageColour::cmyk;
    for (std::size_t i = 0; i < components; ++i) {
      const std::uint32_t sampling = read_big_endian(data, 7 + i * 3, 1);
      const std::uint32_t table = read_big_endian(data, 8 + i * 3, 1);
      const bool sane = sampling >> 4 >= 1 && sampling >> 4 <= 4 && (sampling & 15) >= 1 &&
                        (sampling & 15) <= 4 && table <= 3;
      if (!sane) return broken_image("has a broken header");
    }
    return std::nullopt;
  }

  std::optional<Problem> check_scan(std::string_view data) {
    const std::size_t components = data.empty() ? 0 : read_big_endian(data, 0, 1);
    const bool sane = has_frame_ && has_huffman_ && has_quantization_ && components >= 1 &&
                      components <= 4 && data.size() == 4 + components * 2;
    if (!sane) return broken_image("lacks what comes before its pixels");
    has_scan_ = true;
    return std::nullopt;
  }

  // Whether the segment goes into the PDF.
  bool take_application(unsigned marker, std::string_view data) {
    if (marker == kComment) return false;
    if (marker < kApplication0 || marker > kApplication15) return true;
    if (marker == kApplication0 && data.starts_with(kJfif) && data.size() >= 14) {
      density_ = sane_density(read_big_endian(data, 8, 2), read_big_endian(data, 10, 2));
      return true;
    }
    if (marker == kApplication1 && data.starts_with(kExif)) {
      orientation_ = read_orientation(data.substr(kExif.size()));
    }
    if (marker == kApplication2 && data.starts_with(kIcc) && data.size() > kIcc.size() + 2) {
      profile_parts_ = read_big_endian(data, kIcc.size() + 1, 1);
      profile_[read_big_endian(data, kIcc.size(), 1)] = data.substr(kIcc.size() + 2);
    }
    const bool adobe = marker == kApplication14 && data.starts_with(kAdobe) && data.size() >= 12;
    adobe_ |= adobe;
    return adobe;
  }

  // Up to the next marker that is none of the data's own.
  void take_entropy_coded() {
    const std::size_t begin = at_;
    for (;; ++at_) {
      at_ = bytes_.find('\xFF', at_);
      if (at_ == std::string_view::npos || at_ + 1 >= bytes_.size()) {
        at_ = bytes_.size();
        break;
      }
      const std::uint32_t next = read_big_endian(bytes_, at_ + 1, 1);
      const bool own = next == 0 || (next >= kFirstRestart && next <= kLastRestart);
      if (!own && next != 0xFF) break;
    }
    image_.bytes += bytes_.substr(begin, at_ - begin);
  }

  // The parts of the profile in their order, 1 to the last; nothing if one is missing.
  std::string joined_profile() const {
    std::string joined;
    std::uint32_t expected = 1;
    for (const auto& [number, part] : profile_) {
      if (number != expected++) return {};
      joined += part;
    }
    return expected == profile_parts_ + 1 ? joined : std::string();
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  EncodedImage image_;
  Orientation orientation_ = Orientation::top_left;
  Density density_;
  bool has_frame_ = false;
  bool has_scan_ = false;
  bool has_huffman_ = false;
  bool has_quantization_ = false;
  bool adobe_ = false;
  std::uint32_t profile_parts_ = 0;
  std::map<std::uint32_t, std::string_view> profile_;
};

}  // namespace

Result<Picture> read_jpeg(std::string_view bytes) { return JpegReader(bytes).run(); }

}  // namespace banxin
