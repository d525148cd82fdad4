#pragma once
// Two wordings of a paragraph, word by word: words of ICU's dictionary, a figure with its unit is
// one word.
#include <string>
#include <tuple>
#include <vector>

#include "base/utf8.h"

namespace banxin {

// What was between two kept stretches, and what is there now; either may be empty. A kept stretch
// has `before` == `now` and `kept` set.
struct WordChange {
  bool kept = false;
  std::u32string before, now;
  auto fields() const { return std::tie(kept, before, now); }
  friend bool operator==(const WordChange&, const WordChange&) = default;
};

// Joined, the `before` are the old text and the `now` the new one. A lone mark or character kept
// between two replacements is told as replaced.
std::vector<WordChange> compare_words(std::u32string_view before, std::u32string_view now);

// Where words begin, 0 first, and the end of the text behind the last.
std::vector<std::size_t> split_words(std::u32string_view text);

}  // namespace banxin
