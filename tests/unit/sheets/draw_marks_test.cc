// B-15, B-16, B-21: the marks of a print room.
#include "sheets/draw_marks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sheets/impose.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using namespace literals;
using Rules = std::vector<Rule>;

SheetOptions options_of(Imposition impose, SheetPaper paper) {
  SheetOptions options;
  options.impose = impose;
  options.paper = paper;
  return options;
}

Imposed a4_on(SheetPaper paper,
              SheetOptions options = options_of(Imposition::saddle, SheetPaper::fit)) {
  options.paper = paper;
  return impose({8, 210_mm, 297_mm}, options);
}

bool holds(const Rules& rules, const Rule& rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

bool overlaps(const Rule& rule, const SheetArea& area) {
  return rule.x < area.right() && rule.x + rule.width > area.x && rule.y < area.bottom() &&
         rule.y + rule.height > area.y;
}

TEST(DrawMarks, CropAndFoldMarksStandOutsideTheTrim) {
  const Imposed imposed = a4_on(SheetPaper::sra3);
  ASSERT_TRUE(imposed.sheets);
  EXPECT_TRUE(imposed.problems.empty());
  const SheetArea trim = imposed.sheets->sides.at(0).format.trim;
  for (const SheetSide& side : imposed.sheets->sides) {
    ASSERT_TRUE(side.marks);
    const Rules& rules = side.marks->rules;
    ASSERT_EQ(rules.size(), 8U + 6U) << "two at each corner; three dashes at head and foot";
    for (const Rule& rule : rules) {
      EXPECT_FALSE(overlaps(rule, trim));
      EXPECT_EQ(std::min(rule.width, rule.height), 0.1_mm);
      EXPECT_GE(rule.x, 0_mm);
      EXPECT_GE(rule.y, 0_mm);
      EXPECT_LE(rule.x + rule.width, 450_mm);
      EXPECT_LE(rule.y + rule.height, 320_mm);
      EXPECT_EQ(rule.ink, Ink{});
    }
  }
}

// Trim at 15 … 435 and 11.5 … 308.5 mm, the fold at 225.
TEST(DrawMarks, StrokesAre5MillimetresLongAnd3Off) {
  const Rules rules = a4_on(SheetPaper::sra3).sheets->sides.at(3).marks->rules;
  for (const Length x : {15_mm, 435_mm}) {
    EXPECT_TRUE(holds(rules, {x - 0.05_mm, 3.5_mm, 0.1_mm, 5_mm, {}}));
    EXPECT_TRUE(holds(rules, {x - 0.05_mm, 311.5_mm, 0.1_mm, 5_mm, {}}));
  }
  for (const Length y : {11.5_mm, 308.5_mm}) {
    EXPECT_TRUE(holds(rules, {7_mm, y - 0.05_mm, 5_mm, 0.1_mm, {}}));
    EXPECT_TRUE(holds(rules, {438_mm, y - 0.05_mm, 5_mm, 0.1_mm, {}}));
  }
  for (const Length off : {0_mm, 2_mm, 4_mm}) {
    EXPECT_TRUE(holds(rules, {225_mm - 0.05_mm, 7.5_mm - off, 0.1_mm, 1_mm, {}}));
    EXPECT_TRUE(holds(rules, {225_mm - 0.05_mm, 311.5_mm + off, 0.1_mm, 1_mm, {}}));
  }
}

TEST(DrawMarks, AWiderBleedPushesThemOut) {
  SheetOptions options = options_of(Imposition::saddle, SheetPaper::a3);
  options.bleed = 8_mm;
  const Imposed imposed = impose({8, 185_mm, 260_mm}, options);
  ASSERT_TRUE(imposed.problems.empty());
  for (const Rule& rule : imposed.sheets->sides.at(0).marks->rules) {
    EXPECT_FALSE(overlaps(rule, imposed.sheets->sides.at(0).format.bleed));
  }
}

TEST(DrawMarks, WhereTheyDoNotFitANoticeSaysSo) {
  const Imposed whole = a4_on(SheetPaper::a3);
  EXPECT_EQ(whole.sheets->sides.at(0).marks, nullptr);
  const Problem problem = only(whole.problems);
  EXPECT_EQ(problem.code, "sheets.no-room-for-marks");
  EXPECT_EQ(problem.severity, Severity::notice);
  EXPECT_EQ(problem.what,
            "crop and fold marks do not fit: the sheet leaves 0 mm at head and foot of the spread "
            "and 0 mm at its sides");
  SheetOptions asked = options_of(Imposition::saddle, SheetPaper::a3);
  asked.crop_marks = CropMarks::on;
  EXPECT_EQ(only(a4_on(SheetPaper::a3, asked).problems).severity, Severity::warning);
  asked.crop_marks = CropMarks::off;
  asked.fold_marks = false;
  EXPECT_TRUE(a4_on(SheetPaper::a3, asked).problems.empty());
}

// 9.5 mm are too little, 10 are enough.
TEST(DrawMarks, Need10Millimetres) {
  const SheetOptions options = options_of(Imposition::saddle, SheetPaper::sra3);
  EXPECT_FALSE(impose({8, 215.5_mm, 297_mm}, options).problems.empty());
  EXPECT_TRUE(impose({8, 215_mm, 297_mm}, options).problems.empty());
  EXPECT_TRUE(impose({8, 215_mm, 300_mm}, options).problems.empty());
  EXPECT_FALSE(impose({8, 215_mm, 301_mm}, options).problems.empty());
}

// The sides hold no crop marks, head and foot still hold fold marks.
TEST(DrawMarks, FoldMarksNeedOnlyHeadAndFoot) {
  const Imposed imposed =
      impose({8, 220_mm, 297_mm}, options_of(Imposition::saddle, SheetPaper::sra3));
  EXPECT_EQ(imposed.sheets->sides.at(0).marks->rules.size(), 6U);
  EXPECT_TRUE(only(imposed.problems).what.starts_with("crop marks do not fit: ")) << "only they";
}

TEST(DrawMarks, StaplesLieOnTheFoldOfTheOutermostFront) {
  SheetOptions options = options_of(Imposition::saddle, SheetPaper::sra3);
  options.staple_marks = true;
  const Sheets sheets = *a4_on(SheetPaper::sra3, options).sheets;
  const Rules& outer = sheets.sides.at(0).marks->rules;
  ASSERT_EQ(outer.size(), 16U);
  EXPECT_TRUE(holds(outer, {224.95_mm, 81.5_mm, 0.1_mm, 12_mm, {}})) << "70 mm from the head";
  EXPECT_TRUE(holds(outer, {224.95_mm, 226.5_mm, 0.1_mm, 12_mm, {}})) << "70 mm from the foot";
  for (std::size_t i = 1; i < sheets.sides.size(); ++i) {
    EXPECT_EQ(sheets.sides[i].marks->rules.size(), 14U);
  }
  const Sheets small = *impose({8, 148_mm, 210_mm}, options).sheets;
  const Rules& eyes = small.sides.at(0).marks->rules;
  const Length head = small.sides.at(0).format.trim.y + 52.5_mm;
  EXPECT_TRUE(holds(eyes, {224.95_mm, head, 0.1_mm, 12_mm, {}})) << "a quarter of the height";
}

// Steps go down the stack of signatures, between the trims of the pages.
TEST(DrawMarks, CollationStepsGoDown5MillimetresEach) {
  SheetOptions options = options_of(Imposition::perfect, SheetPaper::sra3);
  options.signature = 8;
  const Imposed imposed = impose({40, 210_mm, 297_mm}, options);
  const Sheets& sheets = *imposed.sheets;
  ASSERT_EQ(sheets.signatures.size(), 5U);
  for (std::size_t i = 0; i < sheets.sides.size(); ++i) {
    const Rules& rules = sheets.sides[i].marks->rules;
    const bool outside = i % 4 == 0;
    ASSERT_EQ(rules.size(), outside ? 15U : 14U) << i;
    if (!outside) continue;
    const Length y =
        sheets.sides.at(0).format.trim.y + 20_mm + 5_mm * static_cast<std::int64_t>(i / 4);
    EXPECT_EQ(rules.back(), (Rule{223_mm, y, 4_mm, 5_mm, {}}));
    for (const PlacedPage& page : sheets.sides[i].pages) {
      EXPECT_FALSE(overlaps(rules.back(), {page.x, page.y, 210_mm, 297_mm}));
    }
  }
}

TEST(DrawMarks, StepsBeginAgainAtTheHead) {
  const Sheets sheets =
      *impose({8, 148_mm, 210_mm}, options_of(Imposition::perfect, SheetPaper::a3)).sheets;
  for (const std::size_t signature : {0U, 33U, 34U, 1000U}) {
    Drawing drawing;
    draw_collation_step(sheets.sides.at(0).format, signature, drawing);
    const Rule& step = drawing.rules.at(0);
    EXPECT_EQ(step.y, sheets.sides.at(0).format.trim.y + 20_mm +
                          5_mm * static_cast<std::int64_t>(signature % 34));
    EXPECT_LE(step.y + step.height, sheets.sides.at(0).format.trim.bottom() - 20_mm);
  }
}

}  // namespace
}  // namespace banxin::testing
