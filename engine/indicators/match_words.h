#pragma once
// Characters and slices of a paragraph, for the readers of indicators; with the look-up of words.
#include <string_view>

#include "base/characters.h"
#include "base/word_table.h"
#include "indicators/indicator.h"

namespace banxin {

constexpr TextOffset text_size(std::u32string_view text) {
  return static_cast<TextOffset>(text.size());
}
constexpr std::u32string_view slice(std::u32string_view text, TextRange range) {
  return text.substr(range.begin, range.end - range.begin);
}
constexpr bool is_empty(TextRange range) { return range.begin >= range.end; }

}  // namespace banxin
