// The choices a layout has about lines: profiles, hanging marks, even spacing, soft tokens, first
// fit (TYPOGRAPHY §0.4, LB-18, LB-25, LB-38, LB-39).
#include <gtest/gtest.h>

#include "support/set_text.h"

namespace banxin::testing {
namespace {

SetLines set_with(std::u32string_view text, int measure, const LineRules& rules) {
  return set_text(text, {measure, 0, rules, Align::justify});
}

double width(std::u32string_view text, const LineRules& rules) {
  return natural_em(set_text(text, {40, 0, rules, Align::start}).lines.at(0));
}

TEST(Hanging, LetsACommaStandOutsideV2) {
  LineRules rules;
  rules.hanging = Hanging::comma_stop;
  const SetLines set = set_with(U"甲乙丙丁戊己庚辛壬癸，子丑寅卯辰", 10, rules);
  EXPECT_EQ(lines_of(set), "甲乙丙丁戊己庚辛壬癸，¦子丑寅卯辰");
  EXPECT_NEAR(x_of(set, U'，'), 10.0, 1e-4);
  EXPECT_FALSE(set.lines[0].overfull);
}

TEST(Hanging, NeverOfAClosingMarkOrInARunOfMarks) {
  LineRules rules;
  rules.hanging = Hanging::comma_stop;
  EXPECT_EQ(lines_of(set_with(han(10) + U"”" + han(5), 10, rules)),
            lines_of(set_with(han(10) + U"”" + han(5), 10, LineRules{})));
  EXPECT_EQ(lines_of(set_with(han(10) + U"”，" + han(5), 10, rules)),
            lines_of(set_with(han(10) + U"”，" + han(5), 10, LineRules{})));
}

TEST(EvenSpacing, TouchesBothEndsLB38) {
  const auto x = [](std::u32string_view name, int measure, char32_t c) {
    return x_of(set_text(name, {measure, 0, {}, Align::even}), c);
  };
  EXPECT_NEAR(x(U"王芳", 3, U'王'), 0, 1e-4);
  EXPECT_NEAR(x(U"王芳", 3, U'芳'), 2, 1e-4);
  EXPECT_NEAR(x(U"欧阳修", 3, U'阳'), 1, 1e-4);
  EXPECT_NEAR(x(U"王芳", 4, U'芳'), 3, 1e-4);
  EXPECT_NEAR(x(U"欧阳修", 4, U'阳'), 1.5, 1e-4);
  EXPECT_NEAR(x(U"欧阳修", 4, U'修'), 3, 1e-4);
}

TEST(Profiles, ClreqHasWiderSpacesLB26) {
  const LineRules clreq = rules_of(LineProfile::clreq);
  EXPECT_NEAR(width(U"2.28万户", clreq), 4.25, 1e-4);
  EXPECT_NEAR(width(U"12.8个百分点", clreq), 6.25, 1e-4);
  EXPECT_NEAR(width(U"1.43亿美元", clreq), 5.25, 1e-4);
  EXPECT_NEAR(width(U"2023年", clreq), 3.25, 1e-4);
  EXPECT_NEAR(width(U"约1065亿元", clreq), 5.5, 1e-4);
}

TEST(Profiles, WordLikeKeepsEveryMarkItsCellLB25) {
  const LineRules word = rules_of(LineProfile::word_like);
  EXPECT_NEAR(width(U"甲：“乙", word), 4.0, 1e-4);
  EXPECT_NEAR(width(U"甲。”）乙", word), 5.0, 1e-4);
  EXPECT_NEAR(width(U"甲，", word), 2.0, 1e-4);
  EXPECT_NEAR(width(U"“甲", word), 2.0, 1e-4);
}

TEST(Profiles, WordLikeFillsLineByLine) {
  const LineRules word = rules_of(LineProfile::word_like);
  // Total fit would draw a second character down; first fit leaves the lonely one.
  EXPECT_EQ(lines_of(set_with(han(29), 28, word)), to_utf8(han(28) + U"¦" + han(29).substr(28)));
  EXPECT_EQ(lines_of(set_with(han(26) + U"5个百分点，" + han(10), 28, word)).substr(0, 26 * 3 + 4),
            to_utf8(han(26) + U"5个"));
}

TEST(SoftTokens, StayWholeWhenItCostsLittle) {
  // One cell is left before the term: 0.038 em a gap keep it whole; without the rule the brackets,
  // which can give much, would take its first character in.
  const std::u32string line = U"甲（乙）丙（丁）戊（己）庚（辛）壬（癸）子（丑）" + han(3);
  const std::u32string text = line + U"“行动指南”" + han(20);
  const std::string whole = to_utf8(line) + "¦";
  EXPECT_EQ(lines_of(set_with(text, 28, {})).substr(0, whole.size()), whole);
  LineRules loose;
  loose.soft_tokens = false;
  EXPECT_NE(lines_of(set_with(text, 28, loose)).substr(0, whole.size()), whole);
}

TEST(SoftTokens, PartWhenTheLineWouldGape) {
  const std::u32string text = han(22) + U"“深学争优敢为”" + han(20);
  const std::string lines = lines_of(set_with(text, 28, {}));
  EXPECT_NE(lines.substr(0, 22 * 3 + 2), to_utf8(han(22)) + "¦");
}

// P-21, P-26: what stands before the text that turned lines hang on is a negative indent.
TEST(HangingLines, TheFirstHasMoreRoom) {
  EXPECT_EQ(set_text(han(26), {20, -6, {}, Align::justify}).lines.size(), 1U);
  const SetLines turned = set_text(han(26), {20, -3, {}, Align::justify});
  ASSERT_EQ(turned.lines.size(), 2U);
  EXPECT_EQ(turned.lines[0].end, 23U);
  EXPECT_NEAR(x_of(turned, han(1)[0]), -3, 1e-3);
  EXPECT_NEAR(x_of(turned, han(24)[23]), 0, 1e-3);
}

TEST(CentredLines, AreOfAboutOneLengthP15) {
  const SetLines set = set_text(han(30), {28, 0, {}, Align::centre});
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_NEAR(natural_em(set.lines[0]), 15, 1.01);
  EXPECT_NEAR(natural_em(set.lines[1]), 15, 1.01);
  // Each stands in the middle.
  const double left = set.lines[0].glyphs[0].x.to_points() / 10;
  EXPECT_NEAR(left, (28 - natural_em(set.lines[0])) / 2, 1e-3);
}

}  // namespace
}  // namespace banxin::testing
