// T-18, T-10, S-31: tables of indicators as charts.
#include "indicators/chart_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indicators/cell_figure.h"
#include "support/handout.h"

namespace banxin::testing {
namespace {

TableRow row_of(const std::vector<std::u32string>& cells) {
  TableRow row;
  for (const std::u32string& cell : cells) row.push_back({plain_text(cell), 1, 1});
  return row;
}

// 指标 ¦ 单位 ¦ 完成数 ¦ 比上年增长（%）
TableBlock growth_table(const std::vector<std::vector<std::u32string>>& rows) {
  TableBlock table;
  table.caption = plain_text(U"主要指标");
  table.indicators = true;
  table.columns = {ColumnKind::text, ColumnKind::label, ColumnKind::number, ColumnKind::number};
  table.head = {row_of({U"指标", U"单位", U"完成数", U"比上年增长（%）"})};
  for (const auto& row : rows) table.rows.push_back(row_of(row));
  return table;
}

Report report_of(const TableBlock& table) {
  Report report;
  report.blocks = {table};
  return report;
}

ChartBlock chart_of(const TableBlock& table) {
  Report report = report_of(table);
  chart_tables(report);
  return std::get<ChartBlock>(report.blocks.at(0));
}

TEST(CellFigure, IsExactInThousandths) {
  const auto thousandths = [](std::u32string_view cell) {
    return read_cell_figure(cell)->thousandths;
  };
  EXPECT_EQ(thousandths(U"2.5"), 2500);
  EXPECT_EQ(thousandths(U"1,286.5"), 1'286'500);
  EXPECT_EQ(thousandths(U"\u22120.36"), -360);
  EXPECT_EQ(thousandths(U"约53072"), 53'072'000);
  EXPECT_EQ(thousandths(U"5—6"), 5000) << "the first of a range";
  EXPECT_EQ(thousandths(U"0.0046"), 5) << "rounded";
  EXPECT_FALSE(read_cell_figure(U"持平"));
  EXPECT_FALSE(read_cell_figure(U""));
}

TEST(CellFigure, IsWrittenWithItsUnitAsProseHasIt) {
  const auto written = [](std::u32string_view cell, std::u32string_view unit) {
    return with_unit(*read_cell_figure(cell), unit);
  };
  EXPECT_EQ(written(U"5左右", U"%"), U"5%左右");
  EXPECT_EQ(written(U"5—6", U"%"), U"5%—6%");
  EXPECT_EQ(written(U"3.2余", U"万件"), U"3.2万余件");
  EXPECT_EQ(written(U"1200余", U"亩"), U"1200余亩");
  EXPECT_EQ(written(U"65以上", U"家"), U"65家以上");
}

TEST(ChartTables, BarsAreOfGrowthAndValuesStandBeforeThem) {
  const ChartBlock chart = chart_of(growth_table({{U"甲", U"亿元", U"1065", U"2.5"},
                                                  {U"乙", U"亿美元", U"1.43", U"\u22123.1"},
                                                  {U"丙", U"元", U"53072", U"持平"},
                                                  {U"丁", U"", U"", U"预计5左右"},
                                                  {U"戊", U"%", U"48.5", U"0.6个百分点"},
                                                  {U"己", U"亿元", U"474", U""},
                                                  {U"庚", U"", U"", U"突破5—6"},
                                                  {U"辛", U"", U"", U"\u22125—\u22126"},
                                                  {U"壬", U"", U"", U"0"},
                                                  {U"癸", U"", U"", U"预计约5"}}));
  ASSERT_EQ(chart.series.size(), 1U);
  EXPECT_EQ(chart.series[0].name, U"比上年增长（%）");
  const auto expect = [&](std::size_t row, std::u32string_view level, std::u32string_view text,
                          std::optional<std::int64_t> figure, std::u32string_view words) {
    EXPECT_EQ(chart.rows.at(row).level, level);
    EXPECT_EQ(chart.rows[row].values.at(0).text, text);
    EXPECT_EQ(chart.rows[row].values[0].figure, figure);
    EXPECT_EQ(chart.rows[row].words, words);
  };
  expect(0, U"1065亿元", U"+2.5%", 2500, U"甲1065亿元，增长2.5%");
  expect(1, U"1.43亿美元", U"\u22123.1%", -3100, U"乙1.43亿美元，下降3.1%");
  expect(2, U"53072元", U"持平", std::nullopt, U"丙53072元，持平");
  expect(3, U"", U"预计+5%左右", 5000, U"丁预计增长5%左右");
  expect(4, U"48.5%", U"+0.6个百分点", std::nullopt, U"戊48.5%，提高0.6个百分点");
  expect(5, U"474亿元", U"", std::nullopt, U"己474亿元");
  expect(6, U"", U"突破+5%—6%", 5000, U"庚增长突破5%—6%");
  expect(7, U"", U"\u22125%—\u22126%", -5000, U"辛下降5%—6%");
  expect(8, U"", U"0%", 0, U"壬增长0%");
  expect(9, U"", U"预计约+5%", 5000, U"癸预计增长约5%");
}

TEST(ChartTables, ValuesOfOneUnitAreBarsOfTheirPeriodsAndGoalsAreTicks) {
  TableBlock table = growth_table({{U"甲", U"亿元", U"1065", U"1100"}});
  table.head[0][2].text.text = U"2023年完成";
  table.head[0][3].text.text = U"2024年目标";
  const ChartBlock chart = chart_of(table);
  ASSERT_EQ(chart.series.size(), 2U);
  EXPECT_EQ(chart.series[0].mark, ChartMark::bar);
  EXPECT_EQ(chart.series[1].mark, ChartMark::tick);
  EXPECT_EQ(chart.rows[0].values[1], (ChartValue{U"1100亿元", 1'100'000}));
  EXPECT_EQ(chart.rows[0].words, U"甲2023年完成1065亿元、2024年目标1100亿元");
  table.head[0][3].text.text = U"2022年";
  EXPECT_EQ(chart_of(table).series[1].mark, ChartMark::bar);
}

// 指标 ¦ 2023年: 完成数 ¦ 比上年增长（%） ¦ 2024年: 预期增长（%）
TableBlock two_periods() {
  TableBlock table =
      growth_table({{U"甲", U"1065", U"2.5", U"5.5"}, {U"乙", U"474", U"0.5", U"3"}});
  table.units = U"亿元";
  table.columns[1] = ColumnKind::number;
  table.head = {row_of({U"指标", U"2023年", U"2024年"}),
                row_of({U"完成数", U"比上年增长（%）", U"预期增长（%）"})};
  table.head[0][0].row_span = 2;
  table.head[0][1].column_span = 2;
  return table;
}

TEST(ChartTables, TwoRowsOfHeadsAreTwoSeriesOfGrowth) {
  TableBlock table = two_periods();
  table.notes = {plain_text(U"注：快报数。")};
  Report report = report_of(table);
  EXPECT_TRUE(chart_tables(report).empty());
  const auto& chart = std::get<ChartBlock>(report.blocks[0]);
  ASSERT_EQ(chart.series.size(), 2U);
  EXPECT_EQ(chart.series[0], (ChartSeries{U"2023年比上年增长（%）", ChartMark::bar}));
  EXPECT_EQ(chart.series[1], (ChartSeries{U"2024年预期增长（%）", ChartMark::tick}));
  EXPECT_EQ(chart.rows[0].level, U"1065亿元");
  EXPECT_EQ(chart.rows[0].values[1], (ChartValue{U"+5.5%", 5500}));
  EXPECT_EQ(chart.rows[0].words,
            U"甲1065亿元，2023年比上年增长：增长2.5%，2024年预期增长：增长5.5%");
  EXPECT_EQ(chart.caption.text, U"主要指标（注：快报数）");
}

TEST(ChartTables, BarsStandUnderTheHeadsOfTheirPeriod) {
  Report report = report_of(two_periods());
  EXPECT_TRUE(add_growth_bars(report).empty());
  const auto& made = std::get<TableBlock>(report.blocks[0]);
  ASSERT_EQ(made.columns.size(), 5U);
  EXPECT_EQ(made.columns[3], ColumnKind::bar);
  EXPECT_EQ(made.head[0][1].column_span, 3);
  EXPECT_EQ(made.head[0][2].column_span, 1);
  EXPECT_EQ(made.head[1][1].column_span, 2);
  EXPECT_EQ(made.rows[1].at(3).bar, 500);
}

TEST(ChartTables, WhatHasNoCommonAxisStaysATableAndIsToldWhy) {
  const auto why = [](const TableBlock& table) {
    Report report = report_of(table);
    const Problems problems = chart_tables(report);
    EXPECT_EQ(report.blocks.at(0), Block(table));
    return problems.empty() ? std::string() : problems[0].what;
  };
  TableBlock table = growth_table({{U"甲", U"亿元", U"1065", U"1"}, {U"乙", U"元", U"530", U"2"}});
  table.head[0][3].text.text = U"2022年";
  EXPECT_THAT(why(table), ::testing::HasSubstr("several units"));
  TableBlock one = growth_table({{U"甲", U"亿元", U"1065", U"2.5"}});
  EXPECT_THAT(why(one), ::testing::HasSubstr("one figure of growth"));
  one.indicators = false;
  EXPECT_EQ(why(one), "") << "a table of the author's";
}

TEST(ChartTables, GrowthGetsAColumnOfBarsUnderItsHead) {
  TableBlock table = growth_table(
      {{U"甲", U"亿元", U"1065", U"2.5"}, {U"乙", U"元", U"5", U""}, {U"丙", U"元", U"5", U"1"}});
  TableCell text;
  text.text = plain_text(U"完成市下达任务");
  text.column_span = 4;
  table.rows.push_back({text});
  Report report = report_of(table);
  add_growth_bars(report);
  const auto& made = std::get<TableBlock>(report.blocks[0]);
  ASSERT_EQ(made.columns.size(), 5U);
  EXPECT_EQ(made.columns[4], ColumnKind::bar);
  ASSERT_EQ(made.head[0].size(), 4U);
  EXPECT_EQ(made.head[0][3].column_span, 2);
  EXPECT_EQ(made.rows[0].at(4).bar, 2500);
  EXPECT_EQ(made.rows[1].at(4).bar, std::nullopt);
  EXPECT_EQ(made.rows[3].at(0).column_span, 5);
}

}  // namespace
}  // namespace banxin::testing
