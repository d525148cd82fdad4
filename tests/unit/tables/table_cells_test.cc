// Heads, cells and rows of tables (TYPOGRAPHY T-04…T-10, T-16, T-17).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "base/utf8.h"
#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

TEST(TableHeads, T04TurnBeforeTheBracket) {
  TableBlock table;
  table.columns.assign(6, ColumnKind::number);
  table.columns[0] = ColumnKind::text;
  table.head = {{cell(U"指标")}};
  table.rows = {{cell(U"固定资产投资额")}};
  for (int i = 0; i < 5; ++i) {
    table.head[0].push_back(cell(U"比上年增长（%）"));
    table.rows[0].push_back(cell(U"12345678"));
  }
  const SetBlock block = set(table, {{"tables.landscape", "false"}});
  const std::vector<std::string> lines = lines_of(*block.galley.strips[0].drawing);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_THAT(lines[0], HasSubstr("比上年增长比上年增长"));
  EXPECT_THAT(lines[2], HasSubstr("（%）（%）"));
}

TEST(TableHeads, T04TurnInBalancedLines) {
  TableBlock table = grouped_head();
  table.head[0][2] = cell(std::u32string(23, U'文'), 2);
  table.rows[0][0] = cell(std::u32string(24, U'名'));
  const SetBlock block = set(table);
  std::vector<std::ptrdiff_t> counts;
  for (const std::string& line : lines_of(*block.galley.strips[0].drawing)) {
    const std::u32string text = from_utf8(line);
    const auto count = std::count(text.begin(), text.end(), U'文');
    if (count > 0) counts.push_back(count);
  }
  ASSERT_GE(counts.size(), 2U);
  for (const std::ptrdiff_t count : counts) EXPECT_LE(std::abs(count - counts[0]), 2);
}

TEST(TableCells, T05SubItemsAreSetInByACharacterALevel) {
  TableBlock table = table_of({U"1", U"2", U"3"});
  table.rows[1][0].indent = 1;
  table.rows[2][0].indent = 2;
  const SetBlock block = set(table);
  const double left = x_of(*block.galley.strips[2].drawing, U'名');
  EXPECT_NEAR(x_of(*block.galley.strips[3].drawing, U'名'), left + 12, 0.02);
  EXPECT_NEAR(x_of(*block.galley.strips[4].drawing, U'名'), left + 24, 0.02);
}

TEST(TableCells, T06DecimalsArePaddedIfAskedFor) {
  const TableBlock table = table_of({U"41.2", U"0.36左右", U"12", U"1.5—2"});
  const auto third = [&](const Settings& settings, std::size_t row) {
    return text_of(*set(table, settings).galley.strips[2 + row].drawing);
  };
  EXPECT_EQ(third({}, 0), "名41.2");
  const Settings pad = {{"tables.pad_decimals", "true"}};
  EXPECT_EQ(third(pad, 0), "名41.20");
  EXPECT_EQ(third(pad, 1), "名0.36左右");
  EXPECT_EQ(third(pad, 2), "名12.00");
  EXPECT_EQ(third(pad, 3), "名1.5—2");
}

TEST(TableCells, T09MissingValuesPrintAsTheLayoutSays) {
  TableBlock table = table_of({U"1", U"", U"3"});
  table.rows[1][1].missing = true;
  const auto printed = [&](const char* missing) {
    return text_of(*set(table, {{"tables.missing", missing}}).galley.strips[3].drawing);
  };
  EXPECT_EQ(printed("blank"), "名");
  EXPECT_EQ(printed("dash"), "名—");
  EXPECT_EQ(printed("ellipsis"), "名…");
}

TEST(TableCells, T10BoundsAsTypedOrAsSigns) {
  const TableBlock table = table_of({U"65以上", U"5.5", U"30以内"});
  const SetBlock typed = set(table);
  const SetBlock block = set(table, {{"tables.bounds", "sign"}});
  EXPECT_EQ(text_of(*typed.galley.strips[2].drawing), "名65以上");
  EXPECT_EQ(text_of(*block.galley.strips[2].drawing), "名≥65");
  EXPECT_EQ(text_of(*block.galley.strips[4].drawing), "名≤30");
  // The ones digits still stand below one another: 5 of 65 and the first 5 of 5.5.
  EXPECT_NEAR(x_of(*block.galley.strips[2].drawing, U'5'),
              x_of(*block.galley.strips[3].drawing, U'5'), 0.05);
}

TEST(TableCells, T16CellsTurnAsTextDoesAndLeaveNoCharacterAlone) {
  TableBlock table = table_of({U"1", U"2"});
  table.columns[1] = ColumnKind::text;
  table.rows[0] = {cell(U"甲"), cell(U"固定资产投资（不含农户）")};
  table.rows[1] = {cell(U"乙"), cell(U"一二三四五六七")};
  // The other columns leave six characters.
  table.rows[0][0] = cell(std::u32string(57, U'A'));
  table.rows[1][0] = cell(U"乙");
  const SetBlock block = set(table);
  const auto row = [&](std::size_t r) { return lines_of(*block.galley.strips[2 + r].drawing); };
  const std::vector<std::string> first = row(0);
  ASSERT_GE(first.size(), 2U);
  EXPECT_THAT(first.back(), HasSubstr("（不含农户）"));
  const std::vector<std::string> second = row(1);
  for (const std::string& line : second) EXPECT_NE(line, "七");
}

TEST(TableRows, T17AreHalfALineHigherThanTheirText) {
  const SetBlock block = set(table_of({U"1", U"2", U"3"}));
  EXPECT_NEAR(block.galley.strips[2].extent.to_points(), 12 * 1.4 * 1.5, 0.01);
}

// A table grows by its rows only: 10,000 of them well under ten seconds.
TEST(TableRows, TenThousandAreSetInLinearTime) {
  const TableBlock table = table_of(std::vector<std::u32string>(10'000, U"1286.5"));
  const auto begin = std::chrono::steady_clock::now();
  const SetBlock block = set(table);
  const auto end = std::chrono::steady_clock::now();
  EXPECT_EQ(block.galley.strips.size(), 10'002U);
  EXPECT_LT(std::chrono::duration<double>(end - begin).count(), 10.0);
}

}  // namespace
}  // namespace banxin::testing
