// The layout `draft`, and drafts of other layouts.
#include "pages/mark_draft.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/handout.h"

namespace banxin::testing {
namespace {

using namespace literals;

std::string report() {
  std::string text = "政府工作报告\n\n各位代表：\n\n";
  for (int i = 0; i < 40; ++i) text += "这里是一行正文，说完为止。\n\n";
  return text;
}

std::vector<std::string> words_of(const Page& page, bool artifacts) {
  std::vector<std::string> words;
  for (const PlacedDrawing& placed : page.drawings) {
    if (placed.artifact == artifacts) words.push_back(text_of(*placed.drawing));
  }
  return words;
}

TEST(Draft, HasItsLabelBelowTheTitle) {
  const Typeset set = set_in(layout_named("draft"), report());
  const std::vector<std::string> words = words_of(set.pages.pages[0], false);
  ASSERT_GT(words.size(), 2U);
  EXPECT_EQ(words[0], "政府工作报告");
  EXPECT_EQ(words[1], "（征求意见稿）");
}

TEST(Draft, LinesAreThoseOfTheFinalPrint) {
  const Typeset draft = set_in(layout_named("draft", {{"draft.label", ""}}), report());
  const Typeset final_print = set_handout(report());
  ASSERT_EQ(draft.pages.pages.size(), final_print.pages.pages.size());
  for (std::size_t p = 0; p < draft.pages.pages.size(); ++p) {
    EXPECT_EQ(words_of(draft.pages.pages[p], false), words_of(final_print.pages.pages[p], false));
  }
}

TEST(Draft, IsOneSidedWithAWideMarginOnTheRight) {
  const Layout layout = layout_named("draft");
  EXPECT_EQ(layout.page.measure(), layout_named("handout").page.measure());
  EXPECT_EQ(layout.page.outer, 36_mm);
  EXPECT_EQ(layout.page.left_margin(true), layout.page.left_margin(false));
  // Line numbers still have room.
  EXPECT_EQ(layout_named("draft", {{"draft.margin", "50mm"}}).page.inner, 14_mm);
}

TEST(Draft, NumbersTheLinesOfEachPage) {
  const Typeset set = set_in(layout_named("draft"), report());
  for (const Page& page : set.pages.pages) {
    const std::vector<std::string> words = words_of(page, true);
    const std::size_t lines = words_of(page, false).size();
    ASSERT_GE(words.size(), lines);
    for (std::size_t i = 0; i < lines; ++i) {
      EXPECT_EQ(std::count(words.begin(), words.end(), std::to_string(i + 1)), 1);
    }
    for (const PlacedDrawing& placed : page.drawings) {
      if (!placed.artifact || text_of(*placed.drawing) != "2") continue;
      EXPECT_LT(placed.x + placed.drawing->runs[0].glyphs[0].x, set.styled.layout.page.inner);
    }
  }
  const Typeset without =
      set_in(layout_named("draft", {{"draft.line_numbers", "false"}}), report());
  EXPECT_EQ(words_of(without.pages.pages[0], true), (std::vector<std::string>{"— 1 —"}));
}

TEST(Draft, SaysAtTheFootWhichItIs) {
  const Settings settings = {{"draft.number", "第三稿"}, {"draft.time", "1月5日22时"}};
  const Typeset set = set_in(layout_named("draft", settings), report());
  for (const Page& page : set.pages.pages) {
    const PlacedDrawing& foot = page.drawings.back();
    EXPECT_EQ(foot.furniture, Furniture::footer);
    EXPECT_EQ(text_of(*foot.drawing), "第三稿　1月5日22时");
    EXPECT_NEAR((foot.y + foot.drawing->runs[0].baseline).to_millimetres(), 262 + 7 + 0.38 * 4.94,
                0.3);
  }
}

TEST(Draft, TheWatermarkIsLightAndBehindTheText) {
  const Settings settings = {{"draft.on", "true"}, {"draft.watermark", "true"}};
  const Typeset set = set_in(layout_named("brief", settings), report());
  const PlacedDrawing& first = set.pages.pages[0].drawings.front();
  EXPECT_TRUE(first.artifact);
  EXPECT_EQ(text_of(*first.drawing), "征求意见稿");
  for (const GlyphRun& run : first.drawing->runs) EXPECT_LE(run.ink.black, 15);
}

TEST(Draft, OtherLayoutsAreNoDrafts) {
  const Typeset set = set_handout(report());
  EXPECT_EQ(words_of(set.pages.pages[0], true), (std::vector<std::string>{"— 1 —"}));
}

}  // namespace
}  // namespace banxin::testing
