// The width ladder and turned tables (TYPOGRAPHY T-14, T-15, P-27, P-31).
#include <gtest/gtest.h>

#include <random>

#include "strips/galley.h"
#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

using namespace literals;

TableBlock wide_table(std::size_t columns, std::u32string_view figure) {
  TableBlock table;
  table.caption = plain_text(U"宽表");
  table.columns.assign(columns, ColumnKind::number);
  table.columns[0] = ColumnKind::text;
  table.head = {{cell(U"指标名称")}};
  table.rows = {{cell(U"地区生产总值")}, {cell(U"合计")}};
  for (std::size_t c = 1; c < columns; ++c) {
    table.head[0].push_back(cell(U"二〇二三年"));
    table.rows[0].push_back(cell(figure));
    table.rows[1].push_back(cell(figure));
  }
  return table;
}

Length size_of(const SetTable& table) {
  return table.set.galley.strips.back().drawing->runs.back().size;
}

bool heads_turn(const SetTable& table) {
  return lines_of(*table.set.galley.strips[1].drawing).size() > 1;
}

// P-27: the page is upright, the head of the table at its left; its number stays where it is.
std::string wide_table() {
  std::string markdown = "表1　宽表\n\n|指标|";
  for (int c = 0; c < 10; ++c) markdown += "二〇二三年|";
  markdown += "\n|---|";
  for (int c = 0; c < 10; ++c) markdown += "---|";
  markdown += "\n|地区生产总值|";
  for (int c = 0; c < 10; ++c) markdown += "12345678.9|";
  return markdown + "\n\n";
}

TEST(TableLadder, T15StepByStep) {
  const SetTable roomy = set_whole(wide_table(6, U"123.4"));
  EXPECT_FALSE(heads_turn(roomy));
  const SetTable turned_heads = set_whole(wide_table(9, U"123.4"));
  EXPECT_TRUE(heads_turn(turned_heads));
  EXPECT_EQ(size_of(turned_heads), 12_pt);
  const SetTable smaller = set_whole(wide_table(10, U"1234567"));
  EXPECT_LT(size_of(smaller), 12_pt);
  EXPECT_FALSE(smaller.turned);
  EXPECT_EQ(smaller.set.problems.at(0).code, "table.smaller");
  // The ladder may end sooner (P-41).
  EXPECT_TRUE(set_whole(wide_table(10, U"1234567"), {{"tables.least_size", "小四"}}).turned);
  const SetTable turned = set_whole(wide_table(11, U"12345678.9"));
  EXPECT_TRUE(turned.turned);
  EXPECT_EQ(turned.set.problems.at(0).code, "table.turned");
  const SetTable none = set_whole(wide_table(30, U"12345678.9"));
  EXPECT_EQ(none.set.problems.at(0).code, "table.too-wide");
  EXPECT_TRUE(none.set.galley.strips.empty());
  const SetTable upright =
      set_whole(wide_table(11, U"12345678.9"), {{"tables.landscape", "false"}});
  EXPECT_EQ(upright.set.problems.at(0).code, "table.too-wide");
}

TEST(TableLadder, T15RandomTablesDoNotRunOver) {
  std::mt19937 random(15);
  int seen = 0;
  for (int round = 0; round < 60; ++round) {
    const std::size_t columns = 2 + random() % 9;
    TableBlock table = wide_table(columns, U"1");
    for (std::size_t c = 0; c < columns; ++c) {
      std::u32string text(1 + random() % 12, c == 0 ? U'文' : U'5');
      if (random() % 5 == 0) table.columns[c] = ColumnKind::text;
      table.rows[0][c] = cell(text);
    }
    const SetTable made = set_whole(table);
    if (made.set.galley.strips.empty()) continue;
    ++seen;
    const Length measure = made.turned ? 225_mm : 156_mm;
    for (const Problem& problem : made.set.problems) {
      EXPECT_NE(problem.code, "line.overfull") << round;
    }
    for (const Strip& strip : made.set.galley.strips) {
      for (const GlyphRun& run : strip.drawing->runs) {
        for (const DrawnGlyph& glyph : run.glyphs) {
          EXPECT_GE(glyph.x, Length{});
          EXPECT_LE(glyph.x, measure);
        }
      }
    }
  }
  EXPECT_GT(seen, 40);
}

