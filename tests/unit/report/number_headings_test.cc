#include "report/number_headings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/report_of.h"

namespace banxin {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<int> warned_lines(const std::vector<std::string>& lines) {
  std::string text = "工作报告\n\n";
  for (const std::string& line : lines) text += line + "\n\n";
  std::vector<int> warned;
  for (const Problem& problem : testing::recognized(text + "正文，说完为止。\n").problems) {
    if (problem.code != "heading.number") continue;
    EXPECT_EQ(problem.severity, Severity::warning);
    warned.push_back(problem.place.line);
  }
  return warned;
}

// S-03
TEST(NumberHeadings, RunInEachParent) {
  EXPECT_THAT(warned_lines(
                  {"一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛"}),
              IsEmpty());
}

TEST(NumberHeadings, AJumpIsAWarningOnce) {
  EXPECT_THAT(warned_lines({"一、甲", "三、乙", "四、丙"}), ElementsAre(5));
  EXPECT_THAT(warned_lines({"一、甲", "（一）乙", "（三）丙"}), ElementsAre(7));
  EXPECT_THAT(warned_lines({"一、甲", "一、乙"}), ElementsAre(5));
  EXPECT_THAT(warned_lines({"二、甲", "三、乙"}), ElementsAre(3));
}

TEST(NumberHeadings, BeginAgainAfterAnUnnumberedHeading) {
  EXPECT_THAT(warned_lines({"一、甲", "二、乙", "重点工作", "一、丙"}), IsEmpty());
}

TEST(NumberHeadings, NumberedParagraphsCount) {
  EXPECT_THAT(warned_lines({"一、甲", "（一）乙做完。说完为止。", "（三）丙做完。说完为止。"}),
              ElementsAre(7));
  EXPECT_THAT(warned_lines({"1.甲做完。", "2.乙做完。", "前面说过。", "1.丙做完。"}), IsEmpty());
}

}  // namespace
}  // namespace banxin
