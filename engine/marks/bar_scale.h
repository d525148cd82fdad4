#pragma once
// Bars of figures on one zero axis: how long a figure's bar is and where it stands. For bars in
// tables and for charts; whole numbers only.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "marks/drawing.h"

namespace banxin {

// Tints of black, apart from one another in a grey print: of the first and the second series, bars
// of figures below zero lighter than those above.
constexpr Ink bar_ink(std::size_t series, bool negative) {
  constexpr std::uint8_t kTints[2][2] = {{75, 45}, {30, 15}};
  return {0, 0, 0, kTints[series > 0 ? 1 : 0][negative ? 1 : 0]};
}
constexpr Length kAxisThickness = Length::milli_millimetres(150);

class BarScale {
 public:
  // The figures, zero and the axis over [left, left + width]; figures of any one unit. Bars begin
  // at the edges of the axis, so that it hides nothing of a short one.
  BarScale(const std::vector<std::int64_t>& figures, Length left, Length width)
      : width_(std::max(width - kAxisThickness, Length{})) {
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const std::int64_t figure : figures) {
      least = std::min(least, figure);
      most = std::max(most, figure);
    }
    span_ = std::max<std::int64_t>(most - least, 1);
    zero_ = left + width_.scale(-least, span_) + kAxisThickness / 2;
  }

  Length zero() const { return zero_; }  // the middle of the axis
  Length length(std::int64_t figure) const { return width_.scale(std::abs(figure), span_); }
  // Where the bar ends.
  Length end(std::int64_t figure) const {
    return figure < 0 ? start(figure) - length(figure) : start(figure) + length(figure);
  }

  Rule bar(std::int64_t figure, Length y, Length height, std::size_t series) const {
    return {std::min(start(figure), end(figure)), y, length(figure), height,
            bar_ink(series, figure < 0)};
  }
  Rule axis(Length y, Length height) const {
    return {zero_ - kAxisThickness / 2, y, kAxisThickness, height, {}};
  }

 private:
  Length start(std::int64_t figure) const {
    return figure < 0 ? zero_ - kAxisThickness / 2 : zero_ + kAxisThickness / 2;
  }

  Length width_;  // of the longest bars together
  Length zero_;
  std::int64_t span_ = 1;
};

}  // namespace banxin
