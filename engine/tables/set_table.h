#pragma once
// A table as a galley: caption, units line, head, one strip a row, notes; seams say what is
// repeated where a page ends (TYPOGRAPHY §3).
#include "fonts/font_set.h"
#include "paragraphs/set_paragraph.h"
#include "style/styled_report.h"

namespace banxin {

struct SetTable {
  SetBlock set;
  bool turned = false;  // set to the measure of page.landscape(), for a page of its own (P-27)
  bool spans = false;   // stands over all columns
  bool whole = false;   // is never parted: no higher than half a page (T-14)
};

// Problems: those of set_lines; table.turned (notice), table.smaller (notice) and table.too-wide
// (error) from the width ladder (T-15).
SetTable set_table(const StyledTable& table, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts);

}  // namespace banxin
