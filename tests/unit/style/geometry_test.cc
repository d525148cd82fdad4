// The page of GB/T 9704 as arithmetic (P-01 … P-04, B-00), and what resolve_styles makes of a
// report.
#include <gtest/gtest.h>

#include <filesystem>

#include "style/parse_layout.h"
#include "style/resolve_styles.h"
#include "support/handout.h"

namespace banxin::testing {
namespace {

using namespace literals;

TEST(Geometry, TheHandoutIsA4) {
  const PageOptions page = handout().page;
  EXPECT_EQ(page.width, 210_mm);
  EXPECT_EQ(page.height, 297_mm);
}

TEST(Geometry, TheTypeAreaIs156By225) {
  const PageOptions page = handout().page;
  EXPECT_EQ(page.head, 37_mm);
  EXPECT_EQ(page.inner, 28_mm);
  EXPECT_EQ(page.outer, 26_mm);
  EXPECT_EQ(page.foot, 35_mm);
  EXPECT_EQ(page.measure(), 156_mm);
  EXPECT_EQ(page.area_height(), 225_mm);
}

TEST(Geometry, EvenPagesAreMirrored) {
  PageOptions page = handout().page;
  EXPECT_EQ(page.left_margin(true), 28_mm);
  EXPECT_EQ(page.left_margin(false), 26_mm);
  page.duplex = false;
  EXPECT_EQ(page.left_margin(false), 28_mm);
}

TEST(Geometry, TwentyEightCellsFillTheMeasure) {
  const PageOptions page = handout().page;
  EXPECT_EQ(page.cells, 28);
  EXPECT_NEAR(page.cell().to_points(), 15.793, 0.001);
  EXPECT_LE(page.cell() * 28, page.measure());
  EXPECT_LT((page.measure() - page.cell() * 28).ticks, 28);
}

TEST(Geometry, TwentyTwoLinesFillTheHeight) {
  const PageOptions page = handout().page;
  EXPECT_EQ(page.lines, 22);
  EXPECT_NEAR(page.pitch().to_points(), 29.62, 0.005);
  const Length bottom = page.pitch() * 21 + page.cell();
  EXPECT_LE(bottom, page.area_height());
  EXPECT_LT((page.area_height() - bottom).ticks, 21);
}

// B-00, for every layout there is.
TEST(Geometry, CellsAndLinesFillEveryLayout) {
  const std::string folder = BANXIN_SOURCE_DIR "/layouts";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().stem();
    const PageOptions page = parse_layout(name, layouts_in(folder), {}).layout.page;
    const Length across = page.inner + page.outer + page.cell() * page.cells * page.columns +
                          page.gutter * (page.columns - 1);
    EXPECT_NEAR(across.to_millimetres(), page.width.to_millimetres(), 0.1) << name;
    const Length down = page.head + page.foot + page.pitch() * (page.lines - 1) + page.cell();
    EXPECT_NEAR(down.to_millimetres(), page.height.to_millimetres(), 0.2) << name;
  }
}

// P-03: type of the body's size stands on cells, other sizes are set solid.
TEST(Geometry, TypeOfTheBodysSizeStandsOnCells) {
  const Layout layout = handout();
  const TypeSize body = layout.type_size(Element::body);
  EXPECT_EQ(body.size, 16_pt);
  EXPECT_EQ(body.cell, layout.page.cell());
  EXPECT_EQ(layout.type_size(Element::heading1).cell, layout.page.cell());
  EXPECT_EQ(layout.type_size(Element::title).cell, 22_pt);
}

// ---- resolve_styles ----------------------------------------------------------------------------

TextBlock block(TextKind kind, int level, std::u32string_view text) {
  return {kind, level, plain_text(text)};
}

Mark strong(TextOffset begin, TextOffset end) {
  Mark mark;
  mark.begin = begin;
  mark.end = end;
  return mark;
}

StyledReport styled(std::vector<Block> blocks) {
  Report report;
  report.blocks = std::move(blocks);
  return resolve_styles(report, handout());
}

const StyledParagraph& paragraph(const StyledReport& report, std::size_t i) {
  return std::get<StyledParagraph>(report.blocks.at(i));
}

TEST(ResolveStyles, EachLevelHasItsElement) {
  for (int level = 1; level <= 5; ++level) {
    const auto report = styled({block(TextKind::heading, level, U"一、甲")});
    EXPECT_EQ(static_cast<int>(paragraph(report, 0).element),
              static_cast<int>(Element::heading1) + level - 1);
  }
}

// P-19a
TEST(ResolveStyles, AnUnnumberedHeadingAboveAnotherOpensAPart) {
  const auto report =
      styled({block(TextKind::heading, 0, U"甲"), block(TextKind::heading, 1, U"一、乙"),
              block(TextKind::heading, 0, U"丙"), block(TextKind::paragraph, 0, U"丁。")});
  EXPECT_EQ(paragraph(report, 0).element, Element::part_heading);
  EXPECT_EQ(paragraph(report, 2).element, Element::heading);
}

TEST(ResolveStyles, StrongSpansTakeTheStrongFace) {
  TextBlock text = block(TextKind::paragraph, 0, U"甲乙丙丁戊");
  text.text.marks = {strong(1, 3), strong(3, 4)};
  const auto report = styled({text});
  EXPECT_EQ(paragraph(report, 0).text.runs, (std::vector<RoleRun>{{0, FontRole::fangsong},
                                                                  {1, FontRole::heiti},
                                                                  {3, FontRole::heiti},
                                                                  {4, FontRole::fangsong}}));
}

TEST(ResolveStyles, AStrongParagraphIsOneRun) {
  TextBlock text = block(TextKind::paragraph, 0, U"甲乙");
  text.text.marks = {strong(0, 2)};
  const auto report = styled({text});
  EXPECT_EQ(paragraph(report, 0).text.runs, (std::vector<RoleRun>{{0, FontRole::heiti}}));
}

TEST(ResolveStyles, CaptionsHaveTheirNumberAndOneCellBehindIt) {
  TableBlock table;
  table.number = 2;
  table.caption = plain_text(U"主要指标");
  table.columns = {ColumnKind::text};
  table.units = U"亿元";
  const auto report = styled({table});
  const auto& set = std::get<StyledTable>(report.blocks[0]);
  EXPECT_EQ(set.caption.text.text, U"表2　主要指标");
  EXPECT_EQ(set.continued_caption.text, U"表2（续）");
  EXPECT_EQ(set.units.text.text, U"单位：亿元");
}

TEST(ResolveStyles, ATableWithoutANumberContinuesAsSuch) {
  TableBlock table;
  table.caption = plain_text(U"主要指标");
  table.columns = {ColumnKind::text};
  const auto report = styled({table});
  const auto& set = std::get<StyledTable>(report.blocks[0]);
  EXPECT_EQ(set.caption.text.text, U"主要指标");
  EXPECT_EQ(set.continued_caption.text, U"续表");
  EXPECT_TRUE(set.units.text.text.empty());
}

TEST(ResolveStyles, TheTitleIsTheDocuments) {
  const TextBlock text = block(TextKind::paragraph, 0, U"正文。");
  const TextBlock heading = block(TextKind::heading, 1, U"一、甲");
  EXPECT_EQ(styled({text, heading, block(TextKind::title, 0, U"报告")}).title, U"报告");
  // D-05 wants a title in every file: a heading or the first words stand in.
  EXPECT_EQ(styled({text, heading}).title, U"一、甲");
  EXPECT_EQ(styled({text}).title, U"正文。");
  EXPECT_EQ(styled({}).title, U"");
}

}  // namespace
}  // namespace banxin::testing
