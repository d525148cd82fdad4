// Page ends within tables (TYPOGRAPHY T-12…T-14).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "strips/galley.h"
#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

TEST(TableParts, T12TheContinuedCaptionMayBeAWord) {
  const TableBlock table = table_of(std::vector<std::u32string>(30, U"1"));
  const auto opening = [&](const Settings& settings) {
    return text_of(*set(table, settings).galley.seams[10].opening.drawing);
  };
  EXPECT_EQ(opening({}), "表1（续）指标数");
  EXPECT_EQ(opening({{"tables.continued", "续表"}}), "续表指标数");
}

TEST(TableParts, T13AMergedCellIsCarriedOver) {
  TableBlock table = table_of(std::vector<std::u32string>(30, U"1"));
  table.rows[5] = {cell(U"经济", 1, 8), cell(U"1")};
  for (std::size_t r = 6; r < 13; ++r) table.rows[r] = {cell(U"1")};
  const SetBlock block = set(table);
  const auto below = [&](std::size_t row) { return block.galley.seams[1 + row]; };
  EXPECT_EQ(below(6).cost, kForbidden);  // one row of the cell above
  EXPECT_EQ(below(12).cost, kForbidden);
  ASSERT_LT(below(8).cost, kForbidden);
  EXPECT_THAT(text_of(*below(8).opening.drawing), HasSubstr("经济（续）"));
  EXPECT_EQ(text_of(*below(5).opening.drawing), "表1（续）指标数");
  for (const GlyphRun& run : below(8).opening.drawing->runs) EXPECT_EQ(run.tag, kArtifact);
  // It stands in the first row of the next page, not in the middle of the cell.
  EXPECT_LT(block.galley.strips[2 + 5].drawing->runs.front().baseline,
            block.galley.strips[2 + 5].extent);
}

TEST(TableParts, T13ARowOfManyLinesMayBePartedTwoLinesFromItsEnds) {
  TableBlock table = table_of(std::vector<std::u32string>(30, U"1"));
  table.columns[1] = ColumnKind::text;
  for (const std::size_t row : {4U, 8U}) {
    table.rows[row][1] = cell(std::u32string(row == 4 ? 90 : 190, U'文'));
  }
  const SetBlock block = set(table);
  const std::size_t three = 2 + 4;  // a row of three lines is one strip
  EXPECT_EQ(lines_of(*block.galley.strips[three].drawing).size(), 3U);
  EXPECT_EQ(lines_of(*block.galley.strips[2 + 8].drawing).size(), 2U);
  EXPECT_EQ(lines_of(*block.galley.strips[2 + 9].drawing).size(), 1U);
  const Seam& inside = block.galley.seams[2 + 8];
  EXPECT_LT(inside.cost, kForbidden);
  EXPECT_GT(inside.cost, Cost{0});
  EXPECT_TRUE(inside.opening.drawing);
  EXPECT_FALSE(inside.closing.drawing);
  EXPECT_TRUE(block.galley.strips[2 + 8].drawing->rules.empty());
}

TEST(TableParts, T13ARowThatNamesOthersKeepsWithTheFirst) {
  TableBlock table = table_of(std::vector<std::u32string>(30, U"1"));
  table.rows[5][1] = cell(U"");
  table.rows[11][0].indent = 1;
  table.rows[16][0] = cell(U"其中：甲");
  table.rows[16][0].indent = 1;
  const SetBlock block = set(table);
  for (const std::size_t row : {6U, 11U, 16U, 17U}) {
    EXPECT_EQ(block.galley.seams[1 + row].cost, kForbidden) << row;
  }
  EXPECT_LT(block.galley.seams[1 + 12].cost, kForbidden);
}

// Of a table over several pages: what every page prints of it.
TEST(TableParts, T12EveryPageOfAFormHasItsHead) {
  std::string markdown =
      "# 签到表\n\n请各位代表签到，谢谢大家。\n\n|姓名|单位|签名|\n|---|---|---|\n";
  for (int i = 0; i < 60; ++i) markdown += "|代表" + std::to_string(i) + "| | |\n";
  const Pages made = pages_of(markdown);
  ASSERT_EQ(made.pages.size(), 3U);
  for (const Page& page : made.pages) {
    EXPECT_NE(page_text(page).find("姓名"), std::string::npos);
  }
}

TEST(TableParts, T13ALongCellOverManyRowsIsPrintedWhole) {
  std::string markdown = "# 附表\n\n|类别|内容|\n|---|---|\n";
  std::string text;
  for (int i = 0; i < 12; ++i) text += "这是一段很长的说明文字，";
  for (int i = 0; i < 15; ++i) {
    markdown += (i % 5 == 0 ? "|" + text + text + "末尾" : "|^^") + ("|" + text + "|\n");
  }
  std::string all;
  for (const Page& page : pages_of(markdown).pages) all += page_text(page);
  std::size_t ends = 0;
  for (std::size_t at = all.find("末尾"); at != std::string::npos; at = all.find("末尾", at + 1)) {
    ++ends;
  }
  EXPECT_GE(ends, 3U);
}

TEST(TableParts, T14NotesCountTowardsHalfAPage) {
  std::string markdown =
      "# 附表\n\n表1　短表\n\n|指标|数|\n|---|---|\n|甲|1|\n|乙|2|\n\n注：1.第一条说明。\n";
  for (int i = 2; i < 60; ++i) markdown += std::to_string(i) + ".又一条说明。\n";
  StageTimes times;
  const Typeset set =
      typeset(read_report(markdown, "report.md", times), handout(), metric_fonts(), times);
  for (const Problem& problem : set.problems) EXPECT_NE(problem.severity, Severity::error);
  EXPECT_GT(set.pages.pages.size(), 1U);
}

}  // namespace
}  // namespace banxin::testing
