// Sixty reports with 0…59 lines before what matters: no page ends with a heading (P-31) or parts a
// paragraph badly (LB-46), and the text stays on the grid (P-07).
#include <gtest/gtest.h>

#include <map>

#include "base/utf8.h"
#include "support/handout.h"
#include "support/set_text.h"

namespace banxin::testing {
namespace {

using namespace literals;

// A strip on a page: what it belongs to and where it stands below the top of the type area.
struct Placed {
  StructureRole role = StructureRole::paragraph;
  TagIndex tag = kArtifact;
  Length y;
};

// The strips of each page, page furniture left out.
std::vector<std::vector<Placed>> strips_of(const Typeset& set, const Layout& layout) {
  std::vector<std::vector<Placed>> pages;
  for (const Page& page : set.pages.pages) {
    pages.emplace_back();
    for (const PlacedDrawing& placed : page.drawings) {
      if (placed.artifact || placed.drawing->runs.empty()) continue;
      const TagIndex tag = placed.tag_base + placed.drawing->runs.front().tag;
      pages.back().push_back({set.pages.tags.at(static_cast<std::size_t>(tag)).role, tag,
                              placed.y - layout.page.head});
    }
  }
  return pages;
}

std::string lines(std::size_t count) {
  // 27 characters fill a line but for the indent's two.
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += to_utf8(han(28));
  return text.substr(0, text.size() - 15) + "。\n\n";
}

std::string filler(int count) {
  std::string text = "政府工作报告\n\n";
  for (int i = 0; i < count; ++i) text += "这里是一行正文。\n\n";
  return text;
}

std::string report_with_headings(int before) {
  return filler(before) + "新的一年\n\n一、总体要求\n\n（一）增强核心竞争力\n\n" + lines(3) +
         "1.优化营商环境\n\n" + lines(1) + lines(2) + "（1）精简审批\n\n" + lines(4) +
         "二、主要任务\n\n- 建学校；\n- 修道路，种树木；\n- " + lines(3) + lines(6) + lines(2);
}

std::string report_with_table(int before) {
  std::string text = filler(before) + "二、主要指标\n\n";
  for (int i = 0; i < 6; ++i) text += "- 甲产量增长" + std::to_string(i + 1) + "%；\n";
  return text + "\n" + lines(3) + "三、主要任务\n\n" + lines(5) + lines(2);
}

std::vector<Typeset> sixty(std::string (*report)(int)) {
  std::vector<Typeset> sets;
  for (int k = 0; k < 60; ++k) sets.push_back(set_handout(report(k)));
  return sets;
}

// P-31: at least two lines of what it heads follow a heading on its page.
void expect_headings_kept(const Typeset& set, int k) {
  const auto pages = strips_of(set, set.styled.layout);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i = 0; i < pages[p].size(); ++i) {
      if (!is_heading(pages[p][i].role)) continue;
      std::size_t body = 0;
      for (std::size_t j = i + 1; j < pages[p].size(); ++j) body += !is_heading(pages[p][j].role);
      EXPECT_GE(body, 2U) << "k = " << k << ", page " << p + 1 << ", line " << i + 1;
    }
  }
}

// LB-46: a paragraph over two pages has two lines at least on either.
void expect_no_lonely_lines(const Typeset& set, int k) {
  const auto pages = strips_of(set, set.styled.layout);
  std::map<TagIndex, std::vector<std::size_t>> lines_by_page;
  for (const auto& page : pages) {
    std::map<TagIndex, std::size_t> here;
    for (const Placed& placed : page) ++here[placed.tag];
    for (const auto& [tag, count] : here) lines_by_page[tag].push_back(count);
  }
  for (const auto& [tag, counts] : lines_by_page) {
    const StructureRole role = set.pages.tags.at(static_cast<std::size_t>(tag)).role;
    if (counts.size() < 2 || role == StructureRole::table) continue;
    EXPECT_GE(counts.front(), 2U) << "k = " << k << ", tag " << tag;
    EXPECT_GE(counts.back(), 2U) << "k = " << k << ", tag " << tag;
  }
}

TEST(PageFlow, NoHeadingEndsAPage) {
  const auto sets = sixty(report_with_headings);
  for (int k = 0; k < 60; ++k) expect_headings_kept(sets[static_cast<std::size_t>(k)], k);
}

TEST(PageFlow, NoHeadingAboveATableEndsAPage) {
  const auto sets = sixty(report_with_table);
  for (int k = 0; k < 60; ++k) expect_headings_kept(sets[static_cast<std::size_t>(k)], k);
}

TEST(PageFlow, NoPageStartsWithALastLineOrEndsWithAFirst) {
  for (const auto report : {report_with_headings, report_with_table}) {
    const auto sets = sixty(report);
    for (int k = 0; k < 60; ++k) expect_no_lonely_lines(sets[static_cast<std::size_t>(k)], k);
  }
}

// P-30
TEST(PageFlow, TheFirstPageHasBodyText) {
  for (const Typeset& set : sixty(report_with_headings)) {
    const auto pages = strips_of(set, set.styled.layout);
    EXPECT_TRUE(std::any_of(pages[0].begin(), pages[0].end(), [](const Placed& placed) {
      return placed.role == StructureRole::paragraph;
    }));
  }
}

TEST(PageFlow, TextStaysOnTheGridBehindTables) {
  for (const Typeset& set : sixty(report_with_table)) {
    const Length pitch = set.styled.layout.page.pitch();
    for (const auto& page : strips_of(set, set.styled.layout)) {
      for (const Placed& placed : page) {
        if (placed.role != StructureRole::paragraph && !is_heading(placed.role)) continue;
        EXPECT_EQ(placed.y.ticks % pitch.ticks, 0);
      }
    }
  }
}

TEST(PageFlow, NothingStandsBelowTheTypeArea) {
  for (const auto report : {report_with_headings, report_with_table}) {
    for (const Typeset& set : sixty(report)) {
      const PageOptions& page = set.styled.layout.page;
      for (const auto& strips : strips_of(set, set.styled.layout)) {
        for (const Placed& placed : strips) EXPECT_LE(placed.y + page.cell(), page.area_height());
      }
    }
  }
}

// LB-46: a page but the last is full, or up to two lines short before a paragraph of three lines.
TEST(PageFlow, PlainTextFillsPages) {
  std::string report;
  for (int i = 0; i < 40; ++i) report += lines(static_cast<std::size_t>(2 + i % 5));
  const Typeset set = set_handout(report);
  const auto pages = strips_of(set, set.styled.layout);
  ASSERT_GT(pages.size(), 5U);
  for (std::size_t p = 0; p + 1 < pages.size(); ++p) {
    EXPECT_GE(pages[p].size(), 20U) << "page " << p + 1;
    EXPECT_LE(pages[p].size(), 22U) << "page " << p + 1;
  }
}

}  // namespace
}  // namespace banxin::testing
