// The contents: TYPOGRAPHY P-33, B-03, B-04.
#include "blocks/make_contents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/problems.h"
#include "support/set_text.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::Contains;

const Settings kOn = {{"contents", "on"}};

std::string body(int paragraphs) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) text += "这里是一行正文，说完为止。\n\n";
  return text;
}

const std::string kReport = "政府工作报告\n\n一、总体要求\n\n" + body(30) + "（一）稳中求进\n\n" +
                            body(30) + "（二）真抓实干\n\n" + body(3) + "二、主要任务\n\n" +
                            body(30);

// `pages` full pages.
std::string report_of_pages(int pages) {
  std::string text = "政府工作报告\n\n一、总体要求\n\n" + body(22 * pages - 40);
  return text + "二、主要任务\n\n" + body(35);
}

// Headings of 1 to 40 characters, 一、 included, on both levels.
std::string headings_of_all_lengths() {
  std::string text = "政府工作报告\n\n";
  const std::u32string words = han(32) + han(6);
  for (std::size_t length = 1; length <= words.size(); ++length) {
    text += "一、" + to_utf8(words.substr(0, length)) + "\n\n" + body(1);
    text += "（一）" + to_utf8(words.substr(0, length)) + "\n\n" + body(1);
  }
  return text;
}

const Galley& contents_of(const Typeset& set) { return set.parts.front().galley; }

// An entry: its strips, the last of which has the number.
using Entry = std::vector<const Drawing*>;

std::vector<Entry> entries_of(const Typeset& set) {
  std::vector<Entry> entries;
  bool ended = true;
  const Galley& contents = contents_of(set);
  for (std::size_t i = 1; i < contents.strips.size(); ++i) {  // below the title
    if (ended) entries.emplace_back();
    entries.back().push_back(contents.strips[i].drawing.get());
    ended = !entries.back().back()->slots.empty();
  }
  return entries;
}

double left_em(const Drawing& drawing, Length em) {
  return static_cast<double>(drawing.runs.front().glyphs.front().x.ticks) /
         static_cast<double>(em.ticks);
}

// Of a line that ends with a Han of the metric font.
Length right_end(const Drawing& drawing, Length em) {
  return drawing.runs.back().glyphs.back().x + em;
}

TEST(Contents, AreAPartInFrontOfTheBody) {
  const Typeset set = set_handout(kReport, kOn);
  ASSERT_EQ(set.parts.size(), 2U);
  EXPECT_EQ(set.parts[0].options.numbers, PartNumbers::none);
  EXPECT_EQ(set.parts[0].options.start, PartStart::recto);
  EXPECT_EQ(set.parts[1].options.numbers, PartNumbers::restart);
  EXPECT_EQ(set.parts[1].options.start, PartStart::recto);
  std::string text;
  for (const Strip& strip : contents_of(set).strips) text += text_of(*strip.drawing) + "\n";
  EXPECT_EQ(text, "目录\n一、总体要求\n（一）稳中求进\n（二）真抓实干\n二、主要任务\n");
}

TEST(Contents, OfAOneSidedReportNeedNoRecto) {
  const Typeset set = set_handout(kReport, {{"contents", "on"}, {"page.duplex", "false"}});
  EXPECT_EQ(set.parts[0].options.start, PartStart::next_page);
  EXPECT_EQ(set.parts[1].options.start, PartStart::next_page);
}

// B-01, B-03: a cover has no page numbers.
TEST(Contents, StandBehindTheCover) {
  const Typeset set = set_handout(kReport);
  std::vector<Part> parts = {set.parts[0], set.parts[0]};
  parts[0].options.numbers = PartNumbers::none;
  EXPECT_TRUE(add_contents(parts, 5, set.styled.layout, metric_fonts()).empty());
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(text_of(*parts[0].galley.strips[0].drawing), "政府工作报告");
  EXPECT_EQ(text_of(*parts[1].galley.strips[0].drawing), "目录");
  EXPECT_EQ(parts[0].options.numbers, PartNumbers::none);
  EXPECT_EQ(parts[2].options.numbers, PartNumbers::restart);
}

TEST(Contents, TheTitleIsTwoEmsWiderThanItsCharacters) {
  const Typeset set = set_handout(kReport, kOn);
  const GlyphRun& title = contents_of(set).strips[0].drawing->runs.at(0);
  EXPECT_EQ(title.size, 22_pt);
  ASSERT_EQ(title.glyphs.size(), 2U);
  EXPECT_EQ(title.glyphs[1].x - title.glyphs[0].x, 66_pt);
  const Length right = title.glyphs[1].x + 22_pt;
  EXPECT_NEAR((title.glyphs[0].x + right).to_millimetres() / 2, 78, 0.01);
}

