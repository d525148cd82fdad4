#pragma once
// Highlights → one page (一图读懂): title, tiles of indicators, headings with leads. Goes down the
// ladder of overview_ladder.h until all fits; the space that is left is shared among rows and
// headings. Nothing is scaled but the size of type.
// Problems: overview.empty (error), neither indicators nor headings; overview.no-room (error), the
// page holds nothing; overview.left-out (notice); those of set_lines.
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "overview/highlights.h"
#include "overview/overview_ladder.h"

namespace banxin {

struct SetOverview {
  Part part;  // of one strip, no higher than the type area; none if there are errors
  OverviewRung rung;
  Problems problems;  // without the file
};

SetOverview set_overview(const Highlights& highlights, const Layout& layout, const FontSet& fonts);

}  // namespace banxin
