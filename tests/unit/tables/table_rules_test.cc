// Rules, heads, sub-items, ladder and page ends of tables, rule by rule (TYPOGRAPHY §3).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <random>

#include "base/utf8.h"
#include "strips/galley.h"
#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::HasSubstr;

const Settings kFull = {{"tables.style", "full"}};
const Settings kRowRules = {{"tables.style", "row-rules"}};

std::vector<Rule> rules_of(const SetBlock& block) {
  std::vector<Rule> rules;
  for (const Strip& strip : block.galley.strips) {
    rules.insert(rules.end(), strip.drawing->rules.begin(), strip.drawing->rules.end());
  }
  return rules;
}

std::size_t count_vertical(const SetBlock& block) {
  std::size_t count = 0;
  for (const Rule& rule : rules_of(block)) count += rule.height > rule.width ? 1U : 0U;
  return count;
}

// The first x of a character in a drawing, in points; −1 if it is not there.
double x_of(const Drawing& drawing, char32_t character) {
  for (const GlyphRun& run : drawing.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      if (glyph.character == character) return glyph.x.to_points();
    }
  }
  return -1;
}

// The texts on each baseline of a drawing, from the top.
std::vector<std::string> lines_of(const Drawing& drawing) {
  std::map<std::int64_t, std::u32string> lines;
  for (const GlyphRun& run : drawing.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      lines[run.baseline.ticks].push_back(glyph.character);
    }
  }
  std::vector<std::string> texts;
  for (const auto& [y, text] : lines) texts.push_back(to_utf8(text));
  return texts;
}

TableBlock grouped_head() {
  TableBlock table;
  table.columns = {ColumnKind::text, ColumnKind::number, ColumnKind::number, ColumnKind::number,
                   ColumnKind::number};
  table.head = {{cell(U"指标", 1, 2), cell(U"去年", 2), cell(U"今年", 2)},
                {cell(U"甲"), cell(U"乙"), cell(U"丙"), cell(U"丁")}};
  table.rows = {{cell(U"名"), cell(U"1"), cell(U"2"), cell(U"3"), cell(U"4")},
                {cell(U"名"), cell(U"1"), cell(U"2"), cell(U"3"), cell(U"4")}};
  return table;
}

// ---- T-01 --------------------------------------------------------------------------------------

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

// ---- T-03 … T-06 -------------------------------------------------------------------------------

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

// ---- T-09 … T-11 -------------------------------------------------------------------------------

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

// ---- T-12, T-13 --------------------------------------------------------------------------------

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

// ---- T-15 … T-17 -------------------------------------------------------------------------------

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

Pages pages_of(const std::string& markdown) {
  StageTimes times;
  return typeset(read_report(markdown, "report.md", times), handout(), metric_fonts(), times).pages;
}

std::string page_text(const Page& page) {
  std::string text;
  for (const PlacedDrawing& placed : page.drawings) text += text_of(*placed.drawing) + "\n";
  return text;
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

TEST(TableFile, ADocumentWithoutAnyTitleIsNamedAfterItsFile) {
  StageTimes times;
  const Typeset set = typeset(read_report("年份,数\n2023,1\n", "data/年度数据.csv", times),
                              handout(), metric_fonts(), times);
  EXPECT_EQ(to_utf8(set.styled.title), "年度数据");
}

TEST(TableLadder, AReportMayBeATurnedTableAlone) {
  const Pages made = pages_of(wide_table());
  ASSERT_EQ(made.pages.size(), 1U);
  EXPECT_TRUE(made.pages[0].drawings.front().turned);
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
  EXPECT_EQ(bars[0].x, bars[1].x + bars[1].width);
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
