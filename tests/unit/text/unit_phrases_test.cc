#include "text/unit_phrases.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace banxin::testing {
namespace {

// What stays with the number before it.
std::string phrase(std::u32string_view text) {
  return to_utf8(text.substr(0, unit_phrase_length(text, 0)));
}

TEST(UnitPhrase, IsUnitWithWhatStandsAround) {
  EXPECT_EQ(phrase(U"亩高标准农田"), "亩");
  EXPECT_EQ(phrase(U"个百分点，"), "个百分点");
  EXPECT_EQ(phrase(U"百分点"), "百分点");
  EXPECT_EQ(phrase(U"亿元以上的项目"), "亿元以上");
  EXPECT_EQ(phrase(U"余家企业"), "余家");
  EXPECT_EQ(phrase(U"多万人次左右"), "多万人次左右");
  EXPECT_EQ(phrase(U"万余人参加"), "万余人");
  EXPECT_EQ(phrase(U"万，"), "万");
  EXPECT_EQ(phrase(U"万吨标准煤"), "万吨标准煤");
  EXPECT_EQ(phrase(U"个项目"), "个");
  EXPECT_EQ(phrase(U"万亿元左右"), "万亿元左右");
  EXPECT_EQ(phrase(U"余万户，"), "余万户");
  EXPECT_EQ(phrase(U"多万纳税人"), "多万");
  EXPECT_EQ(phrase(U"立方米/日，"), "立方米/日");
  EXPECT_EQ(phrase(U"亿千瓦时，"), "亿千瓦时");
  EXPECT_EQ(phrase(U"百亩，"), "百亩");
  EXPECT_EQ(phrase(U"℃以下"), "℃以下");
}

// LB-18: a scale alone stays with its number too.
TEST(UnitPhrase, IsAScaleAlone) {
  EXPECT_EQ(phrase(U"亿的"), "亿");
  EXPECT_EQ(phrase(U"万亿，"), "万亿");
}

TEST(UnitPhrase, TakesDenominators) {
  EXPECT_EQ(phrase(U"元/人·月提高"), "元/人·月");
  EXPECT_EQ(phrase(U"微克/立方米左右"), "微克/立方米左右");
  EXPECT_EQ(phrase(U"元/张三"), "元/张");
  EXPECT_EQ(phrase(U"元/丙"), "元");
}

TEST(UnitPhrase, IsADateOrADegreeToo) {
  EXPECT_EQ(phrase(U"年全市"), "年");
  EXPECT_EQ(phrase(U"成以上"), "成以上");
  EXPECT_EQ(phrase(U"级"), "级");
}

TEST(UnitPhrase, IsNothingBeforeOtherWords) {
  EXPECT_EQ(phrase(U""), "");
  EXPECT_EQ(phrase(U"余"), "");
  EXPECT_EQ(phrase(U"和其他"), "");
  EXPECT_EQ(phrase(U"热线"), "");
  EXPECT_EQ(phrase(U"，"), "");
}

TEST(BoundWord, IsTheLongest) {
  EXPECT_EQ(bound_word_length(U"%及以上。", 1), 3u);
  EXPECT_EQ(bound_word_length(U"%以上", 1), 2u);
  EXPECT_EQ(bound_word_length(U"%，", 1), 0u);
  EXPECT_EQ(bound_word_length(U"左右，", 0), 2u);
  EXPECT_EQ(bound_word_length(U"的左右", 0), 0u);
}

}  // namespace
}  // namespace banxin::testing
