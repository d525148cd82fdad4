#pragma once
// Line breaking by total fit: of all ways to cut a paragraph, the one with the least sum of
// demerits (Knuth & Plass 1981; glue, tiers and costs are TYPOGRAPHY LB-30…LB-43).
#include <cstdint>
#include <optional>
#include <vector>

#include "base/cost.h"
#include "lines/line_measure.h"

namespace banxin {

// Where the lines of a paragraph end: item indices, ascending, the last is the number of items.
struct LineBreaks {
  std::vector<std::uint32_t> ends;
  Cost cost = 0;
  bool strained = false;  // a line is stretched beyond what is tolerated, or too wide
};

struct ParagraphBreaks {
  LineBreaks best;
  std::optional<LineBreaks> shorter;  // one line fewer: looseness −1
  std::optional<LineBreaks> longer;   // one line more: looseness +1
};

// What follows the last line: nothing, or lines that are not broken anew, so that it is full.
enum class LineEnding { ends, goes_on };

struct LineMeasures {
  Length first;  // of the first line: the measure less the indent
  Length rest;
  LineEnding ending = LineEnding::ends;
};

// REQUIRES at least one item. Always finds a way: a line that fits nowhere is set too wide or too
// loose, and justify_line flags it.
ParagraphBreaks break_lines(const std::vector<LineItem>& items, LineMeasures measures, Length cell,
                            const LineRules& rules);

}  // namespace banxin
