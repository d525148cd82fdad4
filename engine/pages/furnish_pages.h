#pragma once
// Parts → Pages: parts cut, strips put on paper, notes at the foot, page furniture added, slots
// filled.
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "pages/page_goals.h"
#include "pages/set_alternatives.h"
#include "pages/setting_memos.h"
#include "style/styled_report.h"

namespace banxin {

struct FurnishedPages {
  Pages pages;
  // By part: its pages as they were cut, to be held in a later cut, and the page (from 0) that it
  // begins on, behind a blank one.
  struct CutOfPart {
    std::vector<WantedPage> pages;
    ChosenAlternatives settings;  // that its paragraphs took
    std::size_t first_page = 0;
  };
  std::vector<CutOfPart> cut;
  Problems problems;  // page.overfull (error): a strip taller than the type area; of cut_parts()
};

// `report`: what the parts were set from; it gives the layout, and the other settings of paragraphs
// that the page cut asks for. `memos` may be null.
FurnishedPages furnish_pages(const std::vector<Part>& parts, const StyledReport& report,
                             const FontSet& fonts, const PageGoals& goals = {},
                             SettingMemos* memos = nullptr);

}  // namespace banxin
