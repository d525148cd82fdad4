// A table as a galley: alignment of figures, rules, what is repeated at a page end (TYPOGRAPHY §3).
#include "tables/set_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>

#include "base/utf8.h"
#include "style/resolve_styles.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "tables/set_cell.h"
#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::HasSubstr;

constexpr double kSize = 12;  // pt, of 小四

const Drawing& row_of(const SetBlock& block, std::size_t row) {
  return *block.galley.strips.at(2 + row).drawing;  // behind the caption and the head
}

// Places of the characters of a row behind its name, by character, in points.
std::map<char32_t, double> places(const Drawing& row) {
  std::map<char32_t, double> places;
  for (const GlyphRun& run : row.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      if (glyph.character != U'名') places.emplace(glyph.character, glyph.x.to_points());
    }
  }
  return places;
}

// Right edge of the last digit before the point, of the first figure in the row; points.
double ones_edge(const Drawing& row) {
  double edge = -1;
  for (const GlyphRun& run : row.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      const bool digit = glyph.character >= U'0' && glyph.character <= U'9';
      if (digit) edge = glyph.x.to_points() + kSize / 2;
      if (!digit && glyph.character != U',' && edge >= 0) return edge;
    }
  }
  return edge;
}

std::vector<double> ones_edges(const std::vector<std::u32string>& figures) {
  const SetBlock block = set(table_of(figures));
  std::vector<double> edges;
  for (std::size_t i = 0; i < figures.size(); ++i) edges.push_back(ones_edge(row_of(block, i)));
  return edges;
}

void expect_aligned(const std::vector<std::u32string>& figures) {
  const std::vector<double> edges = ones_edges(figures);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    ASSERT_GT(edges[i], 0) << to_utf8(figures[i]);
    EXPECT_NEAR(edges[i], edges[0], 0.05) << to_utf8(figures[i]);  // 0.02 mm
  }
}

TEST(SetTable, FiguresAlignAtThePoint) { expect_aligned({U"1065", U"41.2", U"575.2", U"53072"}); }
TEST(SetTable, SignsHangBeforeTheFigure) { expect_aligned({U"2.5", U"−1.8", U"31.9", U"0.0"}); }
TEST(SetTable, ThousandsMarksCount) { expect_aligned({U"1,286.5", U"12", U"53,072"}); }
TEST(SetTable, QualifiersHangOnEitherSide) {
  expect_aligned({U"65", U"5左右", U"65以上", U"突破12", U"5.5"});
}
TEST(SetTable, ARangeAmongFiguresAlignsItsFirst) { expect_aligned({U"5—6", U"12.5", U"4.5—5"}); }

// T-07. Was a fault: they aligned at the ones digit of the first figure.
TEST(SetTable, RangesAloneAlignAtTheRangeMark) {
  const SetBlock block = set(table_of({U"5—6", U"4.5—5", U"10—12.5"}));
  const double mark = places(row_of(block, 0))[U'—'];
  EXPECT_NEAR(places(row_of(block, 1))[U'—'], mark, 0.05);
  EXPECT_NEAR(places(row_of(block, 2))[U'—'], mark, 0.05);
}

TEST(SetTable, FiguresStandInTheMiddleOfTheirColumn) {
  const SetBlock block = set(table_of({U"1065", U"41.2"}));
  const auto head = places(*block.galley.strips[1].drawing);
  const double middle = head.at(U'数') + kSize / 2;
  const auto figure = places(row_of(block, 0));
  // 1065 is before the point, ".2" behind it: the block is 3 em wide.
  EXPECT_NEAR(figure.at(U'1'), middle - 1.5 * kSize, 0.5);
}

TEST(SetTable, WordsInAColumnOfFiguresAreCentred) {
  const SetBlock block = set(table_of({U"1065", U"持平"}));
  const double middle = places(*block.galley.strips[1].drawing).at(U'数') + kSize / 2;
  EXPECT_NEAR(places(row_of(block, 1)).at(U'平'), middle, 0.1);
}

