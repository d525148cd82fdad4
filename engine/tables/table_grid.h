#pragma once
// The cells of a table with their places: spans resolved.
#include <cstddef>
#include <vector>

#include "style/styled_report.h"

namespace banxin {

struct GridCell {
  const StyledCell* cell = nullptr;
  std::size_t row = 0;     // head rows first
  std::size_t column = 0;  // its leftmost column
  bool head = false;
};

struct TableGrid {
  std::size_t columns = 0;
  std::size_t head_rows = 0;
  std::size_t rows = 0;         // head rows included
  std::vector<GridCell> cells;  // row by row, left to right
};

// Cells point into `table`, which must outlive the grid. Cells beyond the last column are left out.
TableGrid make_table_grid(const StyledTable& table);

}  // namespace banxin
