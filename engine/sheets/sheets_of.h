#pragma once
// Which sides are one sheet of paper.
#include <cstddef>
#include <vector>

#include "sheets/sheet.h"
#include "style/layout.h"

namespace banxin {

// Sides [first, end) of a sheet, counted from 0: front and back; just a front where paper is
// printed on one side.
struct SheetSides {
  std::size_t first = 0, end = 0;
};
std::vector<SheetSides> sheets_of(const Sheets& sheets, const Layout& layout);

}  // namespace banxin
