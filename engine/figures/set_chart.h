#pragma once
// A chart as a galley: horizontal bars on one zero axis, as rules, with labels, values and legend,
// and the caption below.
#include "fonts/font_set.h"
#include "paragraphs/set_paragraph.h"
#include "style/page_options.h"
#include "style/styled_report.h"

namespace banxin {

struct SetChart {
  SetBlock set;
  bool whole = false;  // may not be parted: it fits a page
};

// In: the chart and the column it stands in. From the left: labels, turned in lines when long;
// values of the rows; bars, those below zero to the left of the axis and lighter, each with its
// text at its end. Legend and rows take whole grid lines (P-07). A chart taller than the page is
// parted between rows, its legend repeated above each part. Figure, with its Caption in it; bars
// are artifacts (D-03). Problems: those of set_lines.
SetChart set_chart(const StyledChart& chart, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts);

}  // namespace banxin
