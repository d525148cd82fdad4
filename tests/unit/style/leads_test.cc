// Run-in leads and the lines of the opening, styled and set.
#include <gtest/gtest.h>

#include "style/resolve_styles.h"
#include "support/handout.h"

namespace banxin {
namespace {

using testing::handout;
using testing::set_handout;
using testing::Settings;

const std::string kReport =
    "政府工作报告\n\n——2024年1月8日在榕州市第十六届人民代表大会第三次会议上\n\n榕州市市长  赵 "
    "一\n\n"
    "各位代表：\n\n一、工作任务\n\n"
    "推进医疗、养老和托育服务。试点建设网格化分级诊疗体系；完善共建病房运营模式；新建城区配套建设养"
    "老服务设施"
    "达标率100%，让**每一位**老人都有人照料。\n\n"
    "抓好教育。学前教育创建示范园2所。\n\n";

const StyledParagraph& paragraph(const StyledReport& report, std::size_t i) {
  return std::get<StyledParagraph>(report.blocks.at(i));
}

StyledReport styled(const Settings& settings = {}) { return set_handout(kReport, settings).styled; }

// S-06, P-19
TEST(Leads, AreKaitiUpToTheirStop) {
  const StyledText text = paragraph(styled(), 5).text;
  ASSERT_GE(text.runs.size(), 2U);
  EXPECT_EQ(text.runs[0], (RoleRun{0, FontRole::kaiti}));
  EXPECT_EQ(text.runs[1], (RoleRun{13, FontRole::fangsong}));
  EXPECT_EQ(text.runs[2].role, FontRole::heiti);  // the strong span behind it
}

TEST(Leads, GoWithTheFontOfTheText) {
  const StyledText text = paragraph(styled({{"elements.body.lead", "fangsong"}}), 5).text;
  EXPECT_EQ(text.runs[0], (RoleRun{0, FontRole::fangsong}));
  EXPECT_EQ(text.runs[1].role, FontRole::heiti);
}

std::vector<std::string> lines(const Settings& settings) {
  std::vector<std::string> text;
  for (const Part& part : set_handout(kReport, settings).parts) {
    for (const Strip& strip : part.galley.strips) text.push_back(testing::text_of(*strip.drawing));
  }
  return text;
}

// LB-16: the face changes, the breaks do not.
TEST(Leads, DoNotChangeLineBreaks) {
  for (const char* cells : {"28", "22", "13", "12"}) {
    const Settings wide = {{"page.lines", "8"}, {"page.cells", cells}};
    Settings plain = wide;
    plain.emplace_back("elements.body.lead", "fangsong");
    EXPECT_EQ(lines(wide), lines(plain)) << cells;
  }
}

// P-16: 1 em between post and name, two characters as wide as three; one group under the title.
TEST(OpeningStyle, SpeakerIsSpacedAndTheGroupHoldsTogether) {
  const StyledReport report = styled();
  EXPECT_EQ(paragraph(report, 1).element, Element::subtitle);
  EXPECT_EQ(paragraph(report, 2).element, Element::speaker);
  const StyledText speaker = paragraph(report, 2).text;
  EXPECT_EQ(speaker.text, U"榕州市市长 赵一");
  EXPECT_EQ(speaker.gaps, (std::vector<WideGap>{{6, 1000}}));
  EXPECT_EQ(paragraph(report, 0).style.lines_after, 0);
  EXPECT_EQ(paragraph(report, 1).style.lines_after, 0);
  EXPECT_EQ(paragraph(report, 2).style.lines_after, 1);
  EXPECT_TRUE(paragraph(report, 1).style.keep_with_next);
}

// P-17
TEST(OpeningStyle, SalutationIsFlushLeft) {
  const StyledParagraph salutation = paragraph(styled(), 3);
  EXPECT_EQ(salutation.element, Element::salutation);
  EXPECT_EQ(salutation.style.indent, 0);
  EXPECT_EQ(salutation.style.role, FontRole::fangsong);
}

}  // namespace
}  // namespace banxin
