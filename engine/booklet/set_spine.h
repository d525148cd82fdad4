#pragma once
// The text down the spine (书脊) of a glued book (B-21).
#include <string>

#include "fonts/font_set.h"
#include "pages/page.h"
#include "report/cover_matter.h"
#include "sheets/sheet.h"
#include "style/layout.h"

namespace banxin {

// booklet.spine with {标题} and {会议} filled in. Errors: layout.spine.
Result<std::u32string> fill_spine(const Layout& layout, const CoverText& text);

struct SetSpine {
  std::vector<PlacedDrawing> lettering;  // in the coordinates of `spine`
  Problems problems;
};

// A vertical line in the middle of the spine, at most as large as elements.spine, with a millimetre
// free on either side, as folds drift, and 15 mm at head and foot. An empty text gives nothing.
// Problems: those of set_vertical_line; sheets.no-spine-text: a notice where the spine is narrower
// than kLeastSpineForText, a warning where the text is too long for it.
SetSpine set_spine(const std::u32string& text, const SheetArea& spine, const Layout& layout,
                   const FontSet& fonts);

}  // namespace banxin
