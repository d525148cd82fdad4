#pragma once
// The lines of a draft on their way to blocks, and the questions that every step asks of their
// words.
#include <string_view>
#include <utility>
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
  std::size_t object = 0;  // of DraftKind::table and photo
};

using SourceLines = std::vector<SourceLine>;

// Takes the lines or blocks out that are not kept; the empty lines above them go to what follows.
template <typename Line>
void keep_lines(std::vector<Line>& lines, const std::vector<bool>& keep) {
  std::vector<Line> kept;
  int blank = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].blank_before += std::exchange(blank, 0);
    if (keep[i]) {
      kept.push_back(std::move(lines[i]));
    } else {
      blank = lines[i].blank_before;
    }
  }
  lines = std::move(kept);
}

inline bool contains(std::u32string_view text, std::u32string_view words) {
  return text.find(words) != std::u32string_view::npos;
}

// A mark that ends a sentence or introduces what follows.
inline bool ends_sentence(std::u32string_view text) {
  return !text.empty() && is_one_of(text.back(), U"。；！？：…");
}

}  // namespace banxin
