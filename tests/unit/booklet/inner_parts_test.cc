// B-02, B-07, B-11: what stands between the cover and the text: rules, flyleaf, notes pages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;

const std::string kReport =
    "# 政府工作报告\n\n——2024年1月8日在某市第一次会议上\n\n市长　王大明\n\n"
    "这里是一行正文，说完为止。\n";

Typeset booklet(const Settings& settings) {
  return set_in(layout_named("booklet-a4", settings), kReport);
}

std::string text_of_page(const Page& page) {
  std::string text;
  for (const PlacedDrawing& placed : page.drawings) text += text_of(*placed.drawing);
  return text;
}

TEST(Flyleaf, RepeatsTitleSpeakerAndDateOnTheRightPageBehindTheCoverB02) {
  const Typeset set = booklet({{"booklet.flyleaf", "true"}});
  const auto& pages = set.pages.pages;
  ASSERT_EQ(pages.size(), 8U);  // cover, 封二, flyleaf and its back, one page, a blank, back cover
  EXPECT_TRUE(pages[1].drawings.empty());
  const std::string flyleaf = text_of_page(pages[2]);
  EXPECT_THAT(flyleaf, HasSubstr("政府工作报告"));
  EXPECT_THAT(flyleaf, HasSubstr("王大明"));
  EXPECT_THAT(flyleaf, HasSubstr("2024年1月8日"));
  EXPECT_EQ(pages[2].number, 0);
  EXPECT_TRUE(pages[3].drawings.empty());
  EXPECT_EQ(pages[4].number, 1) << "the body begins on a right page";
}

TEST(Rules, StandOnTheInsideOfTheCoverB02) {
  const Typeset set =
      booklet({{"booklet.rules", R"(["会场守则", "一、按时到会。", "二、关闭手机。"])"}});
  const auto& pages = set.pages.pages;
  EXPECT_EQ(text_of_page(pages[1]), "会场守则一、按时到会。二、关闭手机。");
  EXPECT_EQ(pages[1].number, 0);
  EXPECT_EQ(pages[2].number, 1);
}

TEST(Rules, TooManyForOnePageAreAnError) {
  std::string rules = R"(["会场守则")";
  for (int i = 0; i < 22; ++i) rules += R"(, "按时到会。")";
  StageTimes times;
  const Typeset set =
      typeset(read_report(kReport, "a.md", times),
              layout_named("booklet-a4", {{"booklet.rules", rules + "]"}}), metric_fonts(), times);
  EXPECT_THAT(set.problems, Contains(Field(&Problem::code, "cover.no-room")));
}

TEST(NotesPages, AreTheBlanksBeforeTheBackCoverB07) {
  EXPECT_TRUE(booklet({}).pages.pages[3].drawings.empty()) << "off by default";
  const Typeset set = booklet({{"booklet.notes_pages", "true"}});
  const auto& pages = set.pages.pages;
  ASSERT_EQ(pages.size(), 8U);
  const PageOptions& page = set.styled.layout.page;
  for (const std::size_t i : {3U, 4U, 5U}) {
    ASSERT_EQ(pages[i].drawings.size(), 1U);
    EXPECT_EQ(text_of_page(pages[i]), "记录");
    EXPECT_EQ(pages[i].number, 0);
    const PlacedDrawing& placed = pages[i].drawings[0];
    EXPECT_EQ(placed.x, page.left_margin(i % 2 == 0));
    ASSERT_EQ(placed.drawing->rules.size(), 20U) << "a line of the grid each, but the heading's";
    EXPECT_EQ(placed.drawing->rules[1].y - placed.drawing->rules[0].y, page.pitch());
    EXPECT_LE(placed.drawing->rules.back().y, page.area_height() + 0.01_mm);
  }
  EXPECT_TRUE(pages[6].drawings.empty());
  EXPECT_TRUE(pages[7].drawings.empty());
}

}  // namespace
}  // namespace banxin::testing
