#pragma once
// Where a table may be parted by a page end (T-12, T-13, T-14): what is printed there is put into
// the seams by set_table.
#include "strips/galley.h"
#include "tables/table_grid.h"

namespace banxin {

// Rows that a cell takes together are not parted, unless they are more than these.
constexpr std::size_t kMostRowsKept = 3;
constexpr std::size_t kFewestRows = 2;  // on either side of a page end

// By body row: it stays with the next. Rows of one cell; a row that only names the rows below it,
// and one that sub-items follow, with the first of them; 其中： with its parent and the next.
std::vector<bool> rows_held(const TableGrid& grid);

// What stands between a strip and the one above it.
enum class StripEdge {
  kept,        // caption, units, head, the first notes
  note,        // further notes
  row,         // a body row begins
  inside_row,  // lines of a row that may be parted
};

struct TableShape {
  std::vector<StripEdge> edges;   // by strip
  std::vector<std::size_t> rows;  // by strip: its body row; kept strips: 0
  std::size_t row_count = 0;
  std::vector<bool> held;
};

// The seams between the strips of a table that may be parted, with their costs.
std::vector<Seam> table_seams(const TableShape& shape);

}  // namespace banxin
