#include "base/utf8.h"

#include <fmt/format.h>

#include "base/check.h"

namespace banxin {
namespace {

void append_utf8(std::string& out, char32_t c) {
  const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | c >> 6);
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | c >> 12);
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | c >> 18);
    byte(0x80 | (c >> 12 & 0x3F));
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

}  // namespace

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

std::string to_utf8(char32_t character) { return to_utf8(std::u32string_view(&character, 1)); }

std::u32string from_utf8(std::string_view bytes) {
  std::u32string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    CHECK(lead < 0x80 || lead >= 0xC2, "valid UTF-8 lead byte");
    CHECK(i + length <= bytes.size(), "whole UTF-8 sequence");
    char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(bytes[i + k]);
      CHECK((next & 0xC0) == 0x80, "valid UTF-8 continuation byte");
      c = c << 6 | (next & 0x3F);
    }
    out.push_back(c);
    i += length;
  }
  return out;
}

std::string code_point_name(char32_t character) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
}

}  // namespace banxin
