#include "paragraphs/set_paragraph.h"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "paragraphs/widows.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/set_text.h"

namespace banxin::testing {
namespace {

StyledParagraph paragraph(std::u32string text, Element element = Element::body) {
  const Layout layout = handout();
  StyledParagraph styled;
  styled.element = element;
  styled.style = layout.style(element);
  styled.type = layout.type_size(element);
  styled.text.text = std::move(text);
  styled.text.runs = {{0, styled.style.role}};
  return styled;
}

SetBlock set(const StyledParagraph& styled) {
  const Layout layout = handout();
  return set_paragraph(styled, StructureRole::paragraph, grid_of(layout.page), layout.lines,
                       metric_fonts());
}

std::string seams_of(std::size_t lines) {
  std::string text;
  for (const Seam& seam : paragraph_seams(lines)) text += seam.cost >= kForbidden ? 'x' : '|';
  return text;
}

// LB-46: two lines stay on each side; a paragraph of three lines stays whole.
TEST(ParagraphSeams, KeepTwoLinesOnEachSide) {
  EXPECT_EQ(seams_of(0), "");
  EXPECT_EQ(seams_of(1), "");
  EXPECT_EQ(seams_of(2), "x");
  EXPECT_EQ(seams_of(3), "xx");
  EXPECT_EQ(seams_of(4), "x|x");
  EXPECT_EQ(seams_of(6), "x|||x");
}

// P-34: behind 一、 there is the blank half of the mark and no more.
TEST(SetParagraph, P34NothingIsPutBetweenANumberAndItsHeading) {
  const SetBlock block = set(paragraph(U"一、总体要求", Element::heading1));
  ASSERT_EQ(block.galley.strips.size(), 1U);
  const GlyphRun& run = block.galley.strips[0].drawing->runs.front();
  ASSERT_EQ(run.glyphs.size(), 6U);
  EXPECT_EQ(run.glyphs[1].character, U'、');
  const Length cell = handout().page.cell();
  EXPECT_EQ(run.glyphs[2].x - run.glyphs[1].x, cell);
  EXPECT_EQ(run.glyphs[1].x - run.glyphs[0].x, cell);
}

// Alternatives are other settings of the same words (LB-46).
TEST(SetParagraph, AlternativesAreALineShorterOrLongerAndLoseNothing) {
  const Layout layout = handout();
  const Grid grid = grid_of(layout.page);
  std::mt19937 random(5);
  int offered = 0;
  for (int round = 0; round < 60; ++round) {
    std::u32string text;
    for (int k = 0; k < 12; ++k) text += han(6 + random() % 8) + (k % 3 == 2 ? U"。" : U"，");
    const StyledParagraph styled = paragraph(text);
    const SetBlock block = set(styled);
    for (const Alternative& other : block.galley.alternatives) {
      ++offered;
      const std::vector<Strip> strips =
          set_alternative(styled, other, grid, layout.lines, metric_fonts());
      EXPECT_EQ(strips.size(), other.lines());
      EXPECT_EQ(std::abs(other.looseness), 1);
      EXPECT_GE(other.cost, 0);
      std::string words;
      for (const Strip& strip : strips) words += text_of(*strip.drawing);
      EXPECT_EQ(words, to_utf8(text));
    }
  }
  EXPECT_GT(offered, 5);
}

// LB-40: the indent is geometry of two cells.
TEST(SetParagraph, IndentsItsFirstLineByTwoCells) {
  const SetBlock block = set(paragraph(han(28) + han(10)));
  const Layout layout = handout();
  ASSERT_EQ(block.galley.strips.size(), 2U);
  const Length first = block.galley.strips[0].drawing->runs[0].glyphs[0].x;
  const Length second = block.galley.strips[1].drawing->runs[0].glyphs[0].x;
  EXPECT_EQ(first - second, layout.page.cell() * 2);
}

// P-03: 28 characters of 16 pt on 28 cells of 15.793 pt.
TEST(SetParagraph, CharactersStandOnCells) {
  StyledParagraph styled = paragraph(han(28));
  styled.style.indent = 0;
  const SetBlock block = set(styled);
  ASSERT_EQ(block.galley.strips.size(), 1U);
  const auto& glyphs = block.galley.strips[0].drawing->runs[0].glyphs;
  ASSERT_EQ(glyphs.size(), 28U);
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    EXPECT_NEAR((glyphs[i].x - glyphs[i - 1].x).to_points(), 15.793, 0.02);
  }
}

TEST(SetParagraph, EachLineIsAStripOfTheGridsPitch) {
  const Layout layout = handout();
  const SetBlock block = set(paragraph(han(28) + han(28) + han(10)));
  ASSERT_EQ(block.galley.strips.size(), 3U);
  EXPECT_EQ(block.galley.seams.size(), 2U);
  for (const Strip& strip : block.galley.strips) {
    EXPECT_EQ(strip.height, layout.page.pitch());
    EXPECT_EQ(strip.extent, layout.page.cell());
  }
}

TEST(SetParagraph, ALineOfTwoGridLinesStandsInTheirMiddle) {
  const Layout layout = handout();
  StyledParagraph styled = paragraph(U"新的一年", Element::part_heading);
  const SetBlock block = set(styled);
  ASSERT_EQ(styled.style.grid_lines, 2);
  ASSERT_EQ(block.galley.strips.size(), 1U);
  EXPECT_EQ(block.galley.strips[0].height, layout.page.pitch() * 2);
  EXPECT_EQ(block.galley.strips[0].drawing->runs[0].baseline,
            layout.page.pitch() / 2 + baseline_on_grid(layout.page.cell(), styled.type.size));
}

// Type of every size stands with its em box in the middle of the body's cell.
TEST(BaselineOnGrid, CentresTheEmBox) {
  const Length cell = Length::points(16);
  EXPECT_EQ(baseline_on_grid(cell, Length::points(16)), Length::milli_points(14'080));
  EXPECT_EQ(baseline_on_grid(cell, Length::points(10)), Length::milli_points(11'800));
}

TEST(SetParagraph, TitlesAreCentred) {
  const SetBlock block = set(paragraph(U"政府工作报告", Element::title));
  const auto& glyphs = block.galley.strips[0].drawing->runs[0].glyphs;
  const Layout layout = handout();
  const Length left = glyphs.front().x;
  const Length right = layout.page.measure() - (glyphs.back().x + Length::points(22));
  EXPECT_NEAR(left.to_points(), right.to_points(), 0.01);
}

TEST(SetParagraph, AnEmptyTextHasNoStrip) {
  const SetBlock block = set(paragraph(U""));
  EXPECT_TRUE(block.galley.strips.empty());
  EXPECT_TRUE(block.galley.seams.empty());
}

TEST(SetParagraph, AMissingCharacterIsAProblemWithItsPlace) {
  StyledParagraph styled = paragraph(U"甲あ乙");
  styled.text.source = {{0, 4, 3}};
  const SetBlock block = set(styled);
  ASSERT_EQ(block.problems.size(), 1U);
  EXPECT_EQ(block.problems[0].code, "font.missing-glyph");
  EXPECT_EQ(block.problems[0].place.line, 4);
  EXPECT_EQ(block.problems[0].place.column, 4);
}

// The tag of each character of a drawing's runs, readings last.
std::string tags_of(const Drawing& drawing) {
  std::string text;
  for (const GlyphRun& run : drawing.runs) {
    text += std::to_string(run.tag) + "x" + std::to_string(run.glyphs.size()) + " ";
  }
  return text;
}

// D-05, ISO 14289-1 7.18.5: a link and a reading are elements inside their paragraph.
TEST(SetParagraph, LinksAndReadingsHaveElements) {
  StyledParagraph styled = paragraph(han(12));
  styled.style.indent = 0;
  styled.text.decorations = {{DecorationKind::link, 2, 5, U"https://a.cn"},
                             {DecorationKind::dots, 5, 6, U""},
                             {DecorationKind::ruby, 6, 7, U"a"},
                             {DecorationKind::link, 10, 12, U"https://b.cn"}};
  const Galley galley = set(styled).galley;
  const StructureTree tags = {{StructureRole::paragraph, -1}, {StructureRole::link, 0},
                              {StructureRole::ruby, 0},       {StructureRole::ruby_base, 2},
                              {StructureRole::ruby_text, 2},  {StructureRole::link, 0}};
  EXPECT_EQ(galley.tags, tags);
  const Drawing& drawing = *galley.strips.at(0).drawing;
  EXPECT_EQ(tags_of(drawing), "0x2 1x3 0x1 3x1 0x3 5x2 4x1 ");
  ASSERT_EQ(drawing.links.size(), 2U);
  EXPECT_EQ(drawing.links[0].tag, 1);
  EXPECT_EQ(drawing.links[1].tag, 5);
}

// A link over two lines is one element with two areas.
TEST(SetParagraph, ALinkOverTwoLinesIsOneElement) {
  StyledParagraph styled = paragraph(han(28) + han(12));
  styled.text.decorations = {{DecorationKind::link, 20, 32, U"https://a.cn"}};
  const Galley galley = set(styled).galley;
  ASSERT_EQ(galley.strips.size(), 2U);
  for (const Strip& strip : galley.strips) {
    ASSERT_EQ(strip.drawing->links.size(), 1U);
    EXPECT_EQ(strip.drawing->links[0].tag, 1);
  }
}

}  // namespace
}  // namespace banxin::testing
