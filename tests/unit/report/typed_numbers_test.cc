#include "report/typed_numbers.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace banxin {
namespace {

// "form value length" of the number a text begins with.
std::string number(std::u32string_view text) {
  const TypedNumber read = read_typed_number(text);
  return std::to_string(level_of(read.form)) + " " + std::to_string(read.value) + " " +
         std::to_string(read.length);
}

TEST(TypedNumbers, HaveFiveLevels) {
  EXPECT_EQ(number(U"一、总体要求"), "1 1 2");
  EXPECT_EQ(number(U"（二）任务"), "2 2 3");
  EXPECT_EQ(number(U"3.任务"), "3 3 2");
  EXPECT_EQ(number(U"3．任务"), "3 3 2");
  EXPECT_EQ(number(U"3、任务"), "3 3 2");
  EXPECT_EQ(number(U"（4）任务"), "4 4 3");
  EXPECT_EQ(number(U"⑤任务"), "5 5 1");
}

TEST(TypedNumbers, CountToNinetyNine) {
  EXPECT_EQ(number(U"十、甲"), "1 10 2");
  EXPECT_EQ(number(U"十一、甲"), "1 11 3");
  EXPECT_EQ(number(U"二十、甲"), "1 20 3");
  EXPECT_EQ(number(U"九十九、甲"), "1 99 4");
  EXPECT_EQ(number(U"（十二）甲"), "2 12 4");
  EXPECT_EQ(number(U"（99）甲"), "4 99 4");
  EXPECT_EQ(number(U"⑳甲"), "5 20 1");
}

TEST(TypedNumbers, OtherBeginningsAreNone) {
  for (const char32_t* text :
       {U"", U"一", U"一年", U"一一、甲", U"百、甲", U"1.5亿元", U"100.甲", U"1", U"1.", U"1万",
        U"（）甲", U"（一甲", U"（百）甲", U"（100）甲", U"㉑甲", U"甲、乙"}) {
    EXPECT_EQ(number(text), "0 0 0") << to_utf8(text);
  }
}

TEST(TypedNumbers, NewspapersWriteABlank) {
  EXPECT_EQ(read_typed_number(U"一 甲").form, NumberForm::newspaper);
  EXPECT_EQ(read_typed_number(U"十二　甲").form, NumberForm::newspaper);
  EXPECT_EQ(read_typed_number(U"十二　甲").value, 12);
}

}  // namespace
}  // namespace banxin
