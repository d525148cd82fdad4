#pragma once
#include "paragraphs/set_paragraph.h"
#include "style/styled_report.h"

namespace banxin {

// 落款 as lines of organs and a line of the date, never parted. Without a seal (P-22) the organs
// end two characters from the right and the date begins two characters behind the longest; a date
// longer than that ends there instead and the organs move to the left. With a seal (P-23) the date
// ends four characters from the right and the organs are centred above it. Problems: those of
// set_lines; warning line.overfull (a line that begins left of the measure).
SetBlock set_signature(const StyledSignature& signature, const Grid& grid, const LineRules& rules,
                       const FontSet& fonts);

}  // namespace banxin
