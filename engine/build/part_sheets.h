#pragma once
// The sheets of a booklet run: which each copy needs, those it has in its own file or place, and
// those alike in all copies (B-31).
#include <vector>

#include "pages/copy_spot.h"
#include "sheets/sheet.h"
#include "style/layout.h"

namespace banxin {

// Sheets by their numbers, from 1.
struct NeededSheets {
  std::vector<std::vector<std::size_t>> choices;  // rising
  std::vector<std::size_t> of_copies;             // index of its choice, one a copy
};

// All sheets for every copy.
NeededSheets need_all(std::size_t sheets, std::size_t copies);

enum class CommonSheets { with_copies, apart };

struct PartedSheets {
  Sheets own, common;
  std::vector<std::vector<std::size_t>> choices;  // sides of `own`, rising
  std::vector<std::size_t> of_copies;             // as in NeededSheets
};

// A sheet, front and back, is common if all copies need it and none of its pages shows one of the
// spots; if common ones are to stay with the copies, all needed ones are the copies' own.
PartedSheets part_sheets(const Sheets& sheets, const Layout& layout, const NeededSheets& needed,
                         const std::vector<CopySpot>& spots, CommonSheets common);

}  // namespace banxin
