// T-18: bars in proportion to their figures, on one axis, in tints a grey print tells apart.
#include "marks/bar_scale.h"

#include <gtest/gtest.h>

#include <random>

namespace banxin::testing {
namespace {

using namespace literals;

TEST(BarScale, BarsAreInProportionWithinATick) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::int64_t> figures;
    for (int i = 0; i < 9; ++i) {
      figures.push_back(static_cast<std::int64_t>(random() % 80'000'000) - 20'000'000);
    }
    const BarScale scale(figures, 40_mm, 73_mm);
    const auto [least, most] = std::minmax_element(figures.begin(), figures.end());
    const std::int64_t span = std::max<std::int64_t>(*most, 0) - std::min<std::int64_t>(*least, 0);
    for (const std::int64_t figure : figures) {
      const Rule bar = scale.bar(figure, 1_mm, 3_mm, 0);
      const Length room = 73_mm - kAxisThickness;
      const long double exact = static_cast<long double>(room.ticks) * std::abs(figure) / span;
      EXPECT_LE(std::abs(static_cast<long double>(bar.width.ticks) - exact), 1.0L);
      const Rule axis = scale.axis(1_mm, 3_mm);
      EXPECT_EQ(figure < 0 ? bar.x + bar.width : bar.x, figure < 0 ? axis.x : axis.x + axis.width)
          << "the axis hides nothing of it";
      EXPECT_GE(bar.x, 40_mm - Length{1});
      EXPECT_LE(bar.x + bar.width, 113_mm + Length{1});
    }
  }
}

TEST(BarScale, TheAxisIsAtTheLeftWithoutNegativeFigures) {
  const auto axis = [](const std::vector<std::int64_t>& figures) {
    return BarScale(figures, 10_mm, 40_mm).axis({}, 1_mm).x;
  };
  EXPECT_EQ(axis({2500, 31'900}), 10_mm);
  EXPECT_EQ(axis({-2500, -31'900}), 50_mm - kAxisThickness);
  EXPECT_EQ(axis({-1000, 3000}), 10_mm + (40_mm - kAxisThickness) / 4);
  EXPECT_EQ(BarScale({0, 0}, 10_mm, 40_mm).bar(0, {}, 1_mm, 0).width, 0_mm);
}

TEST(BarScale, TintsDifferAndBelowZeroIsLighter) {
  for (const std::size_t series : {0U, 1U}) {
    EXPECT_GT(bar_ink(series, false).black, bar_ink(series, true).black);
  }
  EXPECT_GE(bar_ink(0, false).black, bar_ink(1, false).black + 30);
  EXPECT_EQ(bar_ink(0, false), (Ink{0, 0, 0, bar_ink(0, false).black})) << "black ink alone";
}

}  // namespace
}  // namespace banxin::testing
