#include "report/rich_text.h"

#include <gtest/gtest.h>

#include "report/inline_marks.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

Mark strong(TextOffset begin, TextOffset end) {
  Mark mark;
  mark.begin = begin;
  mark.end = end;
  return mark;
}

// 0123456789 read from line 3, columns 5…9 and, after two characters that went, 12….
RichText digits() {
  RichText text;
  text.text = U"0123456789";
  text.marks = {strong(2, 6)};
  text.source = {{0, 3, 5}, {5, 3, 12}};
  return text;
}

Place place(const RichText& text, TextOffset at) { return place_of(text.source, at, "f"); }

TEST(RichText, PlacesAreCountedFromThePointBefore) {
  const RichText text = digits();
  EXPECT_EQ(place(text, 0), (Place{"f", 3, 5}));
  EXPECT_EQ(place(text, 4), (Place{"f", 3, 9}));
  EXPECT_EQ(place(text, 5), (Place{"f", 3, 12}));
  EXPECT_EQ(place(text, 9), (Place{"f", 3, 16}));
  EXPECT_EQ(place_of({}, 3, "f"), (Place{"f", 0, 0}));
}

TEST(RichText, SlicesKeepMarksAndPlaces) {
  for (TextOffset begin = 0; begin <= 10; ++begin) {
    for (TextOffset end = begin; end <= 10; ++end) {
      const RichText part = slice(digits(), begin, end);
      EXPECT_EQ(part.text, digits().text.substr(begin, end - begin));
      for (TextOffset i = begin; i < end; ++i) {
        EXPECT_EQ(place(part, i - begin), place(digits(), i)) << begin << "…" << end << " at " << i;
        bool strong = false;
        for (const Mark& mark : part.marks) {
          strong |= mark.begin <= i - begin && i - begin < mark.end;
        }
        EXPECT_EQ(strong, i >= 2 && i < 6);
      }
    }
  }
}

TEST(RichText, AppendingSlicesGivesTheWholeAgain) {
  for (TextOffset cut = 0; cut <= 10; ++cut) {
    RichText text = slice(digits(), 0, cut);
    append(text, slice(digits(), cut, 10));
    EXPECT_EQ(text.text, digits().text);
    for (TextOffset i = 0; i < 10; ++i) EXPECT_EQ(place(text, i), place(digits(), i)) << cut;
  }
}

RichText typed(std::u32string_view characters) {
  RichText text;
  text.text = characters;
  text.source = {{0, 1, 1}};
  return text;
}

TEST(InlineMarks, PlacesBehindAMarkAreThoseOfTheSource) {
  RichText text = typed(U"甲**乙丙**丁");
  EXPECT_TRUE(read_inline_marks(text, "f").empty());
  EXPECT_EQ(text.text, U"甲乙丙丁");
  ASSERT_EQ(text.marks.size(), 1U);
  EXPECT_EQ(text.marks[0], strong(1, 3));
  EXPECT_EQ(place(text, 0).column, 1);
  EXPECT_EQ(place(text, 1).column, 4);
  EXPECT_EQ(place(text, 2).column, 5);
  EXPECT_EQ(place(text, 3).column, 8);
}

TEST(InlineMarks, AnUnpairedOneStaysAndIsReported) {
  RichText text = typed(U"甲**乙**丙**丁");
  const Problems problems = read_inline_marks(text, "f");
  EXPECT_EQ(text.text, U"甲乙丙**丁");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].code, "mark.unpaired");
  EXPECT_EQ(problems[0].severity, Severity::notice);
  EXPECT_EQ(problems[0].place, (Place{"f", 1, 8}));
}

TEST(InlineMarks, TextWithoutMarksIsUntouched) {
  RichText text = typed(U"甲*乙*");
  EXPECT_TRUE(read_inline_marks(text, "f").empty());
  EXPECT_EQ(text, typed(U"甲*乙*"));
}

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
