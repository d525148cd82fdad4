#pragma once
// The sheets of a booklet: those that differ from copy to copy, and those alike in all (B-31).
#include <vector>

#include "pages/copy_spot.h"
#include "sheets/sheet.h"

namespace banxin {

struct PartedSheets {
  Sheets own, common;
};

// A sheet, front and back, is the copy's own if one of its pages shows one of the spots.
PartedSheets part_sheets(const Sheets& sheets, const std::vector<CopySpot>& spots);

// Of a front and a back each; the last may have a front alone.
inline std::size_t count_sheets(const Sheets& sheets) { return (sheets.sides.size() + 1) / 2; }

}  // namespace banxin
