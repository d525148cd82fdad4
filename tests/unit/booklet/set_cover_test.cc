// The cover of a booklet and the pages around the text: TYPOGRAPHY B-01, B-02, B-04, B-08, B-11.
#include "booklet/set_cover.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/set_text.h"

namespace banxin::testing {
namespace {

using namespace literals;

const std::string kFront =
    "+++\n文件 = \"会议文件（三）\"\n提示 = \"会后收回\"\n秘书处 = \"大会秘书处\"\n+++\n";
const std::string kReport =
    "# 政府工作报告\n\n——2024年1月8日在福州市仓山区第十八届人民代表大会第三次会议上\n\n"
    "这里是一行正文，说完为止。\n\n";

Typeset booklet(const std::string& text, const Settings& settings = {}) {
  return set_in(layout_named("booklet-a4", settings), text);
}

std::string text_of_page(const Page& page) {
  std::string text;
  for (const PlacedDrawing& placed : page.drawings) text += text_of(*placed.drawing);
  return text;
}

TEST(CoverText, MeetingAndMonthComeFromTheSpeechLineB01) {
  StageTimes times;
  const CoverText cover = cover_text(read_report(kFront + kReport, "a.md", times).report);
  EXPECT_EQ(to_utf8(cover.paper.text), "福州市仓山区第十八届人民代表大会第三次会议文件（三）");
  EXPECT_EQ(to_utf8(cover.date.text), "2024年1月");
  EXPECT_EQ(to_utf8(cover.organ.text), "大会秘书处");
  EXPECT_EQ(to_utf8(cover.notice.text), "会后收回");
}

TEST(CoverText, BracketsOfTheSpeechLineAreNoPartOfTheDate) {
  StageTimes times;
  const CoverText cover = cover_text(
      read_report("# 政府工作报告\n\n（2024年1月8日在某市第一次会议上）\n\n正文在这里。\n", "a.md",
                  times)
          .report);
  EXPECT_EQ(to_utf8(cover.date.text), "2024年1月");
  EXPECT_EQ(to_utf8(cover.paper.text), "某市第一次会议");
}

TEST(CoverText, FrontMatterCountsBeforeTheText) {
  StageTimes times;
  const CoverText cover = cover_text(
      read_report("+++\nmeeting = \"某市第一次会议\"\ndate = \"二〇二五年二月\"\n+++\n" + kReport,
                  "a.md", times)
          .report);
  EXPECT_EQ(to_utf8(cover.paper.text), "某市第一次会议");
  EXPECT_EQ(to_utf8(cover.date.text), "二〇二五年二月");
}

TEST(Cover, StandsBeforeABodyThatBeginsAtOneOnARightPageB02B04) {
  const Typeset set = booklet(kFront + kReport);
  const auto& pages = set.pages.pages;
  ASSERT_EQ(pages.size(), 8U);  // cover, 封二, one page, three blanks, 封三, 封底
  EXPECT_EQ(pages[0].number, 0);
  EXPECT_TRUE(pages[1].drawings.empty());
  EXPECT_EQ(pages[2].number, 1);
  for (std::size_t i = 3; i < 8; ++i) EXPECT_TRUE(pages[i].drawings.empty());
  const std::string cover = text_of_page(pages[0]);
  EXPECT_THAT(cover, ::testing::HasSubstr("政府工作报告"));
  EXPECT_THAT(cover, ::testing::HasSubstr("大会秘书处"));
}

// The middle of the title's em box at two fifths of the height.
TEST(Cover, TitleStandsAtTheOpticalCentreB01) {
  const Typeset set = booklet(kFront + kReport);
  const PlacedDrawing& placed = set.pages.pages[0].drawings[0];
  for (const GlyphRun& run : placed.drawing->runs) {
    if (run.size != 26_pt) continue;
    const Length middle = placed.y + run.baseline - run.size.scale(380, 1000);
    EXPECT_NEAR(middle.to_millimetres(), 297 * 0.4, 0.3);
    return;
  }
  FAIL() << "no title";
}

TEST(Cover, OrganAndMonthEndTheTypeArea) {
  const Typeset set = booklet(kFront + kReport);
  const Drawing& drawing = *set.pages.pages[0].drawings[0].drawing;
  Length lowest;
  for (const GlyphRun& run : drawing.runs) lowest = std::max(lowest, run.baseline);
  const Length area = set.styled.layout.page.area_height();
  EXPECT_EQ(lowest, area - (16_pt).scale(120, 1000));
}

TEST(Cover, KeepsRoomForTheDelegateB30) {
  const Typeset set = booklet(kFront + kReport);
  const Drawing& drawing = *set.pages.pages[0].drawings[0].drawing;
  ASSERT_EQ(drawing.slots.size(), 1U);
  const Slot& slot = drawing.slots[0];
  EXPECT_EQ(slot.kind, SlotKind::personal);
  EXPECT_EQ(slot.x + slot.width, set.styled.layout.page.measure());
  EXPECT_TRUE(booklet(kFront + kReport, {{"booklet.personal", "[]"}})
                  .pages.pages[0]
                  .drawings[0]
                  .drawing->slots.empty());
}

TEST(Cover, ATitleTooLongForThePageIsAnError) {
  std::string title;
  for (int i = 0; i < 60; ++i) title += "关于某某工作的报告";
  StageTimes times;
  const Typeset set =
      typeset(read_report("+++\ntitle = \"" + title + "\"\n+++\n这里是一行正文。\n", "a.md", times),
              layout_named("booklet-a4"), metric_fonts(), times);
  EXPECT_THAT(set.problems, ::testing::Contains(::testing::Field(&Problem::code, "cover.no-room")));
}

// B-00: margins and grid of the presets.
TEST(Booklet, PresetsFillTheirPagesB00) {
  for (const char* name : {"booklet-a4", "booklet-210x285", "booklet-185x260", "booklet-a5"}) {
    SCOPED_TRACE(name);
    const Layout layout = layout_named(name);
    const PageOptions& page = layout.page;
    const Length body = layout.style(Element::body).size;
    EXPECT_NEAR((page.inner + page.outer + body * page.cells).to_millimetres(),
                page.width.to_millimetres(), 3.2);
    const Length filled = page.head + page.foot + page.pitch() * (page.lines - 1) + page.cell();
    EXPECT_NEAR(filled.to_millimetres(), page.height.to_millimetres(), 0.01);
  }
}

}  // namespace
}  // namespace banxin::testing
