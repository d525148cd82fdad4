#include "sheets/sheets_of.h"

#include <algorithm>

namespace banxin {

std::vector<SheetSides> sheets_of(const Sheets& sheets, const Layout& layout) {
  const bool one_side = layout.sheet.impose == Imposition::none && !layout.page.duplex;
  const std::size_t step = one_side ? 1 : 2;
  std::vector<SheetSides> all;
  for (std::size_t first = 0; first < sheets.sides.size(); first += step) {
    all.push_back({first, std::min(first + step, sheets.sides.size())});
  }
  return all;
}

}  // namespace banxin
