#pragma once
// StyledReport → Parts: every block set to the measure, joined with the seams between blocks.
#include <cstddef>
#include <vector>

#include "blocks/block_memo.h"
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "style/styled_report.h"

namespace banxin {

struct SetParts {
  std::vector<Part> parts;
  Problems problems;
  std::vector<std::size_t> set_anew;  // blocks that `memo` did not know
};

// `memo` may be null.
SetParts set_report(const StyledReport& report, const FontSet& fonts, BlockMemo* memo = nullptr);

}  // namespace banxin
