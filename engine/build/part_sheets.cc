#include "build/part_sheets.h"

#include <algorithm>
#include <set>

namespace banxin {

PartedSheets part_sheets(const Sheets& sheets, const std::vector<CopySpot>& spots) {
  std::set<std::size_t> own_pages;
  for (const CopySpot& spot : spots) own_pages.insert(spot.pages.begin(), spot.pages.end());
  const auto is_own = [&](const SheetSide& side) {
    return std::any_of(side.pages.begin(), side.pages.end(),
                       [&](const PlacedPage& placed) { return own_pages.contains(placed.page); });
  };
  PartedSheets parted{sheets, sheets};
  parted.own.sides.clear();
  parted.common.sides.clear();
  const auto sides = sheets.sides.begin();
  for (std::size_t front = 0; front < sheets.sides.size(); front += 2) {
    const auto begin = sides + static_cast<std::ptrdiff_t>(front);
    const auto end = sides + static_cast<std::ptrdiff_t>(std::min(front + 2, sheets.sides.size()));
    Sheets& to = std::any_of(begin, end, is_own) ? parted.own : parted.common;
    to.sides.insert(to.sides.end(), begin, end);
  }
  return parted;
}

}  // namespace banxin
