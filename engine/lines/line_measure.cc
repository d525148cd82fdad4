#include "lines/line_measure.h"

#include <algorithm>

#include "base/check.h"

namespace banxin {

LineMeasure::LineMeasure(const std::vector<LineItem>& items, Length cell, const LineRules& rules)
    : items_(items), rules_(rules), cell_(cell) {
  const std::size_t count = items.size() + 1;
  width_.reserve(count);
  shrink_.reserve(count);
  stretch_.reserve(count);
  gaps_.reserve(count);
  solid_.reserve(count);
  Length width, shrink, stretch;
  std::int64_t gaps = 0, solid = 0;
  const auto push = [&] {
    width_.push_back(width);
    shrink_.push_back(shrink);
    stretch_.push_back(stretch);
    gaps_.push_back(gaps);
    solid_.push_back(solid);
  };
  push();
  for (const LineItem& item : items) {
    width += item.advance + item.space;
    for (std::size_t tier = 0; tier < kShrinkTiers; ++tier) {
      shrink += shrink_of(item, static_cast<ShrinkTier>(tier));
    }
    stretch += word_space_stretch(item) + item.space_most - item.space;
    gaps += item.stretches;
    solid += !is_mark(item.cls);
    push();
  }
}

Length LineMeasure::shrink_of(const LineItem& item, ShrinkTier tier) const {
  switch (tier) {
    case ShrinkTier::word_space:
      return item.cls == CharClass::space ? std::max(item.advance - cell_ / 4, Length{}) : Length{};
    case ShrinkTier::script_space:
      return item.space - item.space_least;
    case ShrinkTier::stop:
      if (!rules_.shrink_stops) return {};
      [[fallthrough]];
    default:
      return item.blank_tier == tier ? item.front_blank + item.back_blank : Length{};
  }
}

Length LineMeasure::word_space_stretch(const LineItem& item) const {
  return item.cls == CharClass::space ? std::max(cell_ / 2 - item.advance, Length{}) : Length{};
}

Length LineMeasure::start_trim(std::size_t begin) const {
  const bool trims = begin == 0 ? rules_.trim_paragraph_start : rules_.trim_line_start;
  return trims ? items_[begin].front_blank : Length{};
}

Length LineMeasure::end_trim(std::size_t end) const {
  return rules_.trim_line_end ? items_[end - 1].back_blank : Length{};
}

Length LineMeasure::hang_of(std::size_t end) const {
  const LineItem& last = items_[end - 1];
  return last.hangs ? last.advance - end_trim(end) : Length{};
}

LineFit LineMeasure::fit_to(std::size_t begin, std::size_t end, Length measure) const {
  LineFit fit = this->fit(begin, end);
  if (fit.natural > measure) fit.natural -= hang_of(without_trailing_spaces(begin, end));
  return fit;
}

std::size_t LineMeasure::without_trailing_spaces(std::size_t begin, std::size_t end) const {
  while (end > begin + 1 && items_[end - 1].cls == CharClass::space) --end;
  return end;
}

LineFit LineMeasure::fit(std::size_t begin, std::size_t end) const {
  end = without_trailing_spaces(begin, end);
  const LineItem& last = items_[end - 1];
  const Length trimmed_front = start_trim(begin);
  const Length trimmed_back = end_trim(end);
  LineFit fit;
  fit.natural = width_[end] - width_[begin] - last.space - trimmed_front - trimmed_back;
  fit.shrink = shrink_[end] - shrink_[begin] - shrink_of(last, ShrinkTier::script_space);
  const bool front_shrinks = items_[begin].front_blank > Length{};
  if (front_shrinks) fit.shrink -= trimmed_front;
  if (last.blank_tier != ShrinkTier::stop || rules_.shrink_stops) fit.shrink -= trimmed_back;
  fit.space_stretch = stretch_[end] - stretch_[begin] - (last.space_most - last.space);
  fit.gaps = gaps_[end - 1] - gaps_[begin];
  return fit;
}

}  // namespace banxin
