#include "build/part_sheets.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "sheets/sheets_of.h"

namespace banxin {
namespace {

bool shows(const Sheets& sheets, const SheetSides& sides, const std::set<std::size_t>& pages) {
  for (std::size_t side = sides.first; side < sides.end; ++side) {
    for (const PlacedPage& placed : sheets.sides[side].pages) {
      if (pages.contains(placed.page)) return true;
    }
  }
  return false;
}

}  // namespace

NeededSheets need_all(std::size_t sheets, std::size_t copies) {
  std::vector<std::size_t> all(sheets);
  std::iota(all.begin(), all.end(), std::size_t{1});
  return {{std::move(all)}, std::vector<std::size_t>(copies, 0)};
}

PartedSheets part_sheets(const Sheets& sheets, const Layout& layout, const NeededSheets& needed,
                         const std::vector<CopySpot>& spots, CommonSheets common) {
  std::set<std::size_t> own_pages;
  for (const CopySpot& spot : spots) own_pages.insert(spot.pages.begin(), spot.pages.end());
  const std::set<std::size_t> used(needed.of_copies.begin(), needed.of_copies.end());
  PartedSheets parted{sheets, sheets, {}, needed.of_copies};
  parted.own.sides.clear();
  parted.common.sides.clear();
  parted.choices.resize(needed.choices.size());
  const std::vector<SheetSides> all = sheets_of(sheets, layout);
  for (std::size_t number = 1; number <= all.size(); ++number) {
    const SheetSides& sides = all[number - 1];
    const auto has = [&](std::size_t choice) {
      const std::vector<std::size_t>& numbers = needed.choices[choice];
      return std::binary_search(numbers.begin(), numbers.end(), number);
    };
    if (std::none_of(used.begin(), used.end(), has)) continue;
    const bool is_common = common == CommonSheets::apart && !shows(sheets, sides, own_pages) &&
                           std::all_of(used.begin(), used.end(), has);
    for (std::size_t side = sides.first; side < sides.end; ++side) {
      Sheets& to = is_common ? parted.common : parted.own;
      for (const std::size_t choice : used) {
        if (!is_common && has(choice)) parted.choices[choice].push_back(to.sides.size());
      }
      to.sides.push_back(sheets.sides[side]);
    }
  }
  return parted;
}

}  // namespace banxin
