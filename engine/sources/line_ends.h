#pragma once
// What ends a line of text: LF, VT, FF, CR, CRLF, NEL, U+2028, U+2029.
#include <cstddef>
#include <string_view>

namespace banxin {

constexpr bool ends_line(char32_t c) {
  return (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Characters of the line end at `at`: 2 for CRLF.
constexpr std::size_t line_end_length(std::u32string_view text, std::size_t at) {
  return text[at] == U'\r' && at + 1 < text.size() && text[at + 1] == U'\n' ? 2 : 1;
}

// Where the line that `at` stands in ends: at its line end or at the end of the text.
constexpr std::size_t find_line_end(std::u32string_view text, std::size_t at) {
  while (at < text.size() && !ends_line(text[at])) ++at;
  return at;
}

constexpr int count_line_ends(std::u32string_view text) {
  int count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!ends_line(text[i])) continue;
    ++count;
    i += line_end_length(text, i) - 1;
  }
  return count;
}

}  // namespace banxin
