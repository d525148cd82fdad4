// Rules of tables by style (TYPOGRAPHY T-01).
#include <gtest/gtest.h>

#include <map>

#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

using namespace literals;

const Settings kFull = {{"tables.style", "full"}};
const Settings kRowRules = {{"tables.style", "row-rules"}};

std::size_t count_vertical(const SetBlock& block) {
  std::size_t count = 0;
  for (const Rule& rule : rules_of(block)) count += rule.height > rule.width ? 1U : 0U;
  return count;
}

TEST(TableRules, T01ThreeLineHasSpanRulesUnderGroupedHeadsThatDoNotTouch) {
  const SetBlock block = set(grouped_head());
  EXPECT_EQ(count_vertical(block), 0U);
  std::vector<Rule> spans;
  for (const Rule& rule : rules_of(block)) {
    if (rule.width < 156_mm) spans.push_back(rule);
  }
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(spans[0].height, 0.18_mm);
  EXPECT_LT(spans[0].x + spans[0].width, spans[1].x);
  EXPECT_EQ(rules_of(block).size(), 5U);
}

TEST(TableRules, T01FullIsABoxWithThinRulesInside) {
  const SetBlock block = set(table_of({U"1", U"2"}), kFull);
  // In each of three rows: both sides and one between the columns.
  EXPECT_EQ(count_vertical(block), 9U);
  std::map<std::int64_t, int> widths;
  for (const Rule& rule : rules_of(block)) {
    ++widths[(rule.height > rule.width ? rule.width : rule.height).ticks];
  }
  EXPECT_EQ(widths[(0.35_mm).ticks], 2 + 6);
  EXPECT_EQ(widths[(0.18_mm).ticks], 2 + 3);
  for (std::size_t i = 1; i < 4; ++i) EXPECT_GE(block.galley.strips[i].extent, 8_mm);
}

TEST(TableRules, T01RulesStopAtMergedCells) {
  TableBlock table = table_of({U"1", U"2", U"3"});
  table.rows[0] = {cell(U"合", 1, 2), cell(U"1")};
  table.rows[1] = {cell(U"2")};
  table.rows[2] = {cell(U"合计三项", 2)};
  const SetBlock block = set(table, kFull);
  const auto across = [&](std::size_t strip) {
    std::vector<Rule> rules;
    for (const Rule& rule : block.galley.strips[strip].drawing->rules) {
      if (rule.width > rule.height) rules.push_back(rule);
    }
    return rules;
  };
  ASSERT_EQ(across(2).size(), 1U);  // below the first row only in the second column
  EXPECT_GT(across(2)[0].x, Length{});
  EXPECT_EQ(across(3)[0].width, 156_mm);
  EXPECT_EQ(count_vertical(block), 3U + 3U + 3U + 2U);
}

TEST(TableRules, T01RowRulesLeaveTheSidesOpen) {
  const SetBlock block = set(table_of({U"1", U"2", U"3"}), kRowRules);
  EXPECT_EQ(count_vertical(block), 0U);
  EXPECT_EQ(rules_of(block).size(), 2U + 2U + 1U);
}

TEST(TableRules, T01AnAnnexTableHasTheStyleOfAnnexes) {
  TableBlock table = table_of({U"1", U"2", U"3"});
  table.number = 0;
  table.label = U"附表1";
  EXPECT_EQ(rules_of(set(table)).size(), 2U + 2U + 1U);
  EXPECT_EQ(text_of(*set(table).galley.strips[0].drawing), "附表1　指标");
}

}  // namespace
}  // namespace banxin::testing
