#pragma once
// Figures that two wordings of a paragraph, or of a table row, state differently.
#include <string_view>
#include <vector>

#include "editions/compare_editions.h"

namespace banxin {

// The indicators of both, as parse_indicators reads them, by name and, of one name, in order. In
// the order of the new text.
std::vector<FigureChange> changed_figures(std::u32string_view before, std::u32string_view now);

// Of rows with U+0009 between their cells: the cells with digits, by column; named by the first
// cell and the head of the column. None if the rows have other names, or other columns.
std::vector<FigureChange> changed_cells(std::u32string_view before, std::u32string_view now,
                                        std::u32string_view head);

}  // namespace banxin
