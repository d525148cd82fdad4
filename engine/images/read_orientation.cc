#include "images/read_orientation.h"

#include <cstdint>

#include "base/big_endian.h"

namespace banxin {
namespace {

constexpr std::size_t kEntry = 12;  // bytes: tag, type, count, value
constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kShort = 3;  // a number of two bytes

// Numbers in either byte order; those outside the bytes are 0.
class TiffNumbers {
 public:
  explicit TiffNumbers(std::string_view bytes)
      : bytes_(bytes), little_(bytes.substr(0, 2) == "II") {}

  std::uint32_t at(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return 0;
    if (!little_) return read_big_endian(bytes_, at, size);
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;) {
      value = value << 8 | static_cast<unsigned char>(bytes_[at + i]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

}  // namespace

Orientation read_orientation(std::string_view tiff) {
  const TiffNumbers numbers(tiff);
  const bool known_order = tiff.starts_with("II") || tiff.starts_with("MM");
  if (!known_order || numbers.at(2, 2) != 42) return Orientation::top_left;
  const std::size_t directory = numbers.at(4, 4);
  const std::size_t count = numbers.at(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * kEntry;
    if (numbers.at(entry, 2) != kOrientationTag || numbers.at(entry + 2, 2) != kShort) continue;
    const std::uint32_t value = numbers.at(entry + 8, 2);
    if (value >= 1 && value <= 8) return static_cast<Orientation>(value);
  }
  return Orientation::top_left;
}

}  // namespace banxin
