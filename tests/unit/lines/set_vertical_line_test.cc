// One line of vertical text with TF-1, whose every advance is known (LB-54). 1 em is 10 pt.
#include "lines/set_vertical_line.h"

#include <gmock/gmock.h>

#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

using namespace literals;

constexpr Length kEm = 10_pt;

double em(Length length) {
  return static_cast<double>(length.ticks) / static_cast<double>(kEm.ticks);
}

VerticalLine set(std::u32string_view text, VerticalSetting setting, const LineRules& rules = {}) {
  StyledText styled;
  styled.text = text;
  styled.runs = {{0, FontRole::fangsong}};
  return set_vertical_line(styled, setting, rules, metric_fonts());
}

VerticalLine set(std::u32string_view text) { return set(text, {{kEm, kEm}, kEm * 100}); }

// A glyph with the place of its origin in the drawing.
struct Mark {
  char32_t character;
  GlyphId glyph;
  Length x, y, size;
  bool turned;
};

std::vector<Mark> marks_of(const VerticalLine& line) {
  std::vector<Mark> marks;
  for (const GlyphRun& run : line.drawing.runs) {
    const bool turned = run.turn == Turn::clockwise;
    for (const DrawnGlyph& glyph : run.glyphs) {
      marks.push_back({glyph.character, glyph.glyph, turned ? run.baseline : glyph.x,
                       turned ? glyph.x : run.baseline, run.size, turned});
    }
  }
  return marks;
}

// The only glyph of a character.
Mark mark_of(const VerticalLine& line, char32_t character) {
  for (const Mark& mark : marks_of(line)) {
    if (mark.character == character) return mark;
  }
  ADD_FAILURE() << "no such character";
  return {};
}

std::u32string characters_of(const VerticalLine& line) {
  std::u32string text;
  for (const Mark& mark : marks_of(line)) text.push_back(mark.character);
  return text;
}

// U, T or R for each glyph: upright, together in one cell, rotated.
std::string stances_of(std::u32string_view text) {
  const VerticalLine line = set(text);
  std::string stances;
  for (const GlyphRun& run : line.drawing.runs) {
    const bool number =
        run.glyphs.front().character >= U'0' && run.glyphs.front().character <= U'9';
    const char stance = run.turn == Turn::clockwise ? 'R' : number ? 'T' : 'U';
    stances += std::string(run.glyphs.size(), stance);
  }
  return stances;
}

GlyphId glyph_of(char32_t character) {
  const auto choice = metric_fonts().choose(FontRole::fangsong, character, false);
  EXPECT_TRUE(choice);
  return choice ? choice->glyph : GlyphId{};
}

TEST(SetVerticalLine, HanStandBelowEachOtherLB54) {
  const VerticalLine line = set(U"国家人");
  const std::vector<Mark> marks = marks_of(line);
  ASSERT_EQ(marks.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(em(marks[i].x), 0, 1e-4);
    EXPECT_NEAR(em(marks[i].y), 0.88 + static_cast<double>(i), 1e-4);
    EXPECT_FALSE(marks[i].turned);
  }
  EXPECT_EQ(line.height, kEm * 3);
  EXPECT_FALSE(line.overfull);
  EXPECT_TRUE(line.problems.empty());
}

TEST(SetVerticalLine, TypeStandsInTheMiddleOfItsCells) {
  const VerticalLine line = set(U"国家", {{10_pt, 12_pt}, 100_pt});
  EXPECT_NEAR(mark_of(line, U'国').x.to_points(), 1, 1e-3);
  EXPECT_NEAR(mark_of(line, U'国').y.to_points(), 1 + 8.8, 1e-3);
  EXPECT_NEAR(mark_of(line, U'家').y.to_points(), 13 + 8.8, 1e-3);
  EXPECT_EQ(line.height, 24_pt);
}