TEST(OnesEnd, IsBehindTheLastDigitBeforeThePoint) {
  EXPECT_EQ(ones_end(U"1,286.5亿元"), 5U);
  EXPECT_EQ(ones_end(U"1065"), 4U);
  EXPECT_EQ(ones_end(U"−3.1"), 2U);
  EXPECT_EQ(ones_end(U"超过65以上"), 4U);
  EXPECT_EQ(ones_end(U"12,"), 2U);
  EXPECT_EQ(ones_end(U"持平"), std::nullopt);
  EXPECT_EQ(ones_end(U""), std::nullopt);
}

// ---- rules (T-01) ------------------------------------------------------------------------------

TEST(SetTable, HasThreeLinesOverTheWholeMeasure) {
  const SetBlock block = set(table_of({U"1", U"2", U"3"}));
  std::vector<Length> weights;
  for (const Strip& strip : block.galley.strips) {
    for (const Rule& rule : strip.drawing->rules) {
      EXPECT_EQ(rule.x, Length{});
      EXPECT_EQ(rule.width, 156_mm);
      weights.push_back(rule.height);
    }
  }
  EXPECT_EQ(weights, (std::vector<Length>{0.35_mm, 0.18_mm, 0.35_mm}));
}

TEST(SetTable, NotesStandBelowTheBottomRule) {
  TableBlock table = table_of({U"1", U"2", U"3"});
  table.notes = {plain_text(U"注：速度为可比价。")};
  const SetBlock block = set(table);
  ASSERT_EQ(block.galley.strips.size(), 6U);
  EXPECT_EQ(block.galley.strips[4].drawing->rules.size(), 1U);
  EXPECT_EQ(text_of(*block.galley.strips[5].drawing), "注：速度为可比价。");
  EXPECT_EQ(block.galley.seams[4].cost, kForbidden);
}

TEST(SetTable, TheUnitsLineStandsAtTheRightAboveTheTopRule) {
  TableBlock table = table_of({U"1", U"2", U"3"});
  table.units = U"亿元";
  const SetBlock block = set(table);
  const Drawing& units = *block.galley.strips[1].drawing;
  EXPECT_EQ(text_of(units), "单位：亿元");
  EXPECT_NEAR((units.runs.back().glyphs.back().x.to_points() + kSize), (156_mm).to_points(), 0.1);
}

// ---- page ends (T-12…T-14) ---------------------------------------------------------------------

std::vector<std::u32string> many_figures(int count) {
  std::vector<std::u32string> figures;
  for (int i = 1; i <= count; ++i) figures.push_back(from_utf8(std::to_string(i)));
  return figures;
}

TEST(SetTable, ATableOfHalfAPageIsNeverParted) {
  const SetBlock block = set(table_of(many_figures(9)));
  for (const Seam& seam : block.galley.seams) EXPECT_EQ(seam.cost, kForbidden);
}

TEST(SetTable, TwoRowsStayOnEitherSideOfABreak) {
  const SetBlock block = set(table_of(many_figures(30)));
  const std::vector<Seam>& seams = block.galley.seams;
  ASSERT_EQ(seams.size(), 31U);
  // Seams 0 and 1 are below the caption and the head, seam 1 + n below row n.
  for (std::size_t i = 0; i < seams.size(); ++i) {
    const bool may_part = i >= 1 + 2 && i <= 1 + 28;
    EXPECT_EQ(seams[i].cost < kForbidden, may_part) << "seam " << i;
  }
}

TEST(SetTable, TheHeadIsRepeatedBelowTheContinuedCaption) {
  const SetBlock block = set(table_of(many_figures(30)));
  const Seam& seam = block.galley.seams[10];
  ASSERT_TRUE(seam.opening.drawing);
  EXPECT_EQ(text_of(*seam.opening.drawing), "表1（续）指标数");
  EXPECT_EQ(seam.opening.drawing->rules.size(), 2U);
  ASSERT_TRUE(seam.closing.drawing);
  ASSERT_EQ(seam.closing.drawing->rules.size(), 1U);
  EXPECT_EQ(seam.closing.drawing->rules[0].height, 0.18_mm);
}