TEST(Contents, TheSecondLevelIsIndentedByOne) {
  const Typeset set = set_handout(kReport, kOn);
  const Length em = set.styled.layout.page.cell();
  const std::vector<Entry> entries = entries_of(set);
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_NEAR(left_em(*entries[0][0], em), 0, 0.01);
  // The bracket's blank half is trimmed.
  EXPECT_NEAR(left_em(*entries[1][0], em), 0.5, 0.02);
}

TEST(Contents, DotsOfAllLinesStandOnOneGridOfHalfAnEm) {
  const Typeset set = set_handout(headings_of_all_lengths(), kOn);
  const Length em = set.styled.layout.page.cell();
  std::int64_t phase = -1;
  for (const Entry& entry : entries_of(set)) {
    for (const Dot& dot : entry.back()->dots) {
      const std::int64_t here = (dot.x.ticks * 2) % em.ticks;
      if (phase < 0) phase = here;
      EXPECT_LE(std::abs(here - phase), 2);  // ticks
    }
  }
  EXPECT_GE(phase, 0);
}

TEST(Contents, LeadersHaveTwoDotsAndKeepHalfAnEmAway) {
  const Typeset set = set_handout(headings_of_all_lengths(), kOn);
  const Length em = set.styled.layout.page.cell();
  const Length numbers = set.styled.layout.page.measure() - 16_pt;  // two digits of 三号
  bool turned = false, whole = false;
  for (const Entry& entry : entries_of(set)) {
    const std::vector<Dot>& dots = entry.back()->dots;
    ASSERT_GE(dots.size(), 2U);
    EXPECT_GE(dots.front().x - dots.front().diameter / 2 - right_end(*entry.back(), em), em / 2);
    EXPECT_GE(numbers - dots.back().x - dots.back().diameter / 2, em / 2);
    (entry.size() > 1 ? turned : whole) = true;
  }
  EXPECT_TRUE(turned);
  EXPECT_TRUE(whole);
}

TEST(Contents, LongEntriesTurnWithAHangingIndentFourEmsBeforeTheNumbers) {
  const Typeset set = set_handout(headings_of_all_lengths(), kOn);
  const Length em = set.styled.layout.page.cell();
  const Length numbers = set.styled.layout.page.measure() - 16_pt;
  for (const Entry& entry : entries_of(set)) {
    if (entry.size() == 1) continue;
    const bool second = text_of(*entry[0]).starts_with("（");
    for (std::size_t i = 0; i < entry.size(); ++i) {
      EXPECT_GE((numbers - right_end(*entry[i], em)).ticks, em.ticks * 4 - 2);
      if (i > 0) {
        EXPECT_NEAR(left_em(*entry[i], em), second ? 3 : 2, 0.01);
      }
    }
  }
}

TEST(Contents, EntriesTurnAtASenseBreakThatCostsNoLine) {
  const Typeset set = set_handout(
      "政府工作报告\n\n一、坚持稳中求进、以进促稳、先立后破，推动高质量发展取得新成效\n\n" +
          body(1) + "二、坚持，稳中求进以进促稳先立后破推动高质量发展取得新成效\n\n" + body(1),
      kOn);
  const std::vector<Entry> entries = entries_of(set);
  ASSERT_EQ(entries.size(), 2U);
  ASSERT_EQ(entries[0].size(), 2U);
  EXPECT_EQ(text_of(*entries[0][0]), "一、坚持稳中求进、以进促稳、先立后破，");
  ASSERT_EQ(entries[1].size(), 2U);
  EXPECT_FALSE(text_of(*entries[1][0]).ends_with("，"));
}

TEST(Contents, NumbersAreRightAligned) {
  const Typeset set = set_handout(kReport, kOn);
  for (const Entry& entry : entries_of(set)) {
    const Slot& slot = entry.back()->slots.at(0);
    EXPECT_EQ(slot.kind, SlotKind::anchor_page);
    EXPECT_EQ(slot.align, SlotAlign::right);
    EXPECT_EQ(slot.x + slot.width, set.styled.layout.page.measure());
    EXPECT_EQ(set.styled.layout.style(slot.element).role, FontRole::songti);
  }
}

// The number an entry prints, and those of the pages its targets are on.
TEST(Contents, NumbersAreThoseOfThePages) {
  for (const std::string& report : {kReport, report_of_pages(60), headings_of_all_lengths()}) {
    const Typeset set = set_handout(report, kOn);
    std::map<std::string, int> printed;  // page numbers by anchor
    for (const Page& page : set.pages.pages) {
      for (const PlacedDrawing& placed : page.drawings) {
        for (const Anchor& anchor : placed.drawing->anchors) {
          if (page.number == 0) continue;
          EXPECT_TRUE(printed.emplace(anchor.name, page.number).second);
        }
      }
    }
    std::size_t entries = 0;
    for (const Page& page : set.pages.pages) {
      for (const PlacedDrawing& placed : page.drawings) {
        if (placed.drawing->dots.empty()) continue;
        ++entries;
        const GlyphRun& number = placed.drawing->runs.back();
        std::string digits;
        for (const DrawnGlyph& glyph : number.glyphs) digits += static_cast<char>(glyph.character);
        EXPECT_EQ(digits, std::to_string(printed.at(placed.drawing->links.at(0).target)));
        EXPECT_EQ(number.glyphs.back().x + 8_pt, set.styled.layout.page.measure());
      }
    }
    EXPECT_EQ(entries, printed.size());
  }
}

