#pragma once
// Longest-match look-up in a word table, at the start or at the end of a text. A table is an array
// of words or of structs with a member `text`.
#include <cstddef>
#include <string_view>

#include "indicators/indicator.h"

namespace banxin {

constexpr std::u32string_view word_text(std::u32string_view word) { return word; }
template <typename Entry>
constexpr std::u32string_view word_text(const Entry& entry) {
  return entry.text;
}

template <typename Table>
constexpr auto longest_prefix(const Table& table, std::u32string_view text)
    -> decltype(&*std::begin(table)) {
  decltype(&*std::begin(table)) best = nullptr;
  if (text.empty()) return best;
  for (const auto& entry : table) {
    const std::u32string_view word = word_text(entry);
    if (word.front() != text.front() || !text.starts_with(word)) continue;
    if (best == nullptr || word.size() > word_text(*best).size()) best = &entry;
  }
  return best;
}

template <typename Table>
constexpr auto longest_suffix(const Table& table, std::u32string_view text)
    -> decltype(&*std::begin(table)) {
  decltype(&*std::begin(table)) best = nullptr;
  if (text.empty()) return best;
  for (const auto& entry : table) {
    const std::u32string_view word = word_text(entry);
    if (word.back() != text.back() || !text.ends_with(word)) continue;
    if (best == nullptr || word.size() > word_text(*best).size()) best = &entry;
  }
  return best;
}

template <typename Table>
constexpr bool contains_word(const Table& table, std::u32string_view word) {
  for (const auto& entry : table)
    if (word_text(entry) == word) return true;
  return false;
}

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
