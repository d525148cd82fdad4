#pragma once
// What a cell needs of its column, and where its figure aligns (T-06…T-10, T-16).
#include <optional>

#include "fonts/font_set.h"
#include "paragraphs/set_lines.h"

namespace banxin {

struct CellNeed {
  Length least;  // its widest token
  Length most;   // unwrapped
  // Cells with a figure: from the left end to the right edge of the first figure's ones digit.
  std::optional<Length> before_point;
  // Cells with a range: from the left end to its mark (T-07).
  std::optional<Length> before_range_mark;
};

CellNeed measure_cell(const StyledText& text, TypeSize type, const LineRules& rules,
                      const FontSet& fonts);

// The lines of a cell. A cell that is centred turns before the bracket at its end if it can, and
// else in balanced lines (T-04): 比上年增长¦（%）. One that stands flush leaves no character alone
// on its last line, from five characters of room on (T-16).
SetLines set_cell(const StyledText& text, const LineSetting& setting, const LineRules& rules,
                  const FontSet& fonts);

// The character behind the ones digit of the first figure in a cell: "1,286.5亿元" gives 5. Nothing
// if there is no figure.
std::optional<TextOffset> ones_end(const std::u32string& text);

// The mark between the two figures of a range: "4.5—5" gives 3.
std::optional<TextOffset> range_mark(const std::u32string& text);

}  // namespace banxin
