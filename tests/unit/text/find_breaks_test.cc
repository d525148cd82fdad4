// Where lines may end: the table of TYPOGRAPHY §1.3, tokens (LB-07, LB-08, LB-18), LB-14, LB-15.
#include "text/find_breaks.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace banxin {
namespace {

// The text with | where a line may end and ' where it may only if it must.
std::string broken(std::u32string_view text, LineRules rules = {}) {
  const std::vector<BreakKind> breaks = find_breaks(text, classify(text), rules);
  std::string marked;
  for (std::size_t i = 0; i < text.size(); ++i) {
    marked += to_utf8(text[i]);
    if (i + 1 == text.size() || breaks[i] == BreakKind::prohibited) continue;
    marked += breaks[i] == BreakKind::firm ? "'" : "|";
  }
  return marked;
}

std::string at_level(std::u32string_view text, ProhibitionLevel level) {
  LineRules rules;
  rules.prohibition = level;
  return broken(text, rules);
}

TEST(FindBreaks, HanMayBePartedEverywhere) { EXPECT_EQ(broken(U"甲乙丙"), "甲|乙|丙"); }

TEST(FindBreaks, HasAnEntryForEachCharacterAndMayEndAtTheEnd) {
  const auto breaks = find_breaks(U"甲，", classify(U"甲，"), {});
  ASSERT_EQ(breaks.size(), 2U);
  EXPECT_EQ(breaks[1], BreakKind::allowed);
  EXPECT_TRUE(find_breaks(U"", {}, {}).empty());
}

TEST(FindBreaks, MarksThatMayNotStartALine) {
  for (const char32_t c : std::u32string_view(U"）》」』】〕”’，、；：。！？·～–/")) {
    const std::u32string text = {U'甲', c, U'乙'};
    EXPECT_TRUE(broken(text).starts_with("甲" + to_utf8(c))) << to_utf8(c);
    EXPECT_TRUE(at_level(text, ProhibitionLevel::basic).starts_with("甲" + to_utf8(c)));
    EXPECT_TRUE(at_level(text, ProhibitionLevel::none).starts_with("甲|"));
  }
}

TEST(FindBreaks, MarksThatMayNotEndALine) {
  for (const char32_t c : std::u32string_view(U"（《「『【〔“‘")) {
    const std::u32string text = {U'甲', c, U'乙'};
    EXPECT_EQ(broken(text), "甲|" + to_utf8(c) + "乙");
    EXPECT_EQ(at_level(text, ProhibitionLevel::none), "甲|" + to_utf8(c) + "|乙");
  }
}

TEST(FindBreaks, ASolidusMayEndALineAtTheBasicLevelOnly) {
  EXPECT_EQ(at_level(U"甲/乙", ProhibitionLevel::basic), "甲/|乙");
  EXPECT_EQ(at_level(U"甲/乙", ProhibitionLevel::gb), "甲/乙");
}

// LB-14: UAX #14 binds “ and ” to both sides.
TEST(FindBreaks, QuotesOpenAndClose) { EXPECT_EQ(broken(U"你“好”吗"), "你|“好”|吗"); }

// LB-15
TEST(FindBreaks, AMiddleDotMayNotStartALine) {
  EXPECT_EQ(broken(U"迪丽热巴·某某"), "迪|丽|热|巴·|某|某");
}

// LB-02, LB-03
TEST(FindBreaks, PairsAreNeverParted) {
  EXPECT_EQ(broken(U"甲——乙"), "甲|——|乙");
  EXPECT_EQ(broken(U"甲……乙"), "甲|……|乙");
  EXPECT_EQ(broken(U"甲————乙"), "甲|——|——|乙");
  EXPECT_EQ(at_level(U"甲——乙", ProhibitionLevel::strict), "甲——|乙");
  EXPECT_EQ(at_level(U"甲……乙", ProhibitionLevel::strict), "甲……|乙");
}

// LB-07, LB-08
TEST(FindBreaks, NumbersAndWordsAreWhole) {
  EXPECT_EQ(broken(U"甲¥1,286.5乙"), "甲|¥1,286.5|乙");
  EXPECT_EQ(broken(U"甲PM2.5乙"), "甲|PM2.5|乙");
  EXPECT_EQ(broken(U"甲G228乙"), "甲|G228|乙");
  EXPECT_EQ(broken(U"甲5G乙"), "甲|5G|乙");
  EXPECT_EQ(broken(U"甲99.1%乙"), "甲|99.1%|乙");
  EXPECT_EQ(broken(U"比5.2:38.6:56.2，"), "比|5.2:38.6:56.2，");
  EXPECT_EQ(broken(U"12345热线"), "12345|热|线");
}

TEST(FindBreaks, WordsPartAtBlanks) { EXPECT_EQ(broken(U"Belt and Road"), "Belt |and |Road"); }

// LB-18, LB-19: between the number and its unit never, within the unit only if it must be.
TEST(FindBreaks, ANumberKeepsItsUnit) {
  EXPECT_EQ(broken(U"增5个百分点，"), "增|5个'百'分'点，");
  EXPECT_EQ(broken(U"共6600多万纳税人"), "共|6600多'万|纳|税|人");
  EXPECT_EQ(broken(U"在12月24日上"), "在|12月'24日|上");
  EXPECT_EQ(broken(U"2023年12月24日"), "2023年'12月'24日");
  EXPECT_EQ(broken(U"第3条和"), "第3条|和");
  EXPECT_EQ(broken(U"力争65家以上，"), "力|争|65家'以'上，");
  EXPECT_EQ(broken(U"约5%左右，"), "约|5%'左'右，");
}

TEST(FindBreaks, UnitsMayBeFree) {
  LineRules rules;
  rules.units = UnitBinding::none;
  EXPECT_EQ(broken(U"增5个百分点，", rules), "增|5|个|百|分|点，");
}

}  // namespace
}  // namespace banxin
