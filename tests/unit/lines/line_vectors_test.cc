// The line vectors of TYPOGRAPHY §1 (V1–V17, LB-20…28, 34–36, 42), set with TF-1.
#include <gtest/gtest.h>

#include "support/set_text.h"

namespace banxin::testing {
namespace {

std::string broken(std::u32string_view text, int measure, int indent = 0, LineRules rules = {}) {
  return lines_of(set_text(text, {measure, indent, rules, Align::justify}));
}

std::string first_line(std::u32string_view text, int measure, int indent = 0,
                       LineRules rules = {}) {
  const std::string lines = broken(text, measure, indent, rules);
  return lines.substr(0, lines.find("¦"));
}

std::string utf8(const std::u32string& text) { return to_utf8(text); }

// Advances of the characters of a text inside one line, in em.
std::vector<double> advances(std::u32string_view text) {
  const std::u32string framed = U"甲" + std::u32string(text) + U"乙";
  const SetLines set = set_text(framed, {40, 0, {}, Align::start});
  std::vector<double> result;
  const auto& glyphs = set.lines.at(0).glyphs;
  // A trimmed opening mark stands left of where its cell would begin: its ink does not move.
  for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
    result.push_back(static_cast<double>((glyphs[i + 1].x - glyphs[i].x).ticks) /
                     static_cast<double>(Length::points(10).ticks));
  }
  return result;
}

double total(std::u32string_view text) {
  const std::u32string framed = U"甲" + std::u32string(text) + U"乙";
  return natural_em(set_text(framed, {40, 0, {}, Align::start}).lines.at(0)) - 2;
}

TEST(LineVectors, V1ExactFillNeedsNoStretch) {
  const SetLines set = set_text(U"甲乙丙丁戊己庚辛壬癸子丑寅卯", {10, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set), "甲乙丙丁戊己庚辛壬癸¦子丑寅卯");
  EXPECT_EQ(set.lines[0].gap_stretch.ticks, 0);
}

TEST(LineVectors, V2ACommaCannotStartALine) {
  const SetLines set = set_text(U"甲乙丙丁戊己庚辛壬癸，子丑寅卯辰", {10, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set), "甲乙丙丁戊己庚辛壬¦癸，子丑寅卯辰");
  EXPECT_NEAR(set.lines[0].gap_stretch.to_points() / 10, 0.125, 1e-4);
}

TEST(LineVectors, V3PushesInOverEqualShares) {
  const SetLines set =
      set_text(U"甲乙丙，丁戊己，庚辛。壬癸子丑寅卯辰", {10, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set), "甲乙丙，丁戊己，庚辛。¦壬癸子丑寅卯辰");
  EXPECT_NEAR(x_of(set, U'丁'), 3.75, 1e-4);
  EXPECT_NEAR(x_of(set, U'庚'), 7.5, 1e-4);
}

TEST(LineVectors, V4BracketsShrinkBeforeCommas) {
  const SetLines set =
      set_text(U"甲（乙）丙丁，戊己庚。辛壬癸子丑寅卯", {10, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set), "甲（乙）丙丁，戊己庚。¦辛壬癸子丑寅卯");
  EXPECT_NEAR(x_of(set, U'乙'), 1.75, 1e-4);
  EXPECT_NEAR(x_of(set, U'丙'), 3.5, 1e-4);
  EXPECT_NEAR(x_of(set, U'戊'), 6.5, 1e-4);
}

TEST(LineVectors, V5ANumberKeepsItsUnit) {
  EXPECT_EQ(first_line(han(26) + U"5个百分点，" + han(10), 28), utf8(han(26)));
  LineRules loose;
  loose.units = UnitBinding::none;
  EXPECT_EQ(first_line(han(26) + U"5个百分点，" + han(10), 28, 0, loose), utf8(han(26) + U"5个"));
}

TEST(LineVectors, V6ANumericRunIsWhole) {
  EXPECT_EQ(first_line(han(26) + U"99.1%，" + han(10), 28), utf8(han(26)));
}

TEST(LineVectors, V7APrefixSticksToItsNumber) {
  EXPECT_EQ(first_line(han(27) + U"¥12，" + han(10), 28), utf8(han(27)));
}

TEST(LineVectors, V8AMiddleDotCannotStartALine) {
  EXPECT_EQ(first_line(han(28) + U"·" + han(10), 28), utf8(han(27)));
}

TEST(LineVectors, V9AnOpeningMarkAtTheLineStartIsTrimmed) {
  const SetLines set =
      set_text(han(27) + U"（" + han(10) + U"）" + han(4), {28, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set).substr(0, utf8(han(27)).size()), utf8(han(27)));
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_NEAR(set.lines[1].glyphs[1].x.to_points() / 10, 0.5, 1e-4);
}

TEST(LineVectors, V10APairOfMarksAtTheLineEndTakesOneCell) {
  const SetLines set = set_text(han(27) + U"”，" + han(10), {28, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set), utf8(han(27) + U"”，¦" + han(10)));
  EXPECT_NEAR(natural_em(set.lines[0]), 28.0, 1e-4);
}

TEST(LineVectors, V11ADashMayStartALineButIsNeverParted) {
  EXPECT_EQ(first_line(han(27) + U"——" + han(10), 28), utf8(han(27)));
  LineRules strict;
  strict.prohibition = ProhibitionLevel::strict;
  EXPECT_EQ(first_line(han(27) + U"——" + han(10), 28, 0, strict), utf8(han(26)));
}

TEST(LineVectors, V12AnEllipsisIsWhole) {
  EXPECT_EQ(first_line(han(27) + U"……" + han(10), 28), utf8(han(27)));
}

TEST(LineVectors, V13AClosingBracketCannotStartALine) {
  EXPECT_EQ(broken(U"甲乙丙丁戊己（庚辛壬癸）子丑寅卯辰", 10),
            "甲乙丙丁戊己（庚辛壬¦癸）子丑寅卯辰");
}

TEST(LineVectors, V14SharesShrinkOverBracketsWithBlank) {
  const SetLines set = set_text(U"甲乙“丙丁”“戊己”庚辛壬癸子丑寅", {10, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set), "甲乙“丙丁”“戊己”庚¦辛壬癸子丑寅");
  EXPECT_NEAR(x_of(set, U'丙'), 2.8333, 1e-3);
  EXPECT_NEAR(x_of(set, U'戊'), 4.8333 + 0.8333 + 0.5, 1e-3);
  EXPECT_NEAR(x_of(set, U'庚'), 9.0, 1e-3);
}

TEST(LineVectors, V15PushesInRatherThanOut) {
  const SetLines set = set_text(U"“甲乙丙”丁戊己庚辛壬癸子丑寅卯辰", {10, 2, {}, Align::justify});
  EXPECT_EQ(lines_of(set), "“甲乙丙”丁戊己庚¦辛壬癸子丑寅卯辰");
  EXPECT_NEAR(x_of(set, U'甲'), 2.5, 1e-4);
}

TEST(LineVectors, V16NoLonelyCharacterOnTheLastLine) {
  EXPECT_EQ(broken(han(29) + U"。", 28), utf8(han(27) + U"¦岁律。"));
}

TEST(LineVectors, V17AStopAtTheLineEndIsHalf) {
  const std::u32string text = U"甲" + han(10) + U"，" + han(8) + U"，" + han(6) + U"。" + han(10);
  const SetLines set = set_text(text, {28, 0, {}, Align::justify});
  EXPECT_EQ(lines_of(set),
            utf8(U"甲" + han(10) + U"，" + han(8) + U"，" + han(6) + U"。¦" + han(10)));
  EXPECT_NEAR(natural_em(set.lines[0]), 27.5, 1e-4);
  EXPECT_NEAR(set.lines[0].gap_stretch.to_points() / 10, 0.5 / 27, 1e-3);
}

TEST(FirmUnits, PartOnlyAfterTheFirstUnitCharacterLB19) {
  const std::string line = first_line(U"甲乙丙丁戊12.8个百分点，壬癸子丑寅", 10);
  EXPECT_TRUE(line == "甲乙丙丁戊12.8个" || line == "甲乙丙丁戊12.8个百") << line;
}

TEST(AdjacentMarks, ShareAHalfLB20) {
  for (const std::u32string_view pair :
       {U"：“", U"，“", U"”，", U"。”", U"”。", U"”“", U"》《", U"》（", U"（《", U"）》"}) {
    EXPECT_NEAR(total(pair), 1.5, 1e-4) << utf8(std::u32string(pair));
  }
  EXPECT_NEAR(total(U"：“《"), 2.0, 1e-4);
  EXPECT_NEAR(total(U"。”）"), 2.0, 1e-4);
  EXPECT_NEAR(total(U"”、“"), 2.0, 1e-4);
  EXPECT_NEAR(total(U"》·《"), 1.5, 1e-4);
}

TEST(AdjacentMarks, KeepTheirCellsWhereNothingIsBlankBetweenLB20c) {
  EXPECT_NEAR(total(U"（）"), 2.0, 1e-4);
  EXPECT_NEAR(total(U"（？）"), 2.5, 1e-4);
  EXPECT_NEAR(total(U"。——"), 3.0, 1e-4);
  EXPECT_NEAR(total(U"》——"), 3.0, 1e-4);
  EXPECT_NEAR(total(U"……”"), 3.0, 1e-4);
}

TEST(AdjacentMarks, TrimTheFirstClosingAndTheSecondOpening) {
  EXPECT_NEAR(advances(U"”，")[0], 0.5, 1e-4);
  EXPECT_NEAR(advances(U"”，")[1], 1.0, 1e-4);
  // The opening mark gives up its front: its origin moves half an em towards the mark before.
  EXPECT_NEAR(advances(U"：“")[0], 0.5, 1e-4);
  EXPECT_NEAR(advances(U"：“")[1], 1.0, 1e-4);
}

TEST(AdjacentMarks, RepeatedQuestionMarksShareACellLB22) {
  EXPECT_NEAR(total(U"？？"), 1.0, 1e-4);
  EXPECT_NEAR(total(U"？！"), 1.0, 1e-4);
  EXPECT_NEAR(total(U"！！！"), 2.0, 1e-4);
}

TEST(LineEnds, AnOpeningMarkBehindTheIndentIsTrimmedLB23) {
  const std::u32string text = U"“甲乙丙”丁";
  EXPECT_NEAR(x_of(set_text(text, {20, 2, {}, Align::justify}), U'甲'), 2.5, 1e-4);
  LineRules full;
  full.trim_paragraph_start = false;
  EXPECT_NEAR(x_of(set_text(text, {20, 2, full, Align::justify}), U'甲'), 3.0, 1e-4);
}

TEST(HanWesternSpace, HasTheWidthsOfTheProfileLB26) {
  const auto width = [](std::u32string_view text) {
    return natural_em(set_text(text, {40, 0, {}, Align::start}).lines.at(0));
  };
  EXPECT_NEAR(width(U"2.28万户"), 4.125, 1e-4);
  EXPECT_NEAR(width(U"12.8个百分点"), 6.125, 1e-4);
  EXPECT_NEAR(width(U"1.43亿美元"), 5.125, 1e-4);
  EXPECT_NEAR(width(U"2023年"), 3.125, 1e-4);
  EXPECT_NEAR(width(U"约1065亿元"), 5.25, 1e-4);
}

TEST(HanWesternSpace, DoesNotStandBesideMarksLB27) {
  EXPECT_NEAR(total(U"增长5.5%。"), 2 + 0.125 + 2 + 1, 1e-4);
  EXPECT_NEAR(natural_em(set_text(U"99.1%", {40, 0, {}, Align::start}).lines.at(0)), 2.5, 1e-4);
  EXPECT_NEAR(natural_em(set_text(U"5%左右", {40, 0, {}, Align::start}).lines.at(0)), 3.125, 1e-4);
}

TEST(HanWesternSpace, ReplacesATypedBlankLB28) {
  const SetLines typed = set_text(U"共 10 人", {40, 0, {}, Align::start});
  const SetLines plain = set_text(U"共10人", {40, 0, {}, Align::start});
  EXPECT_EQ(typed.lines[0].natural, plain.lines[0].natural);
  EXPECT_EQ(typed.lines[0].glyphs.size(), 4U);
}

TEST(HanWesternSpace, StretchesAlikeOnBothSidesLB29) {
  const SetLines set = set_text(han(9) + U"12" + han(20), {14, 0, {}, Align::justify});
  const double before = x_of(set, U'1') - x_of(set, U'日') - 1;
  const double after = x_of(set, U'天', 1) - x_of(set, U'2') - 0.5;
  EXPECT_GT(before, 0.125);
  EXPECT_NEAR(before, after, 1e-3);
}

TEST(LastLine, HasNaturalWidthsLB36) {
  const SetLines set = set_text(han(15), {10, 0, {}, Align::justify});
  ASSERT_EQ(set.lines.size(), 2U);
  for (std::size_t i = 0; i < set.lines[1].glyphs.size(); ++i) {
    EXPECT_NEAR(set.lines[1].glyphs[i].x.to_points() / 10, static_cast<double>(i), 1e-4);
  }
}

TEST(Justification, EndsOnTheMeasure) {
  for (int measure = 8; measure <= 30; ++measure) {
    const SetLines set = set_text(
        han(20) + U"，“" + han(7) + U"12.5%”；" + han(30) + U"（" + han(12) + U"）。" + han(8),
        {measure, 2, {}, Align::justify});
    for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
      const double room = measure - (i == 0 ? 2 : 0);
      if (set.lines[i].overfull) continue;
      EXPECT_NEAR(set.lines[i].width.to_points() / 10, room, 0.01) << measure;
    }
  }
}

TEST(Justification, NeverOpensADashOrANumber) {
  const SetLines set =
      set_text(han(7) + U"——" + han(3) + U"1286.5" + han(20), {16, 0, {}, Align::justify});
  EXPECT_NEAR(x_of(set, U'—', 1) - x_of(set, U'—', 0), 1.0, 1e-4);
  EXPECT_NEAR(x_of(set, U'5') - x_of(set, U'1'), 2.5, 1e-4);
}

}  // namespace
}  // namespace banxin::testing
