#include "base/length.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

using namespace literals;

TEST(Length, PointsAndMillimetresMeetExactly) {
  EXPECT_EQ(25.4_mm, 72_pt);
  EXPECT_EQ(Length::milli_millimetres(25'400), Length::points(72));
  EXPECT_EQ(127_mm, 360_pt);
  EXPECT_EQ((254_mm).ticks, (720_pt).ticks);
}

TEST(Length, ThousandthsAreExactWhereTheyCanBe) {
  EXPECT_EQ(15.75_pt, Length::milli_points(15'750));
  EXPECT_EQ(15.75_pt + 0.25_pt, 16_pt);
  EXPECT_EQ(0.35_mm * 20, 7_mm);
  EXPECT_EQ(Length::milli_points(1).ticks, 65);
}

TEST(Length, LiteralsRoundToTheirLastThousandth) {
  EXPECT_EQ((0.18_mm).ticks, (180 * 184'320 + 500) / 1000);
  EXPECT_EQ((22.4_mm).ticks, 22'400LL * 184'320 / 1000);
}

TEST(Length, Computes) {
  EXPECT_EQ(3_mm - 5_mm, -(2_mm));
  EXPECT_LT(-(2_mm), Length{});
  EXPECT_EQ(3_mm * 4, 12_mm);
  EXPECT_EQ((Length{7} / 2).ticks, 3);
  EXPECT_EQ((Length{-7} / 2).ticks, -3);
  EXPECT_EQ((Length{7}.scale(1, 2)).ticks, 4);
  EXPECT_EQ((Length{-7}.scale(1, 2)).ticks, -4);
  EXPECT_DOUBLE_EQ((25.4_mm).to_points(), 72.0);
  EXPECT_DOUBLE_EQ((72_pt).to_millimetres(), 25.4);
}

TEST(MulDiv, RoundsHalfAwayFromZero) {
  EXPECT_EQ(mul_div(1, 1, 2), 1);
  EXPECT_EQ(mul_div(-1, 1, 2), -1);
  EXPECT_EQ(mul_div(1, -1, 2), -1);
  EXPECT_EQ(mul_div(5, 1, 3), 2);
  EXPECT_EQ(mul_div(4, 1, 3), 1);
  EXPECT_EQ(mul_div(-5, 1, 3), -2);
  EXPECT_EQ(mul_div(-4, 1, 3), -1);
  EXPECT_EQ(mul_div(0, 5, 3), 0);
}

TEST(MulDiv, DoesNotOverflowOnTheWay) {
  constexpr std::int64_t kBig = 4'000'000'000'000'000'000;
  EXPECT_EQ(mul_div(kBig, kBig, kBig), kBig);
  EXPECT_EQ(mul_div(-kBig, 3, 3), -kBig);
}

TEST(FontUnits, ScaleToASize) {
  EXPECT_EQ(scale(FontUnits{500}, 1000, 16_pt), 8_pt);
  EXPECT_EQ(scale(FontUnits{-500}, 1000, 16_pt), -(8_pt));
  EXPECT_EQ(scale(FontUnits{1024}, 2048, 10_pt), 5_pt);
}

}  // namespace
}  // namespace banxin
