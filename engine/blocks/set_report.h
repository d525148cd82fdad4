#pragma once
// StyledReport → Parts: every block set to the measure, joined with the seams between blocks.
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "style/styled_report.h"

namespace banxin {

struct SetParts {
  std::vector<Part> parts;
  Problems problems;
};

SetParts set_report(const StyledReport& report, const FontSet& fonts);

}  // namespace banxin
