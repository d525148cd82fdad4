#include "report/heal_paragraphs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/report_of.h"

namespace banxin {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using testing::recognized;
using ::testing::SizeIs;
using testing::texts_of;

// Enough paragraphs between empty lines around two halves.
Report between(const std::string& first, const std::string& second) {
  return recognized("工作报告\n\n前面一段，说完为止。\n\n" + first + "\n\n" + second +
                    "\n\n后面一段，说完为止。\n")
      .report;
}

// S-21: no character added or removed, the place of the second half kept.
TEST(HealParagraphs, JoinsWhatBreaksOff) {
  const Report report = between("全年任务完成。新建学校", "十所，增加学位千个。");
  ASSERT_THAT(report.healed, SizeIs(1));
  EXPECT_EQ(report.healed[0].evidence, JoinEvidence::plain);
  EXPECT_EQ(report.healed[0].line, 7);
  EXPECT_THAT(texts_of(report, TextKind::paragraph),
              Contains("全年任务完成。新建学校十所，增加学位千个。"));
}

TEST(HealParagraphs, LeavesWholeParagraphsAlone) {
  EXPECT_THAT(between("全年任务完成。新建学校。", "十所，增加学位千个。").healed, IsEmpty());
  EXPECT_THAT(between("全年任务完成；新建“学校”", "十所，增加学位千个。").healed, IsEmpty());
  EXPECT_THAT(between("新建学校", "十所，增加学位千个。").healed, IsEmpty());  // no running prose
  EXPECT_THAT(between("全年任务完成。新建学校", "一、十所，增加学位。").healed, IsEmpty());
  EXPECT_THAT(between("全年任务完成。新建学校", "- 十所，增加学位。").healed, IsEmpty());
  EXPECT_THAT(between("全年任务完成。新建学校", "荣誉：十所，增加学位。").healed, IsEmpty());
  EXPECT_THAT(between("全年任务完成。新建学校", "工作安排").healed, IsEmpty());
}

TEST(HealParagraphs, TellsTheEvidence) {
  const auto evidence = [](const std::string& first, const std::string& second) {
    const Report report = between(first, second);
    return report.healed.empty() ? -1 : static_cast<int>(report.healed[0].evidence);
  };
  EXPECT_EQ(evidence("甲项完成。完善“共建", "病房”模式，惠及百姓。"),
            static_cast<int>(JoinEvidence::quote));
  EXPECT_EQ(evidence("甲项完成。完善\"共建", "病房\"模式，惠及百姓。"),
            static_cast<int>(JoinEvidence::quote));
  EXPECT_EQ(evidence("限上商贸发展。新增限上", "商贸企业，共百家。"),
            static_cast<int>(JoinEvidence::words));
  EXPECT_EQ(evidence("甲项完成。完善机制", "，惠及百姓。"), static_cast<int>(JoinEvidence::mark));
  EXPECT_EQ(evidence("甲项完成。完善机制", "和制度，惠及百姓。"),
            static_cast<int>(JoinEvidence::mark));
}

// S-22
TEST(HealParagraphs, TakesPageNumbersAndHeadsOutFirst) {
  for (const std::string intruder : {"— 12 —", "12", "- 12 -"}) {
    const Report report = between("甲项完成。新建学校", intruder + "\n\n十所，增加学位千个。");
    EXPECT_THAT(report.healed, SizeIs(1)) << intruder;
    ASSERT_THAT(report.cut, SizeIs(1)) << intruder;
    EXPECT_EQ(report.cut[0].reason, CutReason::page_number);
    EXPECT_EQ(report.cut[0].line, 7);
  }
  const Report report =
      between("甲项完成。新建学校", "榕州市工作报告\n\n十所，增加学位千个。\n\n榕州市工作报告");
  EXPECT_THAT(report.healed, SizeIs(1));
  ASSERT_THAT(report.cut, SizeIs(1));
  EXPECT_EQ(report.cut[0].reason, CutReason::running_head);
}

TEST(HealParagraphs, NeverJoinsAcrossOtherText) {
  EXPECT_THAT(between("甲项完成。新建学校", "工作安排\n\n十所，增加学位千个。").healed, IsEmpty());
}

// Cut at a link: lines without an empty one between.
TEST(HealParagraphs, JoinsLinesAtMarks) {
  const Report report = between("要认真落实《\n计划生育纲要\n》，抓好工作。", "另一段，说完为止。");
  EXPECT_THAT(report.healed, SizeIs(2));
  EXPECT_THAT(texts_of(report, TextKind::paragraph),
              Contains("要认真落实《计划生育纲要》，抓好工作。"));
}

TEST(HealParagraphs, JoinsLinesWithoutIndentWhereParagraphsHaveOne) {
  const std::string indented =
      "　　这一段开头空了两格，长得足够让人看出这里的段落都是缩进排的，一直说到四十个字以后才算完。"
      "\n\n";
  const Report report = recognized("工作报告\n\n" + indented +
                                   "　　\n改革迈出步伐。\n进行了重大改革。\n\n" + indented)
                            .report;
  ASSERT_THAT(report.healed, SizeIs(1));
  EXPECT_EQ(report.healed[0].evidence, JoinEvidence::line);
}

}  // namespace
}  // namespace banxin
