#pragma once
// Inside stages 5 and 6: what shaping found in each paragraph, and how its lines are set.
#include <string>

#include "fonts/font_set.h"
#include "style/styled_report.h"

namespace banxin {

// Each paragraph with its break opportunities: ¦ allowed, ~ at a cost, = inside a number-and-unit
// phrase.
std::string dump_text(const StyledReport& report, const FontSet& fonts);

// Each line with its natural width, its width as set and what each gap was stretched by, in cells.
std::string dump_lines(const StyledReport& report, const FontSet& fonts);

}  // namespace banxin
