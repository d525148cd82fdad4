// Bars in tables (TYPOGRAPHY T-18).
#include <gtest/gtest.h>

#include <cstdlib>

#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

// T-18: bars of growth on one axis; a fall lighter and to its left, what is missing without a bar.
TEST(TableBars, StandOnOneAxisBesideTheirRows) {
  TableBlock table = table_of({U"2.5", U"\u22125", U"", U"10"});
  table.columns.push_back(ColumnKind::bar);
  table.head[0][1].column_span = 2;
  const std::vector<std::optional<std::int64_t>> figures = {2500, -5000, std::nullopt, 10'000};
  for (std::size_t row = 0; row < figures.size(); ++row) {
    TableCell bar;
    bar.bar = figures[row];
    table.rows[row].push_back(bar);
  }
  table.rows.push_back({cell(U"完成市下达任务", 3)});
  const SetBlock block = set(table);
  std::vector<Rule> bars, axes;
  for (const Rule& rule : rules_of(block)) {
    if (rule.ink.black < 100) bars.push_back(rule);
    if (rule.height > rule.width && rule.ink.black == 100) axes.push_back(rule);
  }
  ASSERT_EQ(bars.size(), 3U);
  EXPECT_EQ(bars[0].x, bars[1].x + bars[1].width + axes.at(0).width);
  EXPECT_EQ(bars[0].x, bars[2].x);
  EXPECT_LE(std::abs((bars[2].width - bars[0].width * 4).ticks), 4);
  EXPECT_LE(std::abs((bars[2].width - bars[1].width * 2).ticks), 2);
  EXPECT_LT(bars[1].ink.black, bars[0].ink.black);
  EXPECT_EQ(axes.size(), 4U) << "not through a text over all columns";
  for (const Rule& axis : axes) EXPECT_EQ(axis.x, axes[0].x);
}

// T-13: the axis goes on where a tall row is parted, the bar stands once.
TEST(TableBars, ATallRowHasItsBarOnce) {
  TableBlock table = table_of(std::vector<std::u32string>(40, U"10"));
  table.columns.push_back(ColumnKind::bar);
  table.head[0][1].column_span = 2;
  for (TableRow& row : table.rows) {
    TableCell bar;
    bar.bar = 10'000;
    row.push_back(bar);
  }
  table.rows[20][0] = cell(std::u32string(200, U'长'));
  const SetBlock block = set(table);
  std::size_t bars = 0;
  std::size_t axes = 0;
  for (const Rule& rule : rules_of(block)) {
    bars += rule.ink.black < 100 ? 1U : 0U;
    axes += rule.height > rule.width && rule.ink.black == 100 ? 1U : 0U;
  }
  EXPECT_EQ(bars, 40U);
  EXPECT_GT(axes, 40U) << "the tall row is parted";
}

}  // namespace
}  // namespace banxin::testing
