// Character classes: every code point that TYPOGRAPHY §1.1 lists, and the rules of context (LB-02 …
// LB-08).
#include "text/char_class.h"

#include <gtest/gtest.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace banxin {
namespace {

using enum CharClass;

CharClass class_of(char32_t c) { return classify(std::u32string(1, c)).at(0); }

// The class of `c` in 甲c乙.
CharClass between_han(char32_t c) { return classify(std::u32string{U'甲', c, U'乙'}).at(1); }

void expect_all(std::u32string_view characters, CharClass expected) {
  for (const char32_t c : characters) {
    EXPECT_EQ(between_han(c), expected) << code_point_name(c) << " " << to_utf8(c);
  }
}

TEST(CharClass, OpeningMarks) {
  expect_all(U"〈《「『【〔〖〘〚〝（［｛", opening);
  expect_all(U"‘“", opening);
}

TEST(CharClass, ClosingMarks) {
  expect_all(U"〉》」』】〕〗〙〛〞〟）］｝", closing);
  expect_all(U"’”", closing);
}

TEST(CharClass, PausesStopsAndExclamations) {
  expect_all(U"，、；：", pause);
  expect_all(U"。．", stop);
  expect_all(U"！？‼⁇⁈⁉", exclamation);
}

TEST(CharClass, ConnectorsDotsAndSolidus) {
  expect_all(U"–—～", connector);
  expect_all(U"·", middle_dot);
  expect_all(U"/", solidus);
}

// LB-01: normalisation maps U+30FB and U+2022 to it, so they need no class.
TEST(CharClass, TheHyphenationPointIsAMiddleDotToo) { expect_all(U"‧", middle_dot); }

TEST(CharClass, HanAndWhatIsSetLikeHan) {
  expect_all(U"一鿿㐀䶿\U00020000\U000323AF〇豈\uFAFF", han);
  expect_all(U"あんアン", han);
  expect_all(U"①⑳㈠ⓩ■●◆□", han);
}

TEST(CharClass, IsHanKnowsTheBlocks) {
  for (const char32_t c : std::u32string_view(U"一鿿㐀䶿\U00020000\U000323AF〇豈あ"))
    EXPECT_TRUE(is_han(c));
  for (const char32_t c : std::u32string_view(U"a1，—①")) EXPECT_FALSE(is_han(c)) << to_utf8(c);
}

TEST(CharClass, Blanks) {
  EXPECT_EQ(class_of(U' '), space);
  EXPECT_EQ(class_of(U'\u3000'), ideographic_space);
}

TEST(CharClass, LettersOfTheWest) { expect_all(U"azAZéßΩжЯ&#", western); }

TEST(CharClass, Digits) {
  for (const char32_t c : std::u32string_view(U"0123456789")) EXPECT_EQ(class_of(c), numeral);
}

TEST(CharClass, PrefixesDirectlyBeforeADigit) {
  for (const char32_t c : std::u32string_view(U"¥$€£№±+−")) {
    EXPECT_EQ(classify(std::u32string{U'甲', c, U'5'}).at(1), prefix) << to_utf8(c);
    EXPECT_NE(between_han(c), prefix) << to_utf8(c);
  }
}

TEST(CharClass, PostfixesDirectlyBehindADigit) {
  for (const char32_t c : std::u32string_view(U"%‰‱℃℉°′″㎡")) {
    EXPECT_EQ(classify(std::u32string{U'5', c, U'乙'}).at(1), postfix) << to_utf8(c);
    EXPECT_NE(between_han(c), postfix) << to_utf8(c);
  }
}

// Marks of U+FE10…FE1F and U+FE30…FE4F are listed nowhere; their own properties decide (LB-01).
TEST(CharClass, UnlistedMarksGoByTheirProperties) {
  EXPECT_EQ(between_han(U'︵'), opening);
  EXPECT_EQ(between_han(U'︶'), closing);
  EXPECT_EQ(between_han(U'〆'), han);
}

// ---- LB-02, LB-03 ------------------------------------------------------------------------------

std::string classes_of(std::u32string_view text) {
  constexpr std::string_view kLetters = "HO)C.!DE-m/NPQWsS";
  std::string letters;
  for (const CharClass c : classify(text)) letters += kLetters[static_cast<std::size_t>(c)];
  return letters;
}

TEST(Dashes, GoByPairsFromTheLeft) {
  EXPECT_EQ(classes_of(U"甲——乙"), "HDDH");
  EXPECT_EQ(classes_of(U"甲—乙"), "H-H");
  EXPECT_EQ(classes_of(U"甲———乙"), "HDD-H");
  EXPECT_EQ(classes_of(U"甲————乙"), "HDDDDH");
  EXPECT_EQ(classes_of(U"5%—6%"), "NQ-NQ");
  EXPECT_EQ(classes_of(U"甲⸺乙"), "HDH");
}

TEST(Ellipses, AreOfTheirOwnClass) {
  EXPECT_EQ(classes_of(U"甲……乙"), "HEEH");
  EXPECT_EQ(classes_of(U"甲⋯⋯乙"), "HEEH");
}

// ---- LB-05 -------------------------------------------------------------------------------------

TEST(Quotes, WithHanInsideAreChinese) { EXPECT_EQ(classes_of(U"紧扣“四个”"), "HHOHH)"); }
TEST(Quotes, BesideHanAreChinese) { EXPECT_EQ(classes_of(U"他说“OK”。"), "HHOWW)."); }
TEST(Quotes, OfLatinTextAreLatin) {
  EXPECT_EQ(classes_of(U"the “Belt and Road” plan"), "WWWsWWWWWsWWWsWWWWWsWWWW");
}
TEST(Quotes, BetweenLettersAreAnApostrophe) { EXPECT_EQ(classes_of(U"Xi’an在"), "WWWWWH"); }

TEST(Quotes, OnlyInTheWholeParagraphAreByTheirContent) {
  EXPECT_EQ(classes_of(U"“四个”"), "OHH)");
  EXPECT_EQ(classes_of(U"“OK”"), "WWWW");
}

TEST(Quotes, NestOneInTheOther) { EXPECT_EQ(classes_of(U"甲“乙‘丙’丁”戊"), "HOHOH)H)H"); }

TEST(Quotes, WithoutAPartnerTakeTheNearestScript) {
  EXPECT_EQ(classes_of(U"甲“乙"), "HOH");
  EXPECT_EQ(classes_of(U"甲”乙"), "H)H");
  EXPECT_EQ(classes_of(U"an “apple"), "WWsWWWWWW");
  EXPECT_EQ(classes_of(U"“"), "O");
}

// A quote inside of a Chinese one that holds only Latin is Chinese if it stands beside the outer
// one.
TEST(Quotes, BesideAChineseMarkAreChinese) {
  EXPECT_EQ(classes_of(U"甲（“OK”）乙"), "HOOWW))H");
  EXPECT_EQ(classes_of(U"甲，“OK”；乙"), "HCOWW)CH");
}

// ---- LB-07, LB-08 ------------------------------------------------------------------------------

TEST(NumericRuns, HoldTheirMarks) {
  EXPECT_EQ(classes_of(U"¥1,286.5"), "PNNNNNNN");
  EXPECT_EQ(classes_of(U"5.2:38.6:56.2"), std::string(13, 'N'));
  EXPECT_EQ(classes_of(U"99.1%，"), "NNNNQC");
  EXPECT_EQ(classes_of(U"−3.1"), "PNNN");
  EXPECT_EQ(classes_of(U"增长-3.1%"), "HHPNNNQ");
}

TEST(NumericRuns, MarksWithoutDigitsOnBothSidesAreNotTheirs) {
  EXPECT_EQ(classes_of(U"1.甲"), "NWH");
  EXPECT_EQ(classes_of(U"甲.5"), "HWN");
  EXPECT_EQ(classes_of(U"1, 2"), "NWsN");
}

TEST(NumericRuns, AHyphenBetweenDigitsIsNoMinus) {
  EXPECT_EQ(classes_of(U"2023-2024"), "NNNNWNNNN");
}

TEST(NumericRuns, PermilleAndDegreesFollowDigits) {
  EXPECT_EQ(classes_of(U"2.35‰以下"), "NNNNQHH");
  EXPECT_EQ(classes_of(U"30℃"), "NNQ");
}

}  // namespace
}  // namespace banxin
