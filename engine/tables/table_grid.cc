#include "tables/table_grid.h"

#include <algorithm>

namespace banxin {

TableGrid make_table_grid(const StyledTable& table) {
  TableGrid grid;
  grid.columns = table.columns.size();
  grid.head_rows = table.head.size();
  grid.rows = table.head.size() + table.rows.size();
  std::vector<int> spanned(grid.columns, 0);  // rows that a cell above still covers, by column
  for (std::size_t r = 0; r < grid.rows; ++r) {
    const bool head = r < grid.head_rows;
    const StyledRow& row = head ? table.head[r] : table.rows[r - grid.head_rows];
    std::size_t column = 0;
    std::vector<int> next(grid.columns, 0);
    for (std::size_t c = 0; c < grid.columns; ++c) next[c] = std::max(spanned[c] - 1, 0);
    for (const StyledCell& cell : row) {
      while (column < grid.columns && spanned[column] > 0) ++column;
      if (column >= grid.columns) break;
      grid.cells.push_back({&cell, r, column, head});
      const std::size_t end =
          std::min(column + static_cast<std::size_t>(cell.column_span), grid.columns);
      for (; column < end; ++column) next[column] = cell.row_span - 1;
    }
    spanned = std::move(next);
  }
  return grid;
}

}  // namespace banxin
