#pragma once
// What a cell needs of its column, and where its figure aligns (T-06…T-10, T-16).
#include <optional>

#include "fonts/font_set.h"
#include "paragraphs/set_lines.h"

namespace banxin {

struct CellNeed {
  Length least;  // its widest token
  Length most;   // unwrapped
  // Cells with a figure: from the left end to the right edge of the ones digit, and from there to
  // the right end.
  std::optional<Length> before_point;
  Length after_point;
};

CellNeed measure_cell(const StyledText& text, TypeSize type, const LineRules& rules,
                      const FontSet& fonts);

// The character behind the ones digit of the first figure in a cell: "1,286.5亿元" gives 5. Nothing
// if there is no figure.
std::optional<TextOffset> ones_end(const std::u32string& text);

}  // namespace banxin
