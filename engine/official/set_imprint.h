#pragma once
#include "paragraphs/set_paragraph.h"
#include "style/styled_report.h"

namespace banxin {

// 版记 (P-26) as one strip that ends with the lower edge of its last rule. A line takes 15/8 of its
// type, as a line of the standard does. A date that has no room beside the organ stands below it.
// Problems: those of set_lines; warning line.overfull (an organ wider than the measure).
SetBlock set_imprint(const StyledImprint& imprint, Length measure, const LineRules& rules,
                     const FontSet& fonts);

}  // namespace banxin
