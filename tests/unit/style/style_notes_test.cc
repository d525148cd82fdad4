// Marks of notes and terms put into styled text: faces, decorations and places of all else stay
// (P-35, P-36).
#include "style/style_notes.h"

#include <gtest/gtest.h>

#include "style/resolve_styles.h"
#include "support/handout.h"
#include "unit/report/report_of.h"

namespace banxin::testing {
namespace {

Report with_note() {
  Report report;
  report.notes.push_back({U"1", plain_text(U"注")});
  return report;
}

// The runs as faces with the characters they begin at.
std::string runs_of(const StyledText& text) {
  std::string out;
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    const std::size_t begin = text.runs[i].begin;
    const std::size_t end = i + 1 < text.runs.size() ? text.runs[i + 1].begin : text.text.size();
    out += std::string(kFontRoleNames[static_cast<std::size_t>(text.runs[i].role)]) + ":" +
           to_utf8(text.text.substr(begin, end - begin)) + " ";
  }
  return out;
}

StyledText styled(RichText text) {
  const Layout layout = handout();
  const Report report = with_note();
  return NoteStyler(report, layout).style(text, Element::body).text;
}

TEST(StyleNotes, FacesGoOnBehindAMark) {
  const Mark note = {MarkKind::note, 2, 2, U"1"};
  RichText text = plain_text(U"甲乙丙");
  text.marks = {note};
  EXPECT_EQ(runs_of(styled(text)), "fangsong:甲乙 songti:① fangsong:丙 ");
  text.marks = {{MarkKind::strong, 0, 2, U""}, note};
  EXPECT_EQ(runs_of(styled(text)), "heiti:甲乙 songti:① fangsong:丙 ");
  text.marks = {{MarkKind::strong, 0, 3, U""}, note};
  EXPECT_EQ(runs_of(styled(text)), "heiti:甲乙 songti:① heiti:丙 ");
  text.marks = {note, {MarkKind::strong, 2, 3, U""}};
  EXPECT_EQ(runs_of(styled(text)), "fangsong:甲乙 songti:① heiti:丙 ");
  text.marks = {note, note};
  const StyledText twice = styled(text);
  EXPECT_EQ(twice.text, U"甲乙①①丙");
  ASSERT_EQ(twice.references.size(), 2U);
  EXPECT_EQ(twice.references[0].begin, 2U);
  EXPECT_EQ(twice.references[1].begin, 3U);
  EXPECT_EQ(twice.references[1].note, 1);
  EXPECT_EQ(words_of(twice), U"甲乙丙");
}

TEST(StyleNotes, DecorationsAndPlacesStay) {
  RichText text = plain_text(U"甲乙 丙丁");
  text.source = {{0, 3, 1}};
  text.marks = {{MarkKind::emphasis, 0, 2, U""},
                {MarkKind::note, 2, 2, U"1"},
                {MarkKind::emphasis, 3, 5, U""}};
  const StyledText out = styled(text);
  EXPECT_EQ(out.text, U"甲乙①丙丁");  // LB-28: the blank goes
  ASSERT_EQ(out.decorations.size(), 2U);
  EXPECT_EQ(out.decorations[0].end, 2U);
  EXPECT_EQ(out.decorations[1].begin, 3U);
  EXPECT_EQ(out.decorations[1].end, 5U);
  ASSERT_EQ(out.references.size(), 1U);
  EXPECT_EQ(out.references[0].begin, 2U);
  EXPECT_EQ(place_of(out.source, 1, "").column, 2);
  EXPECT_EQ(place_of(out.source, 2, "").column, 2);  // the mark: the character it sticks to
  EXPECT_EQ(place_of(out.source, 3, "").column, 4);
  EXPECT_EQ(place_of(out.source, 4, "").column, 5);
}

// S-06: the lead keeps its face behind a mark in it.
TEST(StyleNotes, ALeadIsAsLongAsWithoutMarks) {
  const Report report = recognized(
                            "政府工作报告\n\n一、改革\n\n着力推进改革[^1]创新。"
                            "我们推进各项改革，取得了新的成效，大家都很高兴。\n\n[^1]: 注。\n")
                            .report;
  const StyledReport set = resolve_styles(report, handout());
  EXPECT_EQ(runs_of(std::get<StyledParagraph>(set.blocks.back()).text),
            "kaiti:着力推进改革 songti:① kaiti:创新。 "
            "fangsong:我们推进各项改革，取得了新的成效，大家都很高兴。 ");
}

}  // namespace
}  // namespace banxin::testing
