#pragma once
// Kinds of characters that several stages ask for, wider or narrower than Unicode's properties
// where Chinese reports need it. The classes of line composition are in text/char_class.h.
#include <string>
#include <string_view>

namespace banxin {

constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}
constexpr bool has_any(std::u32string_view text, std::u32string_view set) {
  return text.find_first_of(set) != std::u32string_view::npos;
}

// Blanks that are typed inside a line.
inline constexpr std::u32string_view kTypedBlanks = U" \u3000";

// Without the characters of `set` at both ends.
constexpr std::u32string_view trimmed(std::u32string_view text, std::u32string_view set) {
  const std::size_t begin = text.find_first_not_of(set);
  if (begin == std::u32string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(set) + 1 - begin);
}

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
constexpr bool is_alphanumeric(char32_t c) { return is_digit(c) || is_ascii_letter(c); }

// With accents; without × and ÷.
constexpr bool is_latin_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

// Ideographs and kana, with 〇 and 々.
constexpr bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x20000 && c <= 0x323AF) || c == 0x3007 || c == 0x3005 ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x3040 && c <= 0x30FA);
}

// Han, kana and the marks that only Chinese text has.
constexpr bool is_chinese(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x20000 || is_one_of(c, U"“”‘’—…·");
}

// Blanks as they are typed.
constexpr bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000; }

inline std::u32string without_blanks(std::u32string_view text) {
  std::u32string words(text);
  std::erase_if(words, is_blank);
  return words;
}

// ASCII letters only.
inline std::u32string in_lower_case(std::u32string_view text) {
  std::u32string lower(text);
  for (char32_t& c : lower) {
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  }
  return lower;
}

}  // namespace banxin
