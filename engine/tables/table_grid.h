#pragma once
// The cells of a table with their places: spans resolved.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "style/styled_report.h"

namespace banxin {

struct GridCell {
  const StyledCell* cell = nullptr;
  std::size_t row = 0;     // head rows first
  std::size_t column = 0;  // its leftmost column
  std::size_t end_row = 0;
  std::size_t end_column = 0;
  bool head = false;
};

struct TableGrid {
  static constexpr std::uint32_t kNoCell = std::numeric_limits<std::uint32_t>::max();

  std::size_t columns = 0;
  std::size_t head_rows = 0;
  std::size_t rows = 0;                // head rows included
  std::vector<GridCell> cells;         // row by row, left to right
  std::vector<std::size_t> row_begin;  // first cell of each row; one more than rows
  std::vector<std::uint32_t> owners;   // the cell over each place, row by row

  std::uint32_t owner(std::size_t row, std::size_t column) const {
    return owners[row * columns + column];
  }
};

// Cells point into `table`, which must outlive the grid. Cells beyond the last column are left out;
// spans end at the last row, those of the head at its last.
TableGrid make_table_grid(const StyledTable& table);

}  // namespace banxin
