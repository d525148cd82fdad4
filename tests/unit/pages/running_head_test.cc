// Running heads: TYPOGRAPHY P-37, P-39.
#include "pages/running_head.h"

#include <gtest/gtest.h>

#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

using namespace literals;

const Settings kOn = {{"running_head", "true"}};
const char kFront[] = "+++\nmeeting = \"第十八届人民代表大会第三次会议\"\n+++\n\n";

std::string report(const std::string& front, const std::string& title = "政府工作报告") {
  std::string text = front + title + "\n\n";
  for (int i = 0; i < 80; ++i) text += "这里是一行正文，说完为止。\n\n";
  return text;
}

const PlacedDrawing* head_of(const Page& page) {
  for (const PlacedDrawing& placed : page.drawings) {
    if (placed.furniture == Furniture::header) return &placed;
  }
  return nullptr;
}

std::string text_above(const Page& page) {
  const PlacedDrawing* head = head_of(page);
  return head == nullptr ? "" : text_of(*head->drawing);
}

TEST(RunningHeads, AreOffByDefault) {
  for (const Page& page : set_handout(report(kFront)).pages.pages) {
    EXPECT_EQ(head_of(page), nullptr);
  }
}

TEST(RunningHeads, EvenPagesNameTheMeetingOddOnesTheReport) {
  const Typeset set = set_handout(report(kFront), kOn);
  ASSERT_GE(set.pages.pages.size(), 4U);
  EXPECT_EQ(text_above(set.pages.pages[0]), "");
  EXPECT_EQ(text_above(set.pages.pages[1]), "第十八届人民代表大会第三次会议");
  EXPECT_EQ(text_above(set.pages.pages[2]), "政府工作报告");
  EXPECT_EQ(text_above(set.pages.pages[3]), "第十八届人民代表大会第三次会议");
}

TEST(RunningHeads, WithoutAMeetingAllNameTheReport) {
  const Typeset set = set_handout(report(""), kOn);
  EXPECT_EQ(text_above(set.pages.pages[1]), "政府工作报告");
  EXPECT_EQ(text_above(set.pages.pages[2]), "政府工作报告");
}

TEST(RunningHeads, StandAboveARuleFiveMillimetresAboveTheTypeArea) {
  const Typeset set = set_handout(report(kFront), kOn);
  const PlacedDrawing& head = *head_of(set.pages.pages[1]);
  EXPECT_TRUE(head.artifact);
  ASSERT_EQ(head.drawing->rules.size(), 1U);
  const Rule& rule = head.drawing->rules[0];
  EXPECT_EQ(rule.height, 0.12_mm);
  EXPECT_EQ(rule.width, 156_mm);
  EXPECT_EQ(head.x + rule.x, 26_mm);
  EXPECT_EQ(head.y + rule.y + rule.height, 32_mm);
  const GlyphRun& words = head.drawing->runs.at(0);
  EXPECT_EQ(words.size, 9_pt);
  // The em box ends 0.12 em below the baseline.
  EXPECT_LT(words.baseline + words.size.scale(12, 100), rule.y);
}

TEST(RunningHeads, StandOnTheOuterSideOrWherePageNumbersAre) {
  const Typeset set = set_handout(report(kFront), kOn);
  const Drawing& even = *head_of(set.pages.pages[1])->drawing;
  EXPECT_EQ(even.runs.at(0).glyphs.front().x, Length{});
  const Drawing& odd = *head_of(set.pages.pages[2])->drawing;
  EXPECT_EQ(odd.runs.at(0).glyphs.back().x + 9_pt, 156_mm);
  const Typeset centred =
      set_handout(report(kFront), {{"running_head", "true"}, {"page_number", "centre"}});
  const GlyphRun& words = head_of(centred.pages.pages[1])->drawing->runs.at(0);
  EXPECT_NEAR((words.glyphs.front().x + words.glyphs.back().x + 9_pt).to_millimetres() / 2, 78,
              0.01);
}

TEST(RunningHeads, AreShortenedToOneLine) {
  std::string title;
  for (int i = 0; i < 8; ++i) title += "关于国民经济和社会发展";
  const Typeset set = set_handout(report("+++\ntitle = \"" + title + "\"\n+++\n\n", ""), kOn);
  const std::string head = text_above(set.pages.pages[2]);
  EXPECT_TRUE(head.ends_with("……")) << head;
  EXPECT_TRUE(title.starts_with(head.substr(0, head.size() - 6))) << head;
  const Drawing& drawing = *head_of(set.pages.pages[2])->drawing;
  for (const GlyphRun& run : drawing.runs) {
    EXPECT_EQ(run.baseline, drawing.runs.front().baseline);
    EXPECT_GE(run.glyphs.front().x, Length{});
    EXPECT_LE(run.glyphs.back().x + 9_pt, 156_mm);
  }
}

// P-39
TEST(RunningHeads, AreNotOnPagesWithoutANumber) {
  const Typeset set = set_handout(report(kFront));
  Pages pages = set.pages;
  pages.pages[1] = {pages.pages[1].width, pages.pages[1].height, 0, {}};
  const Problems problems =
      add_running_heads(pages, {U"会议", U"报告"}, set.styled.layout, metric_fonts());
  EXPECT_TRUE(problems.empty());
  EXPECT_TRUE(pages.pages[1].drawings.empty());
  EXPECT_EQ(text_above(pages.pages[2]), "报告");
}

}  // namespace
}  // namespace banxin::testing
