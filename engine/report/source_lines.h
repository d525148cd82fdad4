#pragma once
// The lines of a draft on their way to blocks, and the questions that every step asks of their
// words.
#include <string_view>
#include <vector>

#include "base/characters.h"
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
};

using SourceLines = std::vector<SourceLine>;

inline int line_of(const RichText& text) {
  return text.source.empty() ? 0 : text.source.front().line;
}

inline int column_of(const RichText& text) {
  return text.source.empty() ? 0 : text.source.front().column;
}

inline bool contains(std::u32string_view text, std::u32string_view words) {
  return text.find(words) != std::u32string_view::npos;
}

// A mark that ends a sentence or introduces what follows.
inline bool ends_sentence(std::u32string_view text) {
  return !text.empty() && is_one_of(text.back(), U"。；！？：…");
}

}  // namespace banxin