// TF-1 has no vertical forms: the marks of horizontal text are moved.
TEST(SetVerticalLine, StopsStandAtTheTopRightLB54) {
  const FontFile& font = metric_fonts().face(FaceId{0}).file;
  const std::u32string stops = U"，、。：；！？";
  for (const char32_t stop : stops) {
    const VerticalLine line = set(std::u32string(U"国") + stop);
    const Mark mark = mark_of(line, stop);
    EXPECT_FALSE(mark.turned);
    const InkExtent ink = font.ink_of(mark.glyph);
    EXPECT_GE(em(mark.x + scale(ink.left, 1000, kEm)), 0.5);
    EXPECT_LE(em(mark.x + scale(ink.right, 1000, kEm)), 1.0);
    const double top = em(mark.y - scale(ink.top, 1000, kEm));
    EXPECT_GE(top, 1.0);
    EXPECT_LE(top, 1.1 + 1e-4);
    EXPECT_EQ(line.height, kEm * 2);
  }
}

TEST(SetVerticalLine, ShortNumbersStandInOneCellLB54) {
  const VerticalLine line = set(U"第12次");
  const Mark one = mark_of(line, U'1');
  const Mark two = mark_of(line, U'2');
  EXPECT_FALSE(one.turned || two.turned);
  EXPECT_EQ(one.size, kEm);
  EXPECT_NEAR(em(one.x), 0, 1e-4);
  EXPECT_NEAR(em(two.x), 0.5, 1e-4);
  // Ink of digits reaches from 0 to 0.7 em.
  EXPECT_NEAR(em(one.y), 1.5 + 0.35, 1e-4);
  EXPECT_EQ(one.y, two.y);
  EXPECT_NEAR(em(mark_of(line, U'次').y), 2.88, 1e-4);
  EXPECT_EQ(line.height, kEm * 3);

  EXPECT_NEAR(em(mark_of(set(U"第5次"), U'5').x), 0.25, 1e-4);
}

TEST(SetVerticalLine, ThreeDigitsAreMadeToFitLB54) {
  const VerticalLine line = set(U"第365天");
  for (const auto& [digit, x] : {std::pair{U'3', 0.0}, {U'6', 1 / 3.0}, {U'5', 2 / 3.0}}) {
    const Mark mark = mark_of(line, digit);
    EXPECT_NEAR(em(mark.x), x, 1e-4);
    EXPECT_NEAR(em(mark.size), 2 / 3.0, 1e-4);
    EXPECT_NEAR(em(mark.y), 1.5 + 0.35 * 2 / 3, 1e-4);
  }
  EXPECT_EQ(line.height, kEm * 3);
}

TEST(SetVerticalLine, LongNumbersAreTurnedLB54) {
  const VerticalLine line = set(U"在2023年");
  ASSERT_EQ(line.drawing.runs.size(), 3U);
  const GlyphRun& year = line.drawing.runs[1];
  EXPECT_EQ(year.turn, Turn::clockwise);
  ASSERT_EQ(year.glyphs.size(), 4U);
  EXPECT_NEAR(em(year.baseline), 0.5 - 0.35, 1e-4);  // ink in the middle of the column
  // LB-26: an eighth of an em before and behind.
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(em(year.glyphs[i].x), 1.125 + 0.5 * static_cast<double>(i), 1e-4);
  }
  EXPECT_NEAR(em(mark_of(line, U'年').y), 3.25 + 0.88, 1e-4);
  EXPECT_NEAR(em(line.height), 4.25, 1e-4);
}

TEST(SetVerticalLine, StancesLB54) {
  EXPECT_EQ(stances_of(U"第1届"), "UTU");
  EXPECT_EQ(stances_of(U"第123届"), "UTTTU");
  EXPECT_EQ(stances_of(U"第1234届"), "URRRRU");
  EXPECT_EQ(stances_of(U"用A4纸"), "URRU");
  EXPECT_EQ(stances_of(U"占50%多"), "URRRU");
  EXPECT_EQ(stances_of(U"长3.5米"), "URRRU");
  EXPECT_EQ(stances_of(U"GB 97"), "RRRRR");
  EXPECT_EQ(stances_of(U"每km/h中"), "URRRRU");
  EXPECT_EQ(stances_of(U"约30℃时"), "UTTUU");
  EXPECT_EQ(stances_of(U"①二"), "UU");
  EXPECT_EQ(stances_of(U"（一）"), "RUR");  // no vertical forms in TF-1
  EXPECT_EQ(stances_of(U"国——家……"), "URRURR");
}

