#include "tables/table_seams.h"

#include <algorithm>

namespace banxin {
namespace {

// Rather eight lines of the page stay empty than a row is parted.
constexpr Cost kPartedRow = 64 * 100 * kDemerit;

bool names_rows_below(const TableGrid& grid, std::size_t row) {
  bool named = false;
  for (std::size_t i = grid.row_begin[row]; i < grid.row_begin[row + 1]; ++i) {
    const bool first = grid.cells[i].column == 0;
    const bool empty = grid.cells[i].cell->text.text.empty();
    if (first == empty) return false;
    named |= first;
  }
  return named && grid.columns > 1;
}

const StyledCell* name_of(const TableGrid& grid, std::size_t row) {
  const std::size_t first = grid.row_begin[row];
  if (first == grid.row_begin[row + 1] || grid.cells[first].column != 0) return nullptr;
  return grid.cells[first].cell;
}

}  // namespace

std::vector<bool> rows_held(const TableGrid& grid) {
  std::vector<bool> held(grid.rows, false);
  for (const GridCell& cell : grid.cells) {
    const std::size_t rows = cell.end_row - cell.row;
    for (std::size_t r = cell.row; r + 1 < cell.end_row; ++r) {
      const std::size_t above = r + 1 - cell.row;
      held[r] =
          held[r] || rows <= kMostRowsKept || above < kFewestRows || rows - above < kFewestRows;
    }
  }
  for (std::size_t r = grid.head_rows; r + 1 < grid.rows; ++r) {
    const StyledCell* name = name_of(grid, r);
    const StyledCell* next = name_of(grid, r + 1);
    // Rows with a name only, one below the other, are a form to be filled in.
    if (names_rows_below(grid, r) && !names_rows_below(grid, r + 1)) held[r] = true;
    if (name == nullptr || next == nullptr) continue;
    const bool of_which =
        name->text.text.starts_with(U"其中") && !next->text.text.starts_with(U"其中");
    if (next->indent > name->indent || of_which) held[r] = true;
  }
  return {held.begin() + static_cast<std::ptrdiff_t>(grid.head_rows), held.end()};
}

std::vector<Seam> table_seams(const TableShape& shape) {
  std::vector<Seam> seams(shape.edges.empty() ? 0 : shape.edges.size() - 1);
  for (std::size_t i = 0; i < seams.size(); ++i) {
    const StripEdge edge = shape.edges[i + 1];
    if (edge == StripEdge::note) continue;
    if (edge == StripEdge::inside_row) {
      seams[i].cost = kPartedRow;
      continue;
    }
    const std::size_t row = shape.rows[i + 1];
    const bool parts = edge == StripEdge::row && row >= kFewestRows &&
                       shape.row_count - row >= kFewestRows && !shape.held[row - 1];
    if (!parts) seams[i].cost = kForbidden;
  }
  return seams;
}

}  // namespace banxin
