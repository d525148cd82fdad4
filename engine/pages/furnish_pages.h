#pragma once
// Parts → Pages: parts cut, strips put on paper, notes at the foot, page furniture added, slots
// filled.
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "pages/page_goals.h"
#include "style/styled_report.h"

namespace banxin {

struct FurnishedPages {
  Pages pages;
  Problems problems;  // page.overfull (error): a strip taller than the type area; of cut_parts()
};

// `report`: what the parts were set from; it gives the layout, and the other settings of paragraphs
// that the page cut asks for.
FurnishedPages furnish_pages(const std::vector<Part>& parts, const StyledReport& report,
                             const FontSet& fonts, const PageGoals& goals = {});

}  // namespace banxin
