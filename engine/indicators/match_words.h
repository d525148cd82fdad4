#pragma once
// Characters and slices of a paragraph, for the readers of indicators; with the look-up of words.
#include <string_view>

#include "base/word_table.h"
#include "indicators/indicator.h"

namespace banxin {

constexpr bool is_any_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
constexpr bool is_space(char32_t c) {
  return c == U' ' || c == U'\u3000' || c == U'\u00A0' || c == U'\t';
}

constexpr TextOffset text_size(std::u32string_view text) {
  return static_cast<TextOffset>(text.size());
}
constexpr std::u32string_view slice(std::u32string_view text, TextRange range) {
  return text.substr(range.begin, range.end - range.begin);
}
constexpr bool is_empty(TextRange range) { return range.begin >= range.end; }

}  // namespace banxin