TEST(SetVerticalLine, QuotationMarksBecomeCornerBracketsLB54) {
  const std::u32string text = U"国“家‘一’人”大";
  const VerticalLine line = set(text);
  EXPECT_EQ(characters_of(line), text);
  EXPECT_EQ(mark_of(line, U'“').glyph, glyph_of(U'『'));
  EXPECT_EQ(mark_of(line, U'”').glyph, glyph_of(U'』'));
  EXPECT_EQ(mark_of(line, U'‘').glyph, glyph_of(U'「'));
  EXPECT_EQ(mark_of(line, U'’').glyph, glyph_of(U'」'));
  EXPECT_EQ(mark_of(set(U"“ABC” it’s"), U'“').glyph, glyph_of(U'“'));
}

TEST(SetVerticalLine, TypedBlanksTakeACellLB28) {
  StyledText text;
  text.text = U"国 家";
  text.runs = {{0, FontRole::fangsong}};
  text.spaces = TypedSpaces::keep;
  const VerticalLine line = set_vertical_line(text, {{kEm, kEm}, kEm * 9}, {}, metric_fonts());
  EXPECT_EQ(line.height, kEm * 3);
  EXPECT_NEAR(em(mark_of(line, U'家').y), 2.88, 1e-4);
}

TEST(SetVerticalLine, SaysWhenItDoesNotFit) {
  const VerticalLine fits = set(U"国家人", {{kEm, kEm}, kEm * 3});
  EXPECT_FALSE(fits.overfull);
  EXPECT_TRUE(fits.problems.empty());
  const VerticalLine high = set(U"国家人", {{kEm, kEm}, kEm * 3 - 1_pt});
  EXPECT_TRUE(high.overfull);
  ASSERT_EQ(high.problems.size(), 1U);
  EXPECT_EQ(high.problems[0].code, "line.overfull");
  EXPECT_EQ(high.problems[0].severity, Severity::warning);
  EXPECT_EQ(high.problems[0].what,
            "the vertical line \"国家人\" is 10.6 mm high, but there are 10.2 mm");
  EXPECT_EQ(high.height, kEm * 3);
}

TEST(SetVerticalLine, MissingCharactersAreProblemsP40) {
  const VerticalLine line = set(U"国あ家");
  ASSERT_EQ(line.problems.size(), 1U);
  EXPECT_EQ(line.problems[0].code, "font.missing-glyph");
  EXPECT_EQ(line.height, kEm * 2);

  LineRules rules;
  rules.missing_glyphs = MissingGlyphs::placeholder;
  const VerticalLine with_sign = set(U"国あ家", {{kEm, kEm}, kEm * 9}, rules);
  ASSERT_EQ(with_sign.problems.size(), 1U);
  EXPECT_EQ(with_sign.problems[0].severity, Severity::warning);
  const Mark sign = mark_of(with_sign, U'あ');
  EXPECT_EQ(sign.glyph, glyph_of(U'〓'));
  EXPECT_NEAR(em(sign.x), 0, 1e-4);
  EXPECT_NEAR(em(sign.y), 1.88, 1e-4);
}

TEST(SetVerticalLine, NothingIsAnEmptyDrawing) {
  const VerticalLine line = set(U"");
  EXPECT_EQ(line.drawing, Drawing{});
  EXPECT_EQ(line.height, Length{});
  EXPECT_FALSE(line.overfull);
}

TEST(SetVerticalLine, RunsCarryTheTag) {
  for (const GlyphRun& run : set(U"第12届2023", {{kEm, kEm}, kEm * 9, 3}).drawing.runs) {
    EXPECT_EQ(run.tag, 3);
  }
}

}  // namespace
}  // namespace banxin::testing
