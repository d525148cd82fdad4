#include "pages/furnish_pages.h"

#include <gtest/gtest.h>

#include "pages/number_pages.h"
#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

using namespace literals;

std::string report_of(int paragraphs) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) text += "这里是一行正文，说完为止。\n\n";
  return text;
}

// The page number of a page as drawn: its left end, right end and dash centre on the paper.
struct DrawnNumber {
  std::string text;
  double left = 0, right = 0, dash_y = 0, size = 0;  // mm, mm, mm, pt
};

DrawnNumber number_of(const Page& page) {
  DrawnNumber number;
  for (const PlacedDrawing& placed : page.drawings) {
    if (!placed.artifact || placed.drawing->runs.empty()) continue;
    const GlyphRun& first = placed.drawing->runs.front();
    const GlyphRun& last = placed.drawing->runs.back();
    number.text = text_of(*placed.drawing);
    number.size = first.size.to_points();
    number.left = (placed.x + first.glyphs.front().x).to_millimetres();
    // The dash of the metric font is one em wide, its middle 0.38 em above the baseline.
    number.right = (placed.x + last.glyphs.back().x + last.size).to_millimetres();
    number.dash_y =
        (placed.y + first.baseline).to_millimetres() - 0.38 * first.size.to_millimetres();
  }
  return number;
}

TEST(PageNumbers, StandOneCharacterInFromTheOuterSide) {
  const Typeset set = set_handout(report_of(80));
  ASSERT_EQ(set.pages.pages.size(), 4U);
  const DrawnNumber third = number_of(set.pages.pages[2]);
  EXPECT_EQ(third.text, "— 3 —");
  EXPECT_NEAR(third.size, 14, 0.05);
  EXPECT_NEAR(third.right, 179.06, 0.3);
  EXPECT_NEAR(third.dash_y, 269, 0.3);
  const DrawnNumber fourth = number_of(set.pages.pages[3]);
  EXPECT_EQ(fourth.text, "— 4 —");
  EXPECT_NEAR(fourth.left, 30.94, 0.3);
  EXPECT_NEAR(fourth.dash_y, 269, 0.3);
}

TEST(PageNumbers, OfTwoDigitsKeepTheirOuterEnd) {
  const Typeset set = set_handout(report_of(240));
  EXPECT_NEAR(number_of(set.pages.pages[10]).right, 179.06, 0.3);
  EXPECT_NEAR(number_of(set.pages.pages[9]).left, 30.94, 0.3);
}

TEST(PageNumbers, MayBeCentred) {
  const Typeset set = set_handout(report_of(30), {{"page_number", "centre"}});
  const DrawnNumber first = number_of(set.pages.pages[0]);
  EXPECT_NEAR((first.left + first.right) / 2, 28 + 78, 0.3);
  const DrawnNumber second = number_of(set.pages.pages[1]);
  EXPECT_NEAR((second.left + second.right) / 2, 26 + 78, 0.3);
}

TEST(PageNumbers, MayBeLeftOut) {
  const Typeset set = set_handout(report_of(30), {{"page_number", "none"}});
  for (const Page& page : set.pages.pages) EXPECT_EQ(number_of(page).text, "");
}

TEST(FurnishPages, MirrorsTheMarginsOfEvenPages) {
  const Typeset set = set_handout(report_of(30));
  EXPECT_EQ(set.pages.pages[0].drawings.front().x, 28_mm);
  EXPECT_EQ(set.pages.pages[1].drawings.front().x, 26_mm);
  EXPECT_EQ(set.pages.pages[0].drawings.front().y, 37_mm);
  const Typeset one_sided = set_handout(report_of(30), {{"page.duplex", "false"}});
  EXPECT_EQ(one_sided.pages.pages[1].drawings.front().x, 28_mm);
}

TEST(FurnishPages, ABlankPageBeforeARectoCarriesNothing) {
  const Typeset set = set_handout(report_of(3));
  std::vector<Part> parts = {set.parts[0], set.parts[0], set.parts[0]};
  parts[1].options.start = PartStart::recto;
  parts[2].options.start = PartStart::next_page;
  const FurnishedPages furnished = furnish_pages(parts, set.styled, metric_fonts());
  const std::vector<Page>& pages = furnished.pages.pages;
  ASSERT_EQ(pages.size(), 4U);
  EXPECT_TRUE(pages[1].drawings.empty());
  EXPECT_EQ(pages[1].number, 0);
  EXPECT_EQ(pages[1].width, 210_mm);
  EXPECT_EQ(pages[2].number, 3);
  EXPECT_EQ(pages[3].number, 4);
}

TEST(FurnishPages, ARectoThatComesByItselfNeedsNoBlank) {
  const Typeset set = set_handout(report_of(3));
  std::vector<Part> parts = {set.parts[0]};
  parts[0].options.start = PartStart::recto;
  EXPECT_EQ(furnish_pages(parts, set.styled, metric_fonts()).pages.pages.size(), 1U);
}

TEST(FurnishPages, TagsOfPartsAreJoined) {
  const Typeset set = set_handout(report_of(3));
  const std::vector<Part> parts = {set.parts[0], set.parts[0]};
  const Pages pages = furnish_pages(parts, set.styled, metric_fonts()).pages;
  const std::size_t one = set.parts[0].galley.tags.size();
  ASSERT_EQ(pages.tags.size(), 2 * one);
  EXPECT_EQ(pages.pages[0].drawings.front().tag_base, 0);
  EXPECT_EQ(pages.pages[1].drawings.front().tag_base, static_cast<TagIndex>(one));
}

TEST(FurnishPages, AStripTallerThanThePageIsAnError) {
  const Typeset set = set_handout(report_of(3));
  std::vector<Part> parts = {set.parts[0]};
  parts[0].galley.strips[1].height = parts[0].galley.strips[1].extent = 300_mm;
  const FurnishedPages furnished = furnish_pages(parts, set.styled, metric_fonts());
  ASSERT_EQ(furnished.problems.size(), 1U);
  EXPECT_EQ(furnished.problems[0].code, "page.overfull");
  EXPECT_EQ(furnished.problems[0].severity, Severity::error);
  EXPECT_NE(furnished.problems[0].what.find("page 2"), std::string::npos);
}

// P-26 behind P-27: the imprint keeps its place when the part above it ends with a turned page.
TEST(FurnishPages, AnImprintStandsBehindATurnedTableWithItsHeading) {
  std::string markdown =
      "+++\n印发机关 = \"苍山市人民政府办公室\"\n印发日期 = \"2024年1月9日\"\n+++\n\n"
      "# 关于报送数据的通知\n\n正文第一段，说完为止。\n\n## 附表\n\n|指标|";
  for (int c = 0; c < 10; ++c) markdown += "二〇二三年|";
  markdown += "\n|---|";
  for (int c = 0; c < 10; ++c) markdown += "---|";
  markdown += "\n|地区生产总值|";
  for (int c = 0; c < 10; ++c) markdown += "12345678.9|";
  StageTimes times;
  const Typeset set = typeset(read_report(markdown + "\n", "report.md", times),
                              layout_named("document"), metric_fonts(), times);
  ASSERT_EQ(set.pages.pages.size(), 4U);
  EXPECT_TRUE(set.pages.pages[1].drawings.front().turned);
  EXPECT_TRUE(set.pages.pages[2].drawings.empty());
  std::string last;
  for (const PlacedDrawing& placed : set.pages.pages[3].drawings) last += text_of(*placed.drawing);
  EXPECT_NE(last.find("印发"), std::string::npos);
}

}  // namespace
}  // namespace banxin::testing
