// Footnotes and 名词解释 through all stages: what points where, and on which pages (P-35, P-36).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "support/count_parts.h"
#include "support/handout.h"
#include "support/metric_engine.h"
#include "support/set_text.h"
#include "unit/pdf/expand_objects.h"

namespace banxin::testing {
namespace {

struct Place {
  std::size_t page = 0;
  Length y;
};

struct Ways {
  std::map<std::string, Place> anchors;
  std::multimap<std::string, Place> links;  // by target
  // What is printed where a link to the target is, in the order of the pages.
  std::vector<std::pair<std::string, std::string>> marks;
};

std::string text_of_tag(const Drawing& drawing, TagIndex tag) {
  std::u32string text;
  for (const GlyphRun& run : drawing.runs) {
    if (run.tag != tag) continue;
    for (const DrawnGlyph& glyph : run.glyphs) text.push_back(glyph.character);
  }
  return to_utf8(text);
}

Ways ways_of(const Typeset& set) {
  Ways ways;
  for (std::size_t page = 0; page < set.pages.pages.size(); ++page) {
    for (const PlacedDrawing& placed : set.pages.pages[page].drawings) {
      for (const Anchor& anchor : placed.drawing->anchors) {
        EXPECT_TRUE(ways.anchors.emplace(anchor.name, Place{page, placed.y + anchor.y}).second)
            << anchor.name;
      }
      for (const Link& link : placed.drawing->links) {
        ways.links.emplace(link.target, Place{page, placed.y + link.y});
        ways.marks.emplace_back(link.target, text_of_tag(*placed.drawing, link.tag));
      }
    }
  }
  return ways;
}

// Paragraphs of five lines, each with `notes` notes.
std::string report_with_notes(int paragraphs, int notes) {
  std::string text = "政府工作报告\n\n";
  std::string definitions;
  for (int i = 0; i < paragraphs; ++i) {
    for (int k = 0; k < notes; ++k) {
      const std::string label = std::to_string(i) + "-" + std::to_string(k);
      text += to_utf8(han(30)) + "[^" + label + "]，" + to_utf8(han(25));
      definitions += "[^" + label + "]: 注" + label + to_utf8(han(i % 3 == 0 ? 30 : 6)) + "。\n\n";
    }
    text += to_utf8(han(20)) + "。\n\n";
  }
  return text + definitions;
}

TEST(Notes, StandOnThePageOfTheirMarks) {
  const Typeset set = set_handout(report_with_notes(30, 2));
  ASSERT_GT(set.pages.pages.size(), 4U);
  const Ways ways = ways_of(set);
  std::map<std::size_t, int> on_page;
  for (int note = 1; note <= 60; ++note) {
    const std::string name = "note-" + std::to_string(note);
    const std::string mark = "note-mark-" + std::to_string(note);
    ASSERT_TRUE(ways.anchors.contains(name)) << note;
    ASSERT_TRUE(ways.anchors.contains(mark)) << note;
    EXPECT_EQ(ways.anchors.at(name).page, ways.anchors.at(mark).page) << note;
    EXPECT_GT(ways.anchors.at(name).y, ways.anchors.at(mark).y) << note;
    // Both ways, and from nowhere else.
    ASSERT_EQ(ways.links.count(name), 1U);
    ASSERT_EQ(ways.links.count(mark), 1U);
    EXPECT_EQ(ways.links.find(name)->second.y, ways.anchors.at(mark).y);
    // ① … from 1 on each page, the same at both ends.
    const int number = ++on_page[ways.anchors.at(name).page];
    const std::string expected =
        to_utf8(static_cast<char32_t>(U'①' + static_cast<char32_t>(number - 1)));
    for (const auto& [target, text] : ways.marks) {
      if (target == name || target == mark) {
        EXPECT_EQ(text, expected) << target;
      }
    }
  }
  EXPECT_EQ(ways.links.size(), 120U);
}

TEST(Notes, ThePagesOfTextStandOnTheGrid) {
  const Layout layout = handout();
  const Typeset set = set_handout(report_with_notes(30, 2));
  for (const Part& part : set.parts) {
    for (const Strip& strip : part.galley.strips) {
      EXPECT_EQ(strip.height.ticks % layout.page.pitch().ticks, 0);
    }
  }
}

TEST(Notes, WorkInHeadingsAndLists) {
  const Typeset set = set_handout(
      "政府工作报告\n\n一、过去一年[^1]\n\n正文在这里。\n\n- 建学校[^2]；\n- 修道路。\n\n"
      "[^1]: 甲。\n\n[^2]: 乙**丙**。\n");
  const Ways ways = ways_of(set);
  EXPECT_TRUE(ways.anchors.contains("note-1"));
  EXPECT_TRUE(ways.anchors.contains("note-2"));
  for (const PlacedDrawing& placed : set.pages.pages[0].drawings) {
    for (const Anchor& anchor : placed.drawing->anchors) {
      if (anchor.outline_level > 0) {
        EXPECT_EQ(to_utf8(anchor.title), "一、过去一年");
      }
    }
  }
  int notes = 0;
  for (const StructureNode& node : set.pages.tags) notes += node.role == StructureRole::note;
  EXPECT_EQ(notes, 2);
}

std::string report_with_glossary() {
  std::string text = "政府工作报告\n\n";
  std::string glossary = "名词解释\n\n";
  const char* const terms[] = {"一单制", "“两重”", "房票安置", "健康管家", "天府银龄行动"};
  int number = 0;
  for (const char* term : terms) {
    for (int i = 0; i < 6; ++i) text += to_utf8(han(31)) + to_utf8(han(31)) + "。\n\n";
    text += "我们推进" + std::string(term) + "，再推进" + term + "。\n\n";
    glossary += std::to_string(++number) + "." + term + "：是指" + to_utf8(han(31)) + "。\n\n";
  }
  return text + glossary;
}

TEST(Notes, TermsAndEntriesPointAtEachOther) {
  const Typeset set = set_handout(report_with_glossary());
  const Ways ways = ways_of(set);
  std::size_t page = 0;
  for (int entry = 1; entry <= 5; ++entry) {
    const std::string number = std::to_string(entry);
    ASSERT_TRUE(ways.anchors.contains("term-" + number));
    ASSERT_TRUE(ways.anchors.contains("term-mark-" + number));
    EXPECT_EQ(ways.links.count("term-" + number), 1U);
    EXPECT_EQ(ways.links.count("term-mark-" + number), 1U);
    const std::size_t mark_page = ways.anchors.at("term-mark-" + number).page;
    EXPECT_GE(mark_page, page);
    page = mark_page;
    EXPECT_GT(ways.anchors.at("term-" + number).page, page);
    for (const auto& [target, text] : ways.marks) {
      if (target == "term-" + number) {
        EXPECT_EQ(text, "[" + number + "]");
      }
      if (target == "term-mark-" + number) {
        EXPECT_EQ(text, number + ".");
      }
    }
  }
  EXPECT_EQ(ways.links.size(), 10U);
  EXPECT_GT(page, 0U);
}

TEST(Notes, EntriesTellThePageOfTheirMark) {
  const Typeset set = set_handout(report_with_glossary(), {{"glossary_pages", "true"}});
  const Ways ways = ways_of(set);
  for (int entry = 1; entry <= 5; ++entry) {
    const std::string mark = "term-mark-" + std::to_string(entry);
    ASSERT_EQ(ways.links.count(mark), 2U);
    const std::string page = std::to_string(ways.anchors.at(mark).page + 1);
    EXPECT_EQ(std::count(ways.marks.begin(), ways.marks.end(), std::pair(mark, page)), 1) << mark;
  }
}

TEST(Notes, AnEntryThatIsNotMentionedPointsNowhere) {
  const Ways ways = ways_of(set_handout("政府工作报告\n\n正文。\n\n名词解释\n\n1.房票：甲。\n"));
  EXPECT_TRUE(ways.anchors.contains("term-1"));
  EXPECT_TRUE(ways.links.empty());
}

// D-05, ISO 14289-1 7.9, 7.18.5.
TEST(Notes, AreReferredToInThePdf) {
  const std::string text = report_with_glossary() + "\n" +
                           "附件2\n\n二、增长5%[^1]，又增长[^1]。\n\n[^1]: 初步核算数。\n";
  const Built built = metric_engine().build({"report.txt", text, "", {}});
  for (const Problem& problem : built.problems) {
    EXPECT_NE(problem.code, "pdf.not-pdfua") << to_string(problem);
    EXPECT_NE(problem.code, "pdf.not-pdfa") << to_string(problem);
  }
  const std::string file = expand_objects(built.pdf);
  EXPECT_EQ(count_parts(file, "/Subtype /Link\n"), 14U);
  EXPECT_EQ(count_parts(file, "/S /Link\n"), 14U);
  EXPECT_EQ(count_parts(file, "/S /Reference\n"), 7U);
  EXPECT_EQ(count_parts(file, "/S /Note\n"), 2U);
  EXPECT_EQ(count_parts(file, "/ID (note-"), 2U);
  EXPECT_EQ(count_parts(file, "/Dest (term-1)\n"), 1U);
  EXPECT_EQ(count_parts(file, "/Dest (term-mark-1)\n"), 1U);
  EXPECT_EQ(count_parts(file, "/Dest (note-2)\n"), 1U);
  EXPECT_EQ(count_parts(file, "/Dest (note-mark-2)\n"), 1U);
}

}  // namespace
}  // namespace banxin::testing
