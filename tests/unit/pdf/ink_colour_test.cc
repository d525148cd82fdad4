#include "pdf/ink_colour.h"

#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

using Rgb = std::array<int, 3>;

// P-06: black and its tints need no colour.
TEST(InkColour, BlackIsGray) {
  EXPECT_TRUE(is_gray(Ink{}));
  EXPECT_TRUE(is_gray(Ink{0, 0, 0, 30}));
  EXPECT_FALSE(is_gray(Ink{0, 80, 80, 0}));
}

TEST(InkColour, SolidsAndPaperLookAsTheyPrint) {
  EXPECT_EQ(appearance({0, 0, 0, 0}), (Rgb{255, 255, 255}));
  EXPECT_EQ(appearance({0, 100, 100, 0}), (Rgb{227, 6, 19}));
  EXPECT_EQ(appearance({100, 0, 0, 0}), (Rgb{0, 158, 227}));
  EXPECT_EQ(appearance({0, 0, 0, 100}), (Rgb{29, 29, 29}));
}

// The red of official papers: between its solid and paper, and no other hue.
TEST(InkColour, TheRedOfThePaperHeadIsRed) {
  const Rgb red = appearance({0, 80, 80, 0});
  EXPECT_GT(red[0], 225);
  EXPECT_LT(red[1], 70);
  EXPECT_LT(red[2], 70);
  EXPECT_EQ(spot_resource({0, 80, 80, 0}), "C0M80Y80K0");
  EXPECT_EQ(separation_space({0, 100, 100, 0}, ObjectId{7}),
            "[/Separation /C0#20M100#20Y100#20K0 [/ICCBased 7 0 R] <</FunctionType 2 /Domain [0 1]"
            " /C0 [1 1 1] /C1 [0.8901 0.0235 0.0745] /N 1>>]");
}

}  // namespace
}  // namespace banxin::testing