TEST(TableLadder, P27ATurnedTableHasAPageOfItsOwn) {
  const Pages made = pages_of("# 政府工作报告\n\n上文在这里，说完为止。\n\n" + wide_table() +
                              "下文在这里，说完为止。\n");
  ASSERT_EQ(made.pages.size(), 2U);
  for (const Page& page : made.pages) EXPECT_EQ(page.width, 210_mm);
  const Page& page = made.pages[1];
  ASSERT_GT(page.drawings.size(), 2U);
  EXPECT_TRUE(page.drawings.front().turned);
  EXPECT_EQ(page.drawings.front().x, 26_mm);
  EXPECT_EQ(page.drawings.front().y, 262_mm);
  EXPECT_FALSE(page.drawings.back().turned);
  EXPECT_EQ(text_of(*page.drawings.back().drawing), "— 2 —");
}

// The text behind it fills the page before it.
TEST(TableLadder, T14TextFlowsAroundTheTurnedPage) {
  std::string markdown = "# 政府工作报告\n\n上文在这里，说完为止。\n\n" + wide_table();
  for (int i = 0; i < 30; ++i) markdown += "下文在这里，说完为止。\n\n";
  const Pages made = pages_of(markdown);
  ASSERT_EQ(made.pages.size(), 3U);
  EXPECT_EQ(made.pages[0].drawings.size(), 23U - 1U);  // a blank line below the title; a number
  EXPECT_TRUE(made.pages[1].drawings.front().turned);
  EXPECT_FALSE(made.pages[2].drawings.front().turned);
  // The tags stand in the order of the report.
  std::vector<StructureRole> order;
  for (const StructureNode& node : made.tags) {
    if (node.parent < 0) order.push_back(node.role);
  }
  ASSERT_GT(order.size(), 3U);
  EXPECT_EQ(order[2], StructureRole::table);
}

// A table that waits for the next page comes before a turned one behind it.
TEST(TableLadder, T14TablesKeepTheirOrder) {
  std::string markdown = "# 政府工作报告\n\n";
  for (int i = 0; i < 16; ++i) markdown += "上文在这里，说完为止。\n\n";
  markdown += "表1　短表\n\n|指标|数|\n|---|---|\n";
  for (int i = 0; i < 8; ++i) markdown += "|甲|" + std::to_string(i) + "|\n";
  const Pages made = pages_of(markdown + "\n" + wide_table() + "下文在这里，说完为止。\n");
  ASSERT_EQ(made.pages.size(), 3U);
  EXPECT_EQ(page_text(made.pages[0]).find("短表"), std::string::npos);
  EXPECT_NE(page_text(made.pages[0]).find("下文"), std::string::npos);
  EXPECT_NE(page_text(made.pages[1]).find("短表"), std::string::npos);
  EXPECT_TRUE(made.pages[2].drawings.front().turned);
}

TEST(TableLadder, P31AHeadingGoesWithItsTurnedTable) {
  const Pages made = pages_of("# 政府工作报告\n\n上文在这里，说完为止。\n\n## 附表\n\n" +
                              wide_table() + "下文在这里，说完为止。\n");
  ASSERT_EQ(made.pages.size(), 3U);
  EXPECT_EQ(page_text(made.pages[0]).find("附表"), std::string::npos);
  EXPECT_NE(page_text(made.pages[1]).find("附表"), std::string::npos);
  EXPECT_TRUE(made.pages[1].drawings.front().turned);
  // What stands below the heading is not found above it.
  EXPECT_NE(page_text(made.pages[2]).find("下文"), std::string::npos);
}

TEST(TableLadder, AReportMayBeATurnedTableAlone) {
  const Pages made = pages_of(wide_table());
  ASSERT_EQ(made.pages.size(), 1U);
  EXPECT_TRUE(made.pages[0].drawings.front().turned);
}

}  // namespace
}  // namespace banxin::testing
