// Typed blanks (LB-28): beside Han they are replaced by the Han–Western space or go, so a text with
// them is set like the text without.
#include <gtest/gtest.h>

#include <random>

#include "support/set_text.h"

namespace banxin::testing {
namespace {

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

double width_of(std::u32string_view text) {
  return natural_em(set_text(text, {40, 0, {}, Align::start}).lines.at(0));
}

TEST(TypedSpaces, BesideHanTakeTheHanWesternSpace) {
  EXPECT_DOUBLE_EQ(width_of(U"共 10 人"), width_of(U"共10人"));
  EXPECT_DOUBLE_EQ(width_of(U"增长 5.5% 左右"), width_of(U"增长5.5%左右"));
  EXPECT_DOUBLE_EQ(width_of(U"甲  GDP 乙"), width_of(U"甲GDP乙"));
}

TEST(TypedSpaces, BetweenHanGo) {
  EXPECT_DOUBLE_EQ(width_of(U"甲 乙"), 2);
  EXPECT_DOUBLE_EQ(width_of(U"甲， 乙"), 3);
  EXPECT_DOUBLE_EQ(width_of(U"甲 （乙）"), width_of(U"甲（乙）"));
}

TEST(TypedSpaces, BetweenWordsStay) { EXPECT_DOUBLE_EQ(width_of(U"ab cd"), 2.5); }

TEST(TypedSpaces, AreNoGlyphs) {
  const SetLines set = set_text(U"共 10 人", {40, 0, {}, Align::start});
  EXPECT_EQ(set.lines.at(0).glyphs.size(), 4U);
}

// LB-18, LB-28. A blank between a number and its unit lets no line end between them.
TEST(TypedSpaces, ANumberKeepsItsUnitOverABlank) {
  for (const auto& text : {han(26) + U"5 个百分点，" + han(10), han(26) + U"5 家以上，" + han(10),
                           han(24) + U"12 月 24 日" + han(10)}) {
    std::u32string solid = text;
    std::erase(solid, U' ');
    EXPECT_EQ(without_blanks(lines_of(set_text(text, {28, 0, {}, Align::justify}))),
              lines_of(set_text(solid, {28, 0, {}, Align::justify})));
  }
}

// LB-15, LB-28. Nor does one before · / – or after them let a line begin or end there.
TEST(TypedSpaces, DoNotLiftProhibitions) {
  for (const char32_t mark : std::u32string_view(U"·～–，。）")) {
    const std::u32string text = han(28) + U" " + mark + han(10);
    const SetLines set = set_text(text, {28, 0, {}, Align::justify});
    for (const Line& line : set.lines) EXPECT_NE(text[line.begin], mark) << lines_of(set);
  }
  const std::u32string text = han(27) + U"（ " + han(10) + U"）";
  const SetLines set = set_text(text, {28, 0, {}, Align::justify});
  EXPECT_NE(text[set.lines[0].end - 1], U'（') << lines_of(set);
}

TEST(TypedSpaces, OfAnyNumberChangeNoLine) {
  constexpr std::u32string_view kCharacters = U"天地玄黄宇宙洪荒，。、“”（）12";
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::u32string solid = U"天";
    std::u32string spaced = U"天";
    for (int i = 0; i < 80; ++i) {
      const char32_t next = kCharacters[random() % kCharacters.size()];
      const bool beside_han = solid.back() >= 0x4E00 && solid.back() < 0xA000 && next >= 0x4E00;
      if (beside_han && random() % 4 == 0) spaced += U' ';
      solid += next;
      spaced += next;
    }
    const int measure = 8 + static_cast<int>(random() % 25);
    ASSERT_EQ(without_blanks(lines_of(set_text(spaced, {measure, 0, {}, Align::justify}))),
              lines_of(set_text(solid, {measure, 0, {}, Align::justify})))
        << to_utf8(spaced);
  }
}

}  // namespace
}  // namespace banxin::testing
