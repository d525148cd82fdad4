// Notes of tables and their marks (TYPOGRAPHY T-11).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::HasSubstr;

TEST(TableNotes, T11LabelsAndNumbersHang) {
  TableBlock table = table_of({U"1", U"2", U"3"});
  table.notes = {plain_text(U"注：" + std::u32string(60, U'甲') + U"。"), plain_text(U"注：乙。"),
                 plain_text(U"资料来源：丙。")};
  const SetBlock block = set(table);
  ASSERT_EQ(block.galley.strips.size(), 5U + 4U);
  const auto drawing = [&](std::size_t i) -> const Drawing& {
    return *block.galley.strips[5 + i].drawing;
  };
  EXPECT_THAT(text_of(drawing(0)), HasSubstr("注：1.甲"));
  EXPECT_EQ(text_of(drawing(2)), "　　2.乙。");
  EXPECT_NEAR(x_of(drawing(1), U'甲'), x_of(drawing(0), U'甲'), 0.02);
  EXPECT_NEAR(x_of(drawing(2), U'2'), x_of(drawing(0), U'1'), 0.5);
  EXPECT_EQ(text_of(drawing(3)), "资料来源：丙。");
  EXPECT_NEAR(x_of(drawing(0), U'注'), 9, 0.02);  // one character of 小五 in
}

TEST(TableNotes, T11MarksOfCellsAreRaisedAndHang) {
  const auto markdown = [](const std::string& mark) {
    return "# 政府工作报告\n\n|指标|数|\n|---|---|\n|甲" + mark + "|1065|\n|乙|474.2" + mark +
           "|\n";
  };
  const auto ones = [](const Page& page) {
    std::vector<Length> x;
    for (const PlacedDrawing& placed : page.drawings) {
      for (const GlyphRun& run : placed.drawing->runs) {
        for (const DrawnGlyph& glyph : run.glyphs) {
          if (glyph.character == U'5' || glyph.character == U'4') x.push_back(glyph.x);
        }
      }
    }
    return x;
  };
  const Pages with = pages_of(markdown("①"));
  const std::vector<Length> x = ones(with.pages[0]);  // of 1065: 5; of 474.2: 4 and 4
  ASSERT_EQ(x.size(), 3U);
  EXPECT_EQ(x[0], x[2]);
  int marks = 0;
  for (const PlacedDrawing& placed : with.pages[0].drawings) {
    for (const GlyphRun& run : placed.drawing->runs) {
      if (run.glyphs.front().character != U'①') continue;
      ++marks;
      EXPECT_EQ(run.size, (12_pt).scale(6, 10));
      EXPECT_LT(run.baseline, placed.drawing->runs.front().baseline);
    }
  }
  EXPECT_EQ(marks, 2);
}

}  // namespace
}  // namespace banxin::testing
