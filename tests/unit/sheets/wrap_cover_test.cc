// B-20, B-21: signatures, and the cover around their spine.
#include "sheets/wrap_cover.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "folded_sheets.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using namespace literals;
using Numbers = std::vector<std::size_t>;

SheetOptions glued(FlipEdge flip = FlipEdge::short_edge) {
  SheetOptions options;
  options.impose = Imposition::perfect;
  options.flip = flip;
  return options;
}

WrappedBook wrapped_a4(std::size_t pages, const SheetOptions& options) {
  return wrap_cover({pages, 210_mm, 297_mm, 0}, options);
}

// The pages in reading order: the front of the cover, the signatures, its back.
Numbers read_book(const Sheets& sheets, FlipEdge flip) {
  const std::vector<Leaf> cover = open_cover(sheets, flip);
  std::vector<Leaf> leaves = fold_sheets(sheets, flip);
  leaves.insert(leaves.begin(), cover.front());
  leaves.push_back(cover.back());
  Numbers read;
  for (const Leaf& leaf : leaves) {
    EXPECT_TRUE(leaf.recto.upright && leaf.verso.upright);
    EXPECT_EQ(leaf.recto.area, leaf.verso.area) << "front and back are in register";
    read.push_back(leaf.recto.page);
    read.push_back(leaf.verso.page);
  }
  return read;
}

TEST(WrapCover, ABoundBookReadsFrom1ToNInEveryMode) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    for (const int signature : {4, 8, 12, 16, 32}) {
      SheetOptions options = glued(flip);
      options.signature = signature;
      for (std::size_t pages = 4; pages <= 400; pages += 4) {
        const WrappedBook book = wrap_cover({pages, 148_mm, 210_mm, 0}, options);
        ASSERT_TRUE(book.sheets) << pages;
        Numbers wanted(pages);
        std::iota(wanted.begin(), wanted.end(), 0U);
        ASSERT_EQ(read_book(*book.sheets, flip), wanted) << pages << " pages";
        EXPECT_EQ(book.sheets->sides.size(), pages / 2) << "two pages a side";
        EXPECT_EQ(book.sheets->covers, 1U);
      }
    }
  }
}

// 120 pages and the cover: 60 leaves of 0.1 mm and twice 0.25 mm.
TEST(WrapCover, TheSpineStandsBetweenBackAndFront) {
  const WrappedBook book = wrapped_a4(124, glued());
  ASSERT_TRUE(book.sheets);
  const SheetSide& outside = book.sheets->sides.at(0);
  const SheetSide& inside = book.sheets->sides.at(1);
  EXPECT_EQ(book.spine, (SheetArea{221.75_mm, 11.5_mm, 6.5_mm, 297_mm}));
  EXPECT_EQ(outside.format.width, 450_mm);
  EXPECT_EQ(outside.format.trim, (SheetArea{11.75_mm, 11.5_mm, 426.5_mm, 297_mm}));
  EXPECT_EQ(outside.format.bleed, (SheetArea{8.75_mm, 8.5_mm, 432.5_mm, 303_mm}));
  EXPECT_EQ(outside.format.folds, (std::vector<Length>{221.75_mm, 228.25_mm}));
  EXPECT_EQ(inside.format, outside.format);
  EXPECT_EQ(outside.pages, (std::vector<PlacedPage>{{123, 11.75_mm, 11.5_mm, false},
                                                    {0, 228.25_mm, 11.5_mm, false}}));
  EXPECT_EQ(inside.pages, (std::vector<PlacedPage>{{1, 11.75_mm, 11.5_mm, false},
                                                   {122, 228.25_mm, 11.5_mm, false}}));
}

TEST(WrapCover, OnlyTheInsideIsRotatedForTheLongEdge) {
  const WrappedBook book = wrapped_a4(124, glued(FlipEdge::long_edge));
  EXPECT_FALSE(book.sheets->sides.at(0).pages.at(0).rotated);
  EXPECT_EQ(book.sheets->sides.at(1).pages.at(0), (PlacedPage{1, 228.25_mm, 11.5_mm, true}));
}

// Four corners of two crop marks; three dashes at head and foot of two folds.
TEST(WrapCover, FoldMarksStandAtBothEdgesOfTheSpine) {
  const WrappedBook book = wrapped_a4(124, glued());
  const std::vector<Rule>& rules = book.sheets->sides.at(0).marks->rules;
  ASSERT_EQ(rules.size(), 8U + 12U);
  for (const Length fold : {221.75_mm, 228.25_mm}) {
    EXPECT_EQ(std::count_if(rules.begin(), rules.end(),
                            [&](const Rule& rule) { return rule.x == fold - 0.05_mm; }),
              6);
  }
  EXPECT_TRUE(book.problems.empty());
}

TEST(WrapCover, OnlySignaturesHaveCollationSteps) {
  const WrappedBook book = wrapped_a4(36, glued());
  const std::vector<SheetSide>& sides = book.sheets->sides;
  EXPECT_EQ(book.sheets->signatures, (Numbers{16, 16}));
  const auto has_step = [](const SheetSide& side) {
    return std::any_of(side.marks->rules.begin(), side.marks->rules.end(),
                       [](const Rule& rule) { return rule.width == 4_mm; });
  };
  for (std::size_t i = 0; i < sides.size(); ++i) {
    EXPECT_EQ(has_step(sides[i]), i == 2 || i == 10) << i;
  }
}

// A5 signatures fit A4 if nothing is milled off; their cover does not.
TEST(WrapCover, TheCoverHasPaperOfItsOwn) {
  SheetOptions options = glued();
  options.milling = 0_mm;
  const WrappedBook book = wrap_cover({44, 148_mm, 210_mm, 0}, options);
  ASSERT_TRUE(book.sheets);
  EXPECT_EQ(book.sheets->sides.at(0).format.width, 420_mm);
  EXPECT_EQ(book.sheets->sides.at(2).format.width, 297_mm);
}

// 444 mm and a spine of 2.5 mm fit 450 mm, 6 mm of bleed do not.
TEST(WrapCover, PaperThatHoldsTheCoverWithoutItsBleedIsTakenIfNoneHoldsBoth) {
  SheetOptions options = glued();
  options.milling = 0_mm;
  const WrappedBook book = wrap_cover({44, 222_mm, 297_mm, 0}, options);
  ASSERT_TRUE(book.sheets);
  EXPECT_EQ(book.sheets->sides.at(0).format.width, 450_mm);
}

TEST(WrapCover, PaperTooSmallForTheSpineIsAnError) {
  SheetOptions options = glued();
  options.cover_paper = SheetPaper::a3;
  const WrappedBook book = wrapped_a4(124, options);
  EXPECT_FALSE(book.sheets);
  const Problem problem = only(book.problems);
  EXPECT_EQ(problem.code, "sheets.too-small");
  EXPECT_EQ(problem.severity, Severity::error);
  EXPECT_EQ(problem.what,
            "the cover: two pages side by side, 6.5 mm apart, take 426.5 × 297 mm, A3 (420 × 297 "
            "mm) does not hold them");
  EXPECT_EQ(problem.remedy, "print on SRA3 (450 × 320 mm)");
}

}  // namespace
}  // namespace banxin::testing
