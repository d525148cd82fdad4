#pragma once
// Numbers in the byte order of fonts, PNG and JPEG: the highest byte first.
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banxin {

// The number in `size` bytes (1 to 4) from `at` on. REQUIRES that they are there.
inline std::uint32_t read_big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

}  // namespace banxin
