#pragma once
// An indicator in the words of a tile.
#include <optional>

#include "indicators/table_figures.h"
#include "overview/highlights.h"

namespace banxin {

// In: an indicator and the text it was read from. Nothing for what a tile cannot say briefly and
// exactly: a name too long, too general (产量, 千亿台阶) or a clause, figures not in digits, a
// rank.
std::optional<HighlightFigure> highlight_of(const Indicator& indicator, const RichText& text);

// The same of a row of a table.
std::optional<HighlightFigure> highlight_of(const TableFigure& figure);

}  // namespace banxin
