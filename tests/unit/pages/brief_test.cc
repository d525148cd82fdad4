// The layout `brief`: two equal columns (P-42).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

using namespace literals;

std::string report_of(int paragraphs) {
  std::string text = "政府工作报告\n\n";
  for (int i = 0; i < paragraphs; ++i) text += "这里是一行正文，说完为止。\n\n";
  return text;
}

// Lowest baseline of the text in each column of a page, by the column's left edge.
std::map<Length, Length> feet_of(const Page& page) {
  std::map<Length, Length> feet;
  for (const PlacedDrawing& placed : page.drawings) {
    if (placed.artifact || placed.drawing->runs.empty()) continue;
    Length& foot = feet[placed.x];
    foot = std::max(foot, placed.y + placed.drawing->runs.front().baseline);
  }
  return feet;
}

TEST(Brief, HasTheGridOfP42) {
  const PageOptions page = layout_named("brief").page;
  EXPECT_NEAR(page.column_measure().to_millimetres(), 83, 0.001);
  EXPECT_NEAR(page.cell().to_millimetres(), 3.773, 0.001);
  EXPECT_NEAR(page.pitch().to_millimetres(), 5.889, 0.001);
  EXPECT_EQ(layout_named("brief").type_size(Element::body).size, 10.5_pt);
}

TEST(Brief, FillsTheLeftColumnThenTheRight) {
  const Layout layout = layout_named("brief");
  const Typeset set = set_in(layout, report_of(150));
  ASSERT_EQ(set.pages.pages.size(), 2U);
  const auto feet = feet_of(set.pages.pages[0]);
  ASSERT_EQ(feet.size(), 2U);
  EXPECT_EQ(feet.begin()->first, 18_mm);
  EXPECT_NEAR(feet.rbegin()->first.to_millimetres(), 18 + 83 + 8, 0.01);
  for (const auto& [x, foot] : feet) EXPECT_GT(foot, 270_mm);
}

TEST(Brief, ColumnsOfTheLastPageDifferByALineAtMost) {
  const Layout layout = layout_named("brief");
  for (const int paragraphs : {2, 7, 30, 101, 150, 160}) {
    const Typeset set = set_in(layout, report_of(paragraphs));
    const auto feet = feet_of(set.pages.pages.back());
    ASSERT_EQ(feet.size(), 2U) << paragraphs;
    const Length difference = feet.begin()->second - feet.rbegin()->second;
    EXPECT_GE(difference, Length{}) << paragraphs;
    EXPECT_LE(difference, layout.page.pitch()) << paragraphs;
  }
}

TEST(Brief, TitleAndWideTablesStandOverBothColumns) {
  const Layout layout = layout_named("brief");
  std::string text = report_of(10) + "表1　宽表\n\n|指标|";
  for (int c = 0; c < 8; ++c) text += "二〇二三年|";
  text += "\n|---|";
  for (int c = 0; c < 8; ++c) text += "---|";
  text += "\n|地区生产总值|";
  for (int c = 0; c < 8; ++c) text += "12345.9|";
  text += "\n\n表2　窄表\n\n|指标|数|\n|---|---|\n|甲|1|\n\n" + report_of(10).substr(20);
  StageTimes times;
  const Typeset set =
      typeset(read_report("# " + text, "report.md", times), layout, metric_fonts(), times);
  const std::vector<StripRange>& spans = set.parts.at(0).galley.spans;
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(spans[0].first, 0U);
  Length widest, narrow;
  for (const PlacedDrawing& placed : set.pages.pages[0].drawings) {
    for (const Rule& rule : placed.drawing->rules) {
      widest = std::max(widest, rule.width);
      if (rule.width < 100_mm) narrow = std::max(narrow, rule.width);
    }
  }
  EXPECT_NEAR(widest.to_millimetres(), 174, 0.01);
  EXPECT_NEAR(narrow.to_millimetres(), 83, 0.01);
}

}  // namespace
}  // namespace banxin::testing
