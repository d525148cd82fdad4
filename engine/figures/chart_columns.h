#pragma once
// Where the parts of a chart stand between the edges of its measure.
#include "fonts/font_set.h"
#include "marks/bar_scale.h"
#include "style/line_rules.h"
#include "style/styled_report.h"

namespace banxin {

struct ChartColumns {
  Length label;      // width of the labels, from the left edge
  Length level_end;  // right edge of the rows' values
  Length bars;       // where bars, and texts left of the axis, may begin
  Length gap;        // between a bar and the text at its end
  BarScale scale;
};

// The labels take up to three tenths of the measure; beside the bars there is room for the widest
// text at either end, so that none passes an edge.
ChartColumns chart_columns(const StyledChart& chart, Length measure, const LineRules& rules,
                           const FontSet& fonts);

}  // namespace banxin