// T-12. Was a fault: the units line was left out.
TEST(SetTable, TheUnitsLineIsRepeatedToo) {
  TableBlock table = table_of(many_figures(30));
  table.units = U"亿元";
  const SetBlock block = set(table);
  const Seam& seam = block.galley.seams[15];
  ASSERT_TRUE(seam.opening.drawing);
  EXPECT_THAT(text_of(*seam.opening.drawing), HasSubstr("单位：亿元"));
}

TEST(SetTable, RepeatedMatterIsNoPartOfTheText) {
  const SetBlock block = set(table_of(many_figures(30)));
  for (const GlyphRun& run : block.galley.seams[10].opening.drawing->runs) {
    EXPECT_EQ(run.tag, kArtifact);
  }
}

// T-13. Was a fault: a page could end inside it, and its text was drawn below the page.
TEST(SetTable, ACellOverTwoRowsIsNotCutByAPageEnd) {
  TableBlock table = table_of(many_figures(30));
  table.rows[9] = {cell(U"合计", 1, 2), cell(U"10")};
  table.rows[10] = {cell(U"11")};
  const SetBlock block = set(table);
  const Seam& inside = block.galley.seams[1 + 10];
  const bool repeated = inside.opening.drawing &&
                        text_of(*inside.opening.drawing).find("合计（续）") != std::string::npos;
  EXPECT_TRUE(inside.cost >= kForbidden || repeated);
}

// ---- cells -------------------------------------------------------------------------------------

TEST(SetTable, ACellThatTurnsMakesItsRowHigher) {
  TableBlock table = table_of({U"1", U"2"});
  table.rows[1][0] = cell(std::u32string(60, U'名'));
  const SetBlock block = set(table);
  const Length one = block.galley.strips[2].height;
  EXPECT_GT(block.galley.strips[3].height, one + Length::points(12));
}

TEST(SetTable, ASpanningHeadStandsInTheMiddleOfItsColumns) {
  TableBlock table;
  table.columns = {ColumnKind::text, ColumnKind::number, ColumnKind::number};
  table.head = {{cell(U"指标", 1, 2), cell(U"合", 2)}, {cell(U"甲"), cell(U"乙")}};
  table.rows = {{cell(U"名"), cell(U"1"), cell(U"2")}};
  const SetBlock block = set(table);
  const auto head = places(*block.galley.strips[0].drawing);
  // The two columns are equally wide, so the middle lies between their heads.
  EXPECT_NEAR(head.at(U'合'), (head.at(U'甲') + head.at(U'乙')) / 2, 0.5);
}

TEST(SetTable, ATableTooWideIsAnErrorWithItsPlace) {
  TableBlock table;
  table.caption = plain_text(U"宽表");
  table.caption.source = {{0, 7, 3}};
  for (int i = 0; i < 8; ++i) table.columns.push_back(ColumnKind::text);
  table.rows.emplace_back();
  for (int i = 0; i < 8; ++i) table.rows[0].push_back(cell(std::u32string(20, U'A')));
  const SetBlock block = set(table);
  ASSERT_EQ(block.problems.size(), 1U);
  EXPECT_EQ(block.problems[0].code, "table.too-wide");
  EXPECT_EQ(block.problems[0].severity, Severity::error);
  EXPECT_EQ(block.problems[0].place.line, 7);
  EXPECT_TRUE(block.galley.strips.empty());
}

TEST(SetTable, TagsAreATableOfRowsOfCells) {
  const SetBlock block = set(table_of({U"1"}));
  const StructureTree& tags = block.galley.tags;
  std::map<StructureRole, int> count;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    EXPECT_LT(tags[i].parent, static_cast<TagIndex>(i));
    ++count[tags[i].role];
  }
  EXPECT_EQ(count[StructureRole::table], 1);
  EXPECT_EQ(count[StructureRole::caption], 1);
  EXPECT_EQ(count[StructureRole::table_row], 2);
  EXPECT_EQ(count[StructureRole::table_head_cell] + count[StructureRole::table_cell], 4);
}

}  // namespace
}  // namespace banxin::testing
