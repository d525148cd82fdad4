// T-18, P-07, P-38: bars, their texts and the grid.
#include "figures/set_chart.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "marks/bar_scale.h"
#include "style/style_chart.h"
#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

using namespace literals;

ChartRow row_of(std::u32string_view label, std::u32string_view level,
                std::vector<ChartValue> values) {
  return {plain_text(label), std::u32string(level), std::move(values), std::u32string(label)};
}

ChartBlock growth_chart() {
  ChartBlock chart;
  chart.caption = plain_text(U"主要指标");
  chart.series = {{U"比上年增长（%）", ChartMark::bar}};
  chart.rows = {row_of(U"甲甲甲甲", U"1065亿元", {{U"+2.5%", 2500}}),
                row_of(U"乙乙", U"41.2亿元", {{U"\u221210.5%", -10'500}}),
                row_of(U"丙", U"", {{U"+31.9%", 31'900}}), row_of(U"丁", U"", {{U"持平", {}}})};
  return chart;
}

SetChart set(const ChartBlock& chart, const Layout& layout = handout()) {
  return set_chart(style_chart(chart, layout), layout.page.one_column(), layout.lines,
                   metric_fonts());
}

const Drawing& drawing_of(const SetChart& chart, std::size_t strip) {
  return *chart.set.galley.strips.at(strip).drawing;
}

std::vector<Rule> bars_in(const Drawing& drawing) {
  std::vector<Rule> bars;
  for (const Rule& rule : drawing.rules) {
    if (rule.ink.black < 100) bars.push_back(rule);
  }
  return bars;
}

// The right edge of a run of the metric font: Han and full-width marks are 1 em, others a half.
Length right_edge(const GlyphRun& run) {
  const DrawnGlyph& last = run.glyphs.back();
  return last.x + (last.character >= 0x2E80 ? run.size : run.size / 2);
}

TEST(SetChart, BarsShareAnAxisAndAreInProportion) {
  const SetChart chart = set(growth_chart());
  ASSERT_EQ(chart.set.galley.strips.size(), 6U) << "legend, rows, caption";
  const Rule up = bars_in(drawing_of(chart, 1)).at(0);
  const Rule down = bars_in(drawing_of(chart, 2)).at(0);
  const Rule most = bars_in(drawing_of(chart, 3)).at(0);
  EXPECT_EQ(up.x, most.x);
  EXPECT_EQ(down.x + down.width + kAxisThickness, most.x);
  EXPECT_LE(std::abs((up.width - most.width.scale(2500, 31'900)).ticks), 1);
  EXPECT_LE(std::abs((down.width - most.width.scale(10'500, 31'900)).ticks), 1);
  EXPECT_LT(down.ink.black, up.ink.black);
  EXPECT_TRUE(bars_in(drawing_of(chart, 4)).empty()) << "no figure, no bar";
  EXPECT_EQ(text_of(drawing_of(chart, 4)), "丁持平");
  EXPECT_GT(most.width, handout().page.measure() / 4) << "there is room for bars";
}

TEST(SetChart, TextsStandBesideTheBarsAndInsideTheMeasure) {
  for (const char* name : {"handout", "large-print", "brief"}) {
    const Layout layout = layout_named(name);
    const SetChart chart = set(growth_chart(), layout);
    const Length measure = layout.page.one_column().measure();
    for (const Strip& strip : chart.set.galley.strips) {
      const std::vector<Rule> bars = bars_in(*strip.drawing);
      for (const GlyphRun& run : strip.drawing->runs) {
        EXPECT_GE(run.glyphs.front().x, 0_pt) << name;
        EXPECT_LE(right_edge(run), measure) << name << ": " << text_of(*strip.drawing);
        for (const Rule& bar : bars) {
          const bool apart = right_edge(run) <= bar.x || run.glyphs.front().x >= bar.x + bar.width;
          EXPECT_TRUE(apart) << name << ": " << text_of(*strip.drawing);
        }
      }
    }
  }
}

TEST(SetChart, TakesWholeGridLinesAndLongLabelsTurn) {
  ChartBlock block = growth_chart();
  block.rows.push_back(row_of(std::u32string(20, U'长'), U"", {{U"+1%", 1000}}));
  block.rows.push_back(row_of(std::u32string(60, U'长'), U"", {{U"+1%", 1000}}));
  const Length pitch = handout().page.pitch();
  const SetChart chart = set(block);
  EXPECT_EQ(chart.set.galley.strips.at(5).height, pitch) << "two lines of a label fit a grid line";
  EXPECT_GT(drawing_of(chart, 5).runs.at(1).baseline, drawing_of(chart, 5).runs[0].baseline);
  EXPECT_GT(chart.set.galley.strips.at(6).height, pitch);
  for (const Strip& strip : chart.set.galley.strips) {
    EXPECT_EQ(strip.height.ticks % pitch.ticks, 0);
  }
}

// D-03: a Figure whose alternative text has the figures, with its Caption in it.
TEST(SetChart, IsAFigureThatIsReadAloud) {
  ChartBlock block = growth_chart();
  block.number = 2;
  block.rows.resize(2);
  block.rows[0].words = U"甲1065亿元，增长2.5%";
  block.rows[1].words = U"乙41.2亿元，下降10.5%";
  const SetChart chart = set(block);
  const StructureTree& tags = chart.set.galley.tags;
  ASSERT_EQ(tags.size(), 2U);
  EXPECT_EQ(tags[0].role, StructureRole::figure);
  EXPECT_EQ(tags[0].alternative, U"主要指标：甲1065亿元，增长2.5%；乙41.2亿元，下降10.5%。");
  EXPECT_EQ(tags[1].role, StructureRole::caption);
  EXPECT_EQ(tags[1].parent, 0);
  EXPECT_EQ(text_of(drawing_of(chart, 3)), "图2　主要指标");
  for (const GlyphRun& run : drawing_of(chart, 1).runs) EXPECT_EQ(run.tag, 0);
}

TEST(SetChart, TwoPeriodsAreTwoBarsOfDistinctTints) {
  ChartBlock block = growth_chart();
  block.units = U"亿元";
  block.series = {{U"2022年", ChartMark::bar}, {U"2023年", ChartMark::bar}};
  block.rows = {row_of(U"甲", U"", {{U"900", 900'000}, {U"1065", 1'065'000}})};
  const SetChart chart = set(block);
  EXPECT_EQ(text_of(drawing_of(chart, 0)), "2022年2023年单位：亿元");
  const std::vector<Rule> swatches = bars_in(drawing_of(chart, 0));
  const std::vector<Rule> bars = bars_in(drawing_of(chart, 1));
  ASSERT_EQ(swatches.size(), 2U);
  ASSERT_EQ(bars.size(), 2U);
  for (const std::size_t i : {0U, 1U}) EXPECT_EQ(bars[i].ink, swatches[i].ink);
  EXPECT_NE(bars[0].ink, bars[1].ink);
  EXPECT_EQ(bars[0].x, bars[1].x);
  EXPECT_LE(bars[0].y + bars[0].height, bars[1].y);
  EXPECT_LE(std::abs((bars[0].width - bars[1].width.scale(900, 1065)).ticks), 1);
}

TEST(SetChart, AGoalIsATickAcrossTheBarWithItsTextBehind) {
  ChartBlock block = growth_chart();
  block.series = {{U"完成", ChartMark::bar}, {U"目标", ChartMark::tick}};
  block.rows = {row_of(U"甲", U"", {{U"900", 900'000}, {U"1000", 1'000'000}})};
  const SetChart chart = set(block);
  const Drawing& row = drawing_of(chart, 1);
  EXPECT_EQ(text_of(row), "甲900（目标1000）");
  const Rule bar = bars_in(row).at(0);
  const auto tick = std::find_if(row.rules.begin(), row.rules.end(), [&](const Rule& rule) {
    return rule.ink.black == 100 && rule.x > bar.x + bar.width;
  });
  ASSERT_NE(tick, row.rules.end());
  const Length middle = tick->x + tick->width / 2 - bar.x;
  EXPECT_LE(std::abs((bar.width - middle.scale(9, 10)).ticks), 2);
  EXPECT_GT(tick->height, bar.height);
  EXPECT_GE(row.runs.at(1).glyphs.front().x, tick->x + tick->width);
}

TEST(SetChart, StaysOnOnePageIfItFitsAndGoesOnByRowsIfNot) {
  const SetChart small = set(growth_chart());
  EXPECT_TRUE(small.whole);
  for (const Seam& seam : small.set.galley.seams) EXPECT_EQ(seam.cost, kForbidden);
  ChartBlock block = growth_chart();
  for (int i = 0; i < 30; ++i) block.rows.push_back(block.rows[0]);
  const SetChart tall = set(block);
  EXPECT_FALSE(tall.whole);
  const std::vector<Seam>& seams = tall.set.galley.seams;
  ASSERT_EQ(seams.size(), 35U) << "legend, 34 rows, caption";
  for (std::size_t i = 0; i < seams.size(); ++i) {
    const bool held = i < 2 || i >= 33;
    EXPECT_EQ(seams[i].cost == kForbidden, held) << i;
    if (held) continue;
    ASSERT_TRUE(seams[i].opening.drawing);
    EXPECT_EQ(text_of(*seams[i].opening.drawing), "比上年增长（%）") << "the legend once more";
    EXPECT_EQ(seams[i].opening.height, tall.set.galley.strips[0].height);
  }
}

}  // namespace
}  // namespace banxin::testing
