#pragma once
// The lines of a draft on their way to blocks, and the questions that every step asks of their
// words.
#include <string_view>
#include <vector>

#include "report/draft.h"
#include "report/typed_numbers.h"

namespace banxin {

struct SourceLine {
  RichText text;
  int blank_before = 0;  // empty lines above it
  DraftKind kind = DraftKind::line;
  int level = 0;        // of DraftKind::heading
  bool bullet = false;  // the bullet itself is no longer in the text
  TypedNumber number;
  std::size_t table = 0;  // of DraftKind::table
};

using SourceLines = std::vector<SourceLine>;

inline int line_of(const RichText& text) {
  return text.source.empty() ? 0 : text.source.front().line;
}

inline int column_of(const RichText& text) {
  return text.source.empty() ? 0 : text.source.front().column;
}

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

inline bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c >= 0x20000 ||
         c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF);
}

inline bool is_one_of(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

inline bool has_any(std::u32string_view text, std::u32string_view characters) {
  return text.find_first_of(characters) != std::u32string_view::npos;
}

inline bool contains(std::u32string_view text, std::u32string_view words) {
  return text.find(words) != std::u32string_view::npos;
}

// A mark that ends a sentence or introduces what follows.
inline bool ends_sentence(std::u32string_view text) {
  return !text.empty() && is_one_of(text.back(), U"。；！？：…");
}

}  // namespace banxin