// B-04
TEST(Contents, TheBodyBeginsAtOneOnARecto) {
  const Typeset set = set_handout(kReport, kOn);
  const std::vector<Page>& pages = set.pages.pages;
  ASSERT_GT(pages.size(), 3U);
  EXPECT_EQ(pages[0].number, 0);
  EXPECT_EQ(pages[1].number, 0);
  EXPECT_TRUE(pages[1].drawings.empty());
  EXPECT_EQ(pages[2].number, 1);
  EXPECT_EQ(pages[3].number, 2);
}

// D-05
TEST(Contents, EntriesAreLinksToTheirHeadings) {
  const Typeset set = set_handout(kReport, kOn);
  std::vector<std::string> headings;
  for (const Strip& strip : set.parts[1].galley.strips) {
    for (const Anchor& anchor : strip.drawing->anchors) headings.push_back(anchor.name);
  }
  std::vector<std::string> targets;
  for (const Entry& entry : entries_of(set)) {
    const Link& link = entry.back()->links.at(0);
    EXPECT_EQ(link.target, entry.back()->slots.at(0).target);
    EXPECT_EQ(link.x + link.width, set.styled.layout.page.measure());
    targets.push_back(link.target);
  }
  EXPECT_EQ(targets, headings);
}

// The roles from an entry's line up to the root.
std::vector<StructureRole> roles_above(const Galley& galley, const Strip& strip) {
  std::vector<StructureRole> roles;
  for (TagIndex tag = strip.tag_base + strip.drawing->links.at(0).tag; tag >= 0;) {
    const StructureNode& node = galley.tags.at(static_cast<std::size_t>(tag));
    roles.push_back(node.role);
    tag = node.parent;
  }
  return roles;
}

TEST(Contents, AreTaggedAsSuchTheSecondLevelBelowTheFirst) {
  const Typeset set = set_handout(kReport, kOn);
  const Galley& galley = contents_of(set);
  using enum StructureRole;
  const std::vector<StructureRole> first = {link, reference, contents_item, contents};
  std::vector<StructureRole> second = first;
  second.insert(second.end(), {contents_item, contents});
  EXPECT_EQ(roles_above(galley, galley.strips[1]), first);
  EXPECT_EQ(roles_above(galley, galley.strips[2]), second);
  EXPECT_EQ(roles_above(galley, galley.strips[3]), second);
  EXPECT_EQ(roles_above(galley, galley.strips[4]), first);
  for (const Strip& strip : galley.strips) {
    for (const GlyphRun& run : strip.drawing->runs) EXPECT_NE(run.tag, kArtifact);
  }
}

TEST(Contents, AHeadingHoldsOnToTheFirstBelowIt) {
  const Typeset set = set_handout(kReport, kOn);
  const std::vector<Seam>& seams = contents_of(set).seams;
  ASSERT_EQ(seams.size(), 4U);
  EXPECT_EQ(seams[0].cost, kForbidden);  // the title
  EXPECT_EQ(seams[1].cost, kForbidden);
  EXPECT_LT(seams[2].cost, kForbidden);
  EXPECT_LT(seams[3].cost, kForbidden);
}

// ---- when there are contents -------------------------------------------------------------------

std::size_t parts_of(const std::string& report, const Settings& settings = {}) {
  return set_handout(report, settings).parts.size();
}

TEST(Contents, ComeByThemselvesBeyondFortyEightPages) {
  EXPECT_EQ(set_handout(report_of_pages(48)).pages.pages.size(), 48U);
  EXPECT_EQ(parts_of(report_of_pages(48)), 1U);
  EXPECT_EQ(parts_of(report_of_pages(49)), 2U);
  EXPECT_EQ(parts_of(report_of_pages(60)), 2U);
  EXPECT_EQ(parts_of(report_of_pages(60), {{"contents", "off"}}), 1U);
  EXPECT_EQ(parts_of(kReport), 1U);
}

TEST(Contents, OfAReportWithoutHeadingsAreAWarning) {
  const Typeset set = set_handout("政府工作报告\n\n" + body(3), kOn);
  EXPECT_EQ(set.parts.size(), 1U);
  EXPECT_THAT(codes_of(set.problems), Contains("contents.no-headings"));
  EXPECT_EQ(set.parts[0].options.numbers, PartNumbers::go_on);
}

}  // namespace
}  // namespace banxin::testing
