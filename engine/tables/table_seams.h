#pragma once
// Where a table may be parted by a page end, and what is printed there (T-12, T-13):
// below: a thin rule; above: 表1（续）, the units line and the head rows again.
#include "strips/galley.h"

namespace banxin {

// The strips of a table by what they are.
struct TableShape {
  std::size_t lead = 0;  // strips above the first body row: caption, units, head
  std::size_t rows = 0;
  std::vector<bool> held;  // by body row: it stays with the next
  Length keep_height;      // a table no taller is never parted (T-14)
  SeamMatter opening, closing;
};

std::vector<Seam> table_seams(const std::vector<Strip>& strips, const TableShape& shape);

}  // namespace banxin
