// B-12: the test of a printer's flip.
#include "sheets/draw_proof_sheet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::testing {
namespace {

using namespace literals;

constexpr PaperSize kA4 = {297_mm, 210_mm};

// The rules of a back as they lie behind the front, after it was imposed for `flip` and the printer
// turned the sheet.
std::vector<Rule> seen_through(FlipEdge flip, FlipEdge printer) {
  const bool rotated = lay_proof_sheet(kA4, flip).sides.at(1).pages.at(0).rotated;
  std::vector<Rule> rules = draw_proof_sheet(kA4).back.drawing.rules;
  for (Rule& rule : rules) {
    if (rotated) {
      rule.x = kA4.width - rule.x - rule.width;
      rule.y = kA4.height - rule.y - rule.height;
    }
    if (printer == FlipEdge::short_edge) {
      rule.x = kA4.width - rule.x - rule.width;
    } else {
      rule.y = kA4.height - rule.y - rule.height;
    }
  }
  return rules;
}

// The stairs of the arrows' heads get wider downwards if they point up.
bool arrows_point_up(const std::vector<Rule>& rules) {
  Length narrow_y = 1000_mm;
  Length wide_y = 1000_mm;
  Length wide;
  for (const Rule& rule : rules) {
    if (rule.height != 0.5_mm) continue;
    if (rule.width == 1_mm) narrow_y = rule.y;
    if (rule.width > wide) wide = rule.width, wide_y = rule.y;
  }
  EXPECT_GT(wide, 10_mm);
  return narrow_y < wide_y;
}

// Left, top, right, bottom of what is drawn in the upper corner at the fore edge of page 1.
std::vector<Length> corner(const std::vector<Rule>& rules) {
  std::vector<Length> box = {1000_mm, 1000_mm, 0_mm, 0_mm};
  for (const Rule& rule : rules) {
    if (rule.x < 260_mm || rule.y > 40_mm) continue;
    box = {std::min(box[0], rule.x), std::min(box[1], rule.y),
           std::max(box[2], rule.x + rule.width), std::max(box[3], rule.y + rule.height)};
  }
  return box;
}

TEST(DrawProofSheet, TheRightFlipBringsArrowsAndMarksTogether) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    const ProofSheet proof = draw_proof_sheet(kA4);
    const std::vector<Rule> back = seen_through(flip, flip);
    EXPECT_TRUE(arrows_point_up(proof.front.drawing.rules));
    EXPECT_TRUE(arrows_point_up(back));
    EXPECT_EQ(corner(proof.front.drawing.rules),
              (std::vector<Length>{273_mm, 16_mm, 281_mm, 24_mm}));
    EXPECT_EQ(corner(back), (std::vector<Length>{271_mm, 14_mm, 283_mm, 26_mm}));
  }
}

TEST(DrawProofSheet, TheWrongFlipShows) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    const FlipEdge other =
        flip == FlipEdge::short_edge ? FlipEdge::long_edge : FlipEdge::short_edge;
    const std::vector<Rule> back = seen_through(flip, other);
    EXPECT_FALSE(arrows_point_up(back));
    EXPECT_EQ(corner(back)[2], 0_mm) << "no square behind the cross";
  }
}

TEST(DrawProofSheet, TextsHaveRoomThatNothingIsDrawnIn) {
  const ProofSheet proof = draw_proof_sheet(kA4);
  for (const ProofSide* side : {&proof.front, &proof.back}) {
    ASSERT_EQ(side->places.size(), 2U);
    for (const ProofPlace& place : side->places) {
      EXPECT_GE(place.area.width, 100_mm);
      EXPECT_LE(place.area.bottom(), kA4.height - 5_mm);
      for (const Rule& rule : side->drawing.rules) {
        EXPECT_TRUE(rule.x + rule.width <= place.area.x || rule.x >= place.area.right() ||
                    rule.y + rule.height <= place.area.y || rule.y >= place.area.bottom());
      }
    }
  }
  EXPECT_EQ(proof.front.places[0].text, ProofText::front);
  EXPECT_EQ(proof.back.places[0].text, ProofText::back);
}

TEST(DrawProofSheet, OnlyTheBackIsRotatedAndOnlyForTheLongEdge) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    const Sheets sheets = lay_proof_sheet(kA4, flip);
    ASSERT_EQ(sheets.sides.size(), 2U);
    EXPECT_EQ(sheets.flip, flip);
    EXPECT_EQ(sheets.sides[0].pages.at(0), (PlacedPage{0, {}, {}, false}));
    EXPECT_EQ(sheets.sides[1].pages.at(0), (PlacedPage{1, {}, {}, flip == FlipEdge::long_edge}));
  }
}

}  // namespace
}  // namespace banxin::testing
