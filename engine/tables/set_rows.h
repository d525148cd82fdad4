#pragma once
// The cells of a fitted table as lines, and how high its rows are (T-16, T-17).
#include <vector>

#include "paragraphs/set_lines.h"
#include "tables/fit_columns.h"

namespace banxin {

struct SetRows {
  std::vector<SetLines> cells;  // by cell
  std::vector<Length> heights;  // by row
  // By row: lines after which it may be parted, of a row of more than three lines (T-13); 0 =
  // never.
  std::vector<std::size_t> lines;
  Length head_pitch, body_pitch;  // of the lines in cells
  Problems problems;              // those of set_lines

  Length pitch(const GridCell& cell) const { return cell.head ? head_pitch : body_pitch; }
};

SetRows set_rows(const StyledTable& table, const TableGrid& grid, const FittedTable& fitted,
                 const LineRules& rules, const FontSet& fonts);

}  // namespace banxin
