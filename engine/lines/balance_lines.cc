#include "lines/balance_lines.h"

namespace banxin {
namespace {

bool fits(const LineBreaks& breaks, const LineMeasure& sums, Length measure) {
  std::size_t begin = 0;
  for (const std::uint32_t end : breaks.ends) {
    if (sums.fit(begin, end).natural > measure) return false;
    begin = end;
  }
  return true;
}

}  // namespace

ParagraphBreaks balance_lines(const std::vector<LineItem>& items, Length measure, Length cell,
                              const LineRules& rules, const ParagraphBreaks& widest) {
  const LineMeasure sums(items, cell, rules);
  const Length step = cell / 2;
  ParagraphBreaks best = widest;
  for (Length narrow = measure - step; narrow > cell * 2; narrow -= step) {
    ParagraphBreaks narrower = break_lines(items, {narrow, narrow}, cell, rules);
    if (narrower.best.ends.size() > widest.best.ends.size()) break;
    if (!fits(narrower.best, sums, measure)) break;
    best = std::move(narrower);
  }
  return best;
}

}  // namespace banxin
