#include "report/opening_lines.h"

#include <gtest/gtest.h>

#include "support/rich_text.h"

namespace banxin {
namespace {

std::string speaker(std::u32string_view line) {
  const auto read = read_speaker(testing::typed(line));
  return read ? to_utf8(read->text) : "none";
}

// S-08
TEST(OpeningLines, SubtitleNamesDateAndMeeting) {
  EXPECT_TRUE(is_subtitle(U"——2024年1月8日在榕州市第十六届人民代表大会第三次会议上"));
  EXPECT_TRUE(is_subtitle(U"2024年1月8日在榕州市第十六届人民代表大会第三次会议上"));
  EXPECT_TRUE(is_subtitle(U"（2024年1月8日在榕州市第十六届人民代表大会第三次会议上）"));
  EXPECT_TRUE(is_subtitle(U"2024年1月8日"));
  EXPECT_FALSE(is_subtitle(U"2024年1月8日在榕州市第十六届人民代表大会第三次会议上市长作报告。"));
  EXPECT_FALSE(is_subtitle(U"2024年工作回顾"));
  EXPECT_EQ(title_part(U"政府工作报告——2024年1月8日在榕州市人民代表大会会议上"), U"政府工作报告");
  EXPECT_EQ(title_part(U"实干——走在前"), U"实干——走在前");
}

// S-08, P-16: one U+0020 between post and name, none in the name.
TEST(OpeningLines, SpeakerIsPostAndName) {
  EXPECT_EQ(speaker(U"国务院总理　李　强"), "国务院总理 李强");
  EXPECT_EQ(speaker(U"榕州市人民政府市长   赵 一 鸣"), "榕州市人民政府市长 赵一鸣");
  EXPECT_EQ(speaker(U"自治区主席 艾尔肯·吐尼亚孜"), "自治区主席 艾尔肯·吐尼亚孜");
  EXPECT_EQ(speaker(U"市长赵一鸣作政府工作报告。"), "none");
  EXPECT_EQ(speaker(U"市长 带头抓落实，一抓到底"), "none");
}

TEST(OpeningLines, SpeakerMayStandOnTwoLines) {
  const auto read = read_speaker(RichText{U"国务院总理", {}, {{0, 13, 1}}},
                                 RichText{U"李　强", {}, {{0, 14, 1}}});
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->text, U"国务院总理 李强");
  EXPECT_EQ(place_of(read->source, 7, "f").line, 14);
}

TEST(OpeningLines, Salutation) {
  EXPECT_TRUE(is_salutation(U"各位代表："));
  EXPECT_TRUE(is_salutation(U"各位代表、同志们："));
  EXPECT_FALSE(is_salutation(U"各位代表！"));
  EXPECT_FALSE(is_salutation(U"主要指标如下："));
}

// S-07
TEST(OpeningLines, LabelsAreWordsOfTheList) {
  EXPECT_EQ(label_length(U"荣誉：“百强区”"), 3U);
  EXPECT_EQ(label_length(U"附件：1.名单"), 3U);
  EXPECT_EQ(label_length(U"注：按可比价格计算。"), 2U);
  EXPECT_EQ(label_length(U"会议强调：要抓落实。"), 0U);
  EXPECT_TRUE(is_annex_heading(U"附件1"));
  EXPECT_TRUE(is_annex_heading(U"附件2 名词解释"));
  EXPECT_FALSE(is_annex_heading(U"附件所列项目"));
}

}  // namespace
}  // namespace banxin
