#include "tables/table_grid.h"

#include <algorithm>

namespace banxin {

TableGrid make_table_grid(const StyledTable& table) {
  TableGrid grid;
  grid.columns = table.columns.size();
  grid.head_rows = table.head.size();
  grid.rows = table.head.size() + table.rows.size();
  grid.owners.assign(grid.rows * grid.columns, TableGrid::kNoCell);
  for (std::size_t r = 0; r < grid.rows; ++r) {
    grid.row_begin.push_back(grid.cells.size());
    const bool head = r < grid.head_rows;
    const StyledRow& row = head ? table.head[r] : table.rows[r - grid.head_rows];
    std::size_t column = 0;
    for (const StyledCell& cell : row) {
      while (column < grid.columns && grid.owner(r, column) != TableGrid::kNoCell) ++column;
      if (column >= grid.columns) break;
      const auto columns = static_cast<std::size_t>(std::max(cell.column_span, 1));
      const auto rows = static_cast<std::size_t>(std::max(cell.row_span, 1));
      const GridCell placed{&cell,
                            r,
                            column,
                            std::min(r + rows, head ? grid.head_rows : grid.rows),
                            std::min(column + columns, grid.columns),
                            head};
      const auto index = static_cast<std::uint32_t>(grid.cells.size());
      for (std::size_t y = r; y < placed.end_row; ++y) {
        for (std::size_t x = column; x < placed.end_column; ++x) {
          grid.owners[y * grid.columns + x] = index;
        }
      }
      grid.cells.push_back(placed);
      column = placed.end_column;
    }
  }
  grid.row_begin.push_back(grid.cells.size());
  return grid;
}

}  // namespace banxin
