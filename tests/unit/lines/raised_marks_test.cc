// LB-17: marks of notes and terms are raised, stick to the character before them and change nothing
// between the characters around them. TF-1: Han 1 em, everything else ½ em; a mark has 0.6 of the
// size.
#include <gtest/gtest.h>

#include "lines/draw_line.h"
#include "support/metric_fonts.h"
#include "support/set_text.h"

namespace banxin::testing {
namespace {

constexpr Length kEm = Length::points(10);
constexpr Length kRaised = Length::points(6);

// A mark behind each ^ of `text`, which itself goes.
StyledText with_marks(std::u32string_view text, std::u32string_view mark = U"[1]") {
  StyledText styled;
  styled.runs = {{0, FontRole::fangsong}};
  for (const char32_t c : text) {
    if (c != U'^') {
      styled.text.push_back(c);
      continue;
    }
    Reference reference;
    reference.begin = static_cast<TextOffset>(styled.text.size());
    styled.text += mark;
    reference.end = static_cast<TextOffset>(styled.text.size());
    reference.size = kRaised;
    reference.target = "there";
    reference.anchor = "here";
    styled.references.push_back(reference);
  }
  return styled;
}

SetLines set(const StyledText& text, int measure_em, const LineRules& rules = {}) {
  return set_lines(text, {{kEm, kEm}, kEm * measure_em, {}, Align::justify}, rules, metric_fonts());
}

TEST(RaisedMarks, TakeTheWidthOfTheirSizeAndLeaveNoSpace) {
  const SetLines set_text = set(with_marks(U"甲^乙"), 28);
  EXPECT_DOUBLE_EQ(x_of(set_text, U'['), 1.0);
  EXPECT_DOUBLE_EQ(x_of(set_text, U'乙'), 1.9);  // three characters of 0.3 em
  // 5% and Han have a space between them, but none beside a mark.
  EXPECT_DOUBLE_EQ(x_of(set(with_marks(U"增5%^乙"), 28), U'乙'), 1.125 + 1.0 + 0.9);
}

TEST(RaisedMarks, NeverPartFromTheCharacterBefore) {
  for (int measure = 6; measure < 30; ++measure) {
    for (std::size_t before = 1; before < 28; ++before) {
      const SetLines lines =
          set(with_marks(han(before) + U"词^，" + han(28) + U"”^。" + han(20)), measure);
      for (const Line& line : lines.lines) {
        const char32_t first = lines.text[line.begin];
        EXPECT_TRUE(first != U'[' && first != U'1' && first != U']' && first != U'，' &&
                    first != U'。')
            << lines_of(lines);
      }
    }
  }
}

// A line ends where it might end without the mark, and nowhere else.
TEST(RaisedMarks, LeaveNumbersAndUnitsTogether) {
  for (int measure = 6; measure < 20; ++measure) {
    const SetLines lines = set(with_marks(han(9) + U"100^亿元" + han(20)), measure);
    for (const Line& line : lines.lines) EXPECT_NE(lines.text[line.begin], U'亿');
  }
}

TEST(RaisedMarks, SeveralStickTogether) {
  for (int measure = 6; measure < 20; ++measure) {
    const SetLines lines = set(with_marks(han(9) + U"词^^" + han(20)), measure);
    for (const Line& line : lines.lines) EXPECT_NE(lines.text[line.begin], U'[');
  }
}

TEST(RaisedMarks, NoGapBeforeThemStretches) {
  const SetLines lines = set(with_marks(U"甲乙^丙丁戊己庚辛“壬”癸子丑寅"), 8);
  ASSERT_GT(lines.lines.size(), 1U);
  ASSERT_GT(lines.lines[0].gap_stretch, Length{});
  EXPECT_NEAR(x_of(lines, U'[') - x_of(lines, U'乙'), 1.0, 0.0001);
}

TEST(RaisedMarks, AreDrawnSmallAndHighAndPoint) {
  const SetLines lines = set(with_marks(U"甲^乙"), 28);
  Drawing drawing;
  draw_line(lines.lines[0], lines.text, {{}, kEm, kEm, 0, 1}, drawing, lines.references);
  ASSERT_EQ(drawing.runs.size(), 3U);
  EXPECT_EQ(drawing.runs[1].size, kRaised);
  EXPECT_EQ(drawing.runs[1].baseline, kEm - (kEm - kRaised).scale(88, 100));
  EXPECT_EQ(drawing.runs[2].baseline, kEm);
  ASSERT_EQ(drawing.links.size(), 1U);
  EXPECT_EQ(drawing.links[0].target, "there");
  EXPECT_EQ(drawing.links[0].x, kEm);
  EXPECT_EQ(drawing.links[0].width, kRaised / 2 * 3);
  EXPECT_EQ(drawing.anchors.at(0).name, "here");
  // P, Reference, Link
  ASSERT_EQ(lines.tags.size(), 2U);
  EXPECT_EQ(lines.tags[0].role, StructureRole::reference);
  EXPECT_EQ(lines.tags[1].role, StructureRole::link);
  EXPECT_EQ(lines.tags[1].parent, 0);
  EXPECT_EQ(drawing.runs[1].tag, 2);
  EXPECT_EQ(drawing.links[0].tag, 2);
}

TEST(RaisedMarks, OfFootnotesAreSlotsOfTheirWidth) {
  StyledText text = with_marks(U"甲^乙", U"①");
  text.references[0].late = LateText::note_mark;
  const SetLines lines = set(text, 28);
  Drawing drawing;
  draw_line(lines.lines[0], lines.text, {{}, kEm, kEm, 0, 1}, drawing, lines.references);
  ASSERT_EQ(drawing.slots.size(), 1U);
  const Slot& slot = drawing.slots[0];
  EXPECT_EQ(slot.kind, SlotKind::note_mark);
  EXPECT_EQ(slot.x, kEm);
  EXPECT_DOUBLE_EQ(x_of(lines, U'乙') * 10, 10 + slot.width.to_points());
  EXPECT_EQ(slot.tag, 2);
  for (const GlyphRun& run : drawing.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) EXPECT_NE(glyph.character, U'①');
  }
}

// P-18a, P-36: no space behind 1., the blank half of “ neither.
TEST(RaisedMarks, AQuoteStandsCloseBehindANumber) {
  EXPECT_DOUBLE_EQ(x_of(set(with_marks(U"1.“甲”"), 28), U'甲'),
                   x_of(set(with_marks(U"1.甲”"), 28), U'甲') + 0.5);
}

}  // namespace
}  // namespace banxin::testing
