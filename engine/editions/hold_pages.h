#pragma once
// What a later print of a report is asked for so that pages of an earlier one come out again.
#include <vector>

#include "blocks/part.h"
#include "editions/edition_pages.h"
#include "fonts/font_set.h"
#include "pages/page_goals.h"
#include "style/styled_report.h"

namespace banxin {

struct HeldPages {
  // With settings of paragraphs that the print took, and of edited ones that keep their lines on
  // the pages beside the edit as they were (keep_lines).
  std::vector<Part> parts;
  PageGoals goals;
};

// In: the print, and the report as it is now, set but not cut. A part is held to the part of the
// print that has most strips in common with it, in order; pages with an edit are not asked for.
HeldPages hold_pages(const EditionPages& print, std::vector<Part> parts, const StyledReport& report,
                     const FontSet& fonts);

}  // namespace banxin
