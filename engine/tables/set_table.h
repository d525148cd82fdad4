#pragma once
// A table as a galley: caption, units line, head, one strip a row, notes; seams say what is
// repeated where a page ends (TYPOGRAPHY §3).
#include "fonts/font_set.h"
#include "paragraphs/set_paragraph.h"
#include "style/styled_report.h"

namespace banxin {

// Problems: those of set_lines, and table.too-wide (error) when its columns do not fit the measure.
SetBlock set_table(const StyledTable& table, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts);

}  // namespace banxin
