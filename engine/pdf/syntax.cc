#include "pdf/syntax.h"

#include <fmt/format.h>

#include "base/check.h"

namespace banxin {
namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

bool is_regular(char c) {
  return c > ' ' && c < 0x7F && std::string_view("#()<>[]{}/%").find(c) == std::string_view::npos;
}

}  // namespace

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>(value >> shift));
  }
}

void append_integer(std::string& out, std::int64_t value) {
  const fmt::format_int text(value);
  out.append(text.data(), text.size());
}

void append_fixed(std::string& out, std::int64_t value, int decimals) {
  std::int64_t one = 1;
  for (int i = 0; i < decimals; ++i) one *= 10;
  if (value < 0) out.push_back('-');
  const std::int64_t magnitude = value < 0 ? -value : value;
  append_integer(out, magnitude / one);
  std::int64_t rest = magnitude % one;
  if (rest == 0) return;
  out.push_back('.');
  while (rest != 0) {
    one /= 10;
    out.push_back(static_cast<char>('0' + rest / one));
    rest %= one;
  }
}

void append_length(std::string& out, Length length) {
  append_fixed(out, to_milli_points(length), 3);
}

void append_hex(std::string& out, std::uint32_t value) {
  CHECK(value < 0x10000, "four hex digits hold the value");
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kHexDigits[value >> shift & 0xF]);
}

void append_utf16_hex(std::string& out, std::u32string_view text) {
  for (const char32_t c : text) {
    const bool valid = c < 0xD800 || (c > 0xDFFF && c < 0x110000);
    if (!valid) {
      append_hex(out, 0xFFFD);
    } else if (c < 0x10000) {
      append_hex(out, c);
    } else {
      append_hex(out, 0xD800 + ((c - 0x10000) >> 10));
      append_hex(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
}

std::string name_object(std::string_view name) {
  std::string out = "/";
  for (const char c : name) {
    if (is_regular(c)) {
      out.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.push_back('#');
      out.push_back(kHexDigits[byte >> 4]);
      out.push_back(kHexDigits[byte & 0xF]);
    }
  }
  return out;
}

std::string text_string(std::u32string_view text) {
  std::string out = "<FEFF";
  append_utf16_hex(out, text);
  out.push_back('>');
  return out;
}

std::string byte_string(std::string_view bytes) {
  std::string out = "(";
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (c >= ' ' && c < 0x7F) {
      out.push_back(c);
    } else {
      out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
  }
  out.push_back(')');
  return out;
}

}  // namespace banxin
