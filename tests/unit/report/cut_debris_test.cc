#include "report/cut_debris.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/problems.h"
#include "unit/report/report_of.h"

namespace banxin {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::recognized;
using testing::texts_of;

const std::string kBody =
    "各位代表：\n\n<U+00A0><U+00A0>"
    "第一段，说完为止。\n\n第二段，说完为止。\n\n第三段，说完为止。\n\n"
    "第四段，说完为止。\n\n";

// S-26
TEST(CutDebris, LeavesTheReportOfAWebPage) {
  const Report report =
      recognized(
          "当前位置： 首页>> 概况\n\n<!--\n脚本\n-->\n\n2024年榕州市政府工作报告\n\n"
          "【字体：大 中 小】\n\n政府工作报告\n\n" +
          kBody + "上一页 1 2 下一页\n\n【E-mail推荐\n\n】\n\n" + kBody)
          .report;
  EXPECT_THAT(texts_of(report, TextKind::title), ElementsAre("政府工作报告"));
  EXPECT_THAT(texts_of(report, TextKind::paragraph),
              ElementsAre("第一段，说完为止。", "第二段，说完为止。", "第三段，说完为止。",
                          "第四段，说完为止。"));
  std::vector<std::pair<int, CutReason>> cut;
  for (const Cut& part : report.cut) {
    if (part.reason != CutReason::repeated_text) cut.emplace_back(part.line, part.reason);
  }
  EXPECT_THAT(
      cut,
      ElementsAre(std::pair(1, CutReason::navigation), std::pair(3, CutReason::comment),
                  std::pair(4, CutReason::comment), std::pair(5, CutReason::comment),
                  std::pair(7, CutReason::repeated_title), std::pair(9, CutReason::navigation),
                  std::pair(15, CutReason::escaped_blank), std::pair(23, CutReason::navigation),
                  std::pair(25, CutReason::navigation), std::pair(27, CutReason::fragment),
                  std::pair(31, CutReason::escaped_blank)));
}

TEST(CutDebris, TypedRulesAreNotPrinted) {
  const Report report = recognized(
                            "工作报告\n\n--------"
                            "\n\n第一段，说完为止。\n\n＊＊＊＊＊＊\n\n——\n\n第二段，说完为止。\n")
                            .report;
  ASSERT_EQ(report.cut.size(), 2U);
  EXPECT_EQ(report.cut[0].reason, CutReason::separator);
  EXPECT_EQ(report.cut[0].line, 3);
  EXPECT_EQ(report.cut[1].line, 7);
}

TEST(CutDebris, PlacesSurviveTheEscapes) {
  const Report report = recognized("工作报告\n\n" + kBody).report;
  const TextBlock first = testing::blocks_of(report, TextKind::paragraph).front();
  EXPECT_EQ(first.text.source.front().line, 5);
  EXPECT_EQ(first.text.source.front().column, 17);
}

TEST(CutDebris, RepeatedTextStaysWhereThereIsNoWebPage) {
  const std::string text =
      "第一段，说完。\n\n第二段，说完。\n\n第三段，说完。\n\n第四段，说完。\n\n"
      "第五段，说完。\n\n";
  EXPECT_THAT(recognized("工作报告\n\n" + text + text).report.cut, IsEmpty());
}

TEST(CutDebris, SourceLineBelowTheTitle) {
  const Report report = recognized(
                            "工作报告\n来源 : 榕州日报\n\n第一段，说完为止。\n\n"
                            "第二段，说完为止。\n")
                            .report;
  ASSERT_EQ(report.cut.size(), 1U);
  EXPECT_EQ(report.cut[0].line, 2);
  EXPECT_EQ(report.cut[0].reason, CutReason::source_line);
}

TEST(CutDebris, DoubtfulLinesStayAndAreFlagged) {
  const Recognized page = recognized(
      "当前位置：首页\n\n工作报告\n\n第一段，说完为止。\n\n"
      "详见 www.example.cn 专栏\n\n第二段，说完为止。\n");
  EXPECT_THAT(testing::codes_of(page.problems), ElementsAre("debris.doubtful"));
  EXPECT_THAT(texts_of(page.report, TextKind::heading), ElementsAre("详见 www.example.cn 专栏"));
}

TEST(CutDebris, WordsOfTheReportStay) {
  const Report report = recognized(
                            "【打印】\n\n工作安排与回顾\n\n第一段，说完为止。\n\n工作安排\n\n"
                            "下一篇章更精彩\n\n第二段，说完为止。\n")
                            .report;
  EXPECT_EQ(report.cut.size(), 1U);
  EXPECT_EQ(report.blocks.size(), 5U);
}

TEST(CutDebris, AnOpenCommentStays) {
  EXPECT_THAT(recognized("工作报告\n\n<!-- 没有收尾\n\n第一段，说完为止。\n").report.cut,
              IsEmpty());
}

TEST(CutDebris, LicenceBehindTheText) {
  const Report report =
      recognized(
          "工作报告\n\n第一段，说完为止。\n\n第二段，说完为止。\n\n\n"
          "本作品是中华人民共和国的\n法律\n，根据《\n著作权法\n》，属于\n公有领域\n"
          "。\n\nfalse\n")
          .report;
  EXPECT_EQ(report.blocks.size(), 3U);
  EXPECT_EQ(report.cut.size(), 8U);
  EXPECT_EQ(report.cut[0].reason, CutReason::licence);
}

}  // namespace
}  // namespace banxin
