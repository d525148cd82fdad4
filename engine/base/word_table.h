#pragma once
// Longest-match look-up in a word table, at the start or at the end of a text. A table is an array
// of words or of structs with a member `text`; its order does not matter. None found: null.
#include <iterator>
#include <string_view>

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

}  // namespace banxin
