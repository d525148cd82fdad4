// Pages of an earlier edition that are held when a report is set again (LB-33, LB-46).
#include "editions/want_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "editions/compare_editions.h"
#include "editions/record_edition.h"
#include "editions/tell_kept_pages.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

Edition record(const Typeset& set) {
  return record_edition({set.pages, set.styled.layout, set.styled.title, {}}, nullptr,
                        metric_fonts());
}

Typeset set_to(const std::string& report, const Layout& layout, const Edition* keep) {
  StageTimes times;
  return typeset(read_report(report, "report.md", times), layout, metric_fonts(), times, keep);
}

// Paragraphs of one to five lines, with headings, a list of indicators, notes and tables between.
std::string mixed_report() {
  std::string report = "# 政府工作报告\n\n";
  for (int i = 0; i < 70; ++i) {
    if (i % 9 == 4) report += "## 第" + std::to_string(i) + "部分工作\n\n";
    report += "第" + std::to_string(100 + i) + "段正文";
    for (int k = 0; k < i % 5 + 1; ++k) report += "在这里，一年的答卷交出，新的图景铺开，说完为止";
    if (i % 11 == 3) report += "[^" + std::to_string(i) + "]";
    report += "。\n\n";
    if (i % 11 == 3) report += "[^" + std::to_string(i) + "]: 注释在此，说完为止。\n\n";
    if (i % 17 == 6) {
      report +=
          "表" + std::to_string(i / 17 + 1) + "　经济指标\n\n| 指标 | 单位 | 数 |\n|---|---|---|\n";
      for (int row = 0; row < 5; ++row) {
        report +=
            "| 其中" + std::to_string(row + i) + " | 亿元 | " + std::to_string(row * 7) + " |\n";
      }
      report += "\n";
    }
  }
  return report;
}

TEST(WantPages, WithoutAnEditEveryPageIsWantedAndHeld) {
  for (const char* name : {"handout", "booklet-a4", "booklet-a5", "large-print"}) {
    SCOPED_TRACE(name);
    const Layout layout = layout_named(name);
    const Typeset set = set_to(mixed_report(), layout, nullptr);
    const Edition edition = record(set);
    std::size_t wanted = 0;
    for (const PartGoals& part : want_pages(edition, set.parts)) wanted += part.wanted.size();
    std::size_t printed = 0;
    for (std::size_t page = 1; page <= edition.pages.size(); ++page) {
      printed += std::any_of(edition.paragraphs.begin(), edition.paragraphs.end(),
                             [&](const EditionParagraph& paragraph) {
                               return paragraph.lines.front().page == static_cast<int>(page);
                             });
    }
    EXPECT_GE(wanted, printed);
    EXPECT_EQ(record(set_to(mixed_report(), layout, &edition)).pages, edition.pages);
  }
}

// An edit of a few characters on a page in the middle: pages that it does not touch stay.
TEST(WantPages, APageIsHeldAgainstAnEditBeforeIt) {
  const Layout layout = handout();
  const std::string report = mixed_report();
  const Edition edition = record(set_to(report, layout, nullptr));
  std::size_t without = 0, with = 0;
  for (int i = 100; i < 170; i += 3) {
    std::string edited = report;
    const std::string begin = "第" + std::to_string(i) + "段正文";
    edited.insert(edited.find(begin) + begin.size(), "新的图景铺开，说完为止，一年的答卷交出，");
    const Edition free = record(set_to(edited, layout, nullptr));
    const Edition held = record(set_to(edited, layout, &edition));
    const std::size_t free_pages = changed_pages(edition, free).size();
    const std::size_t held_pages = changed_pages(edition, held).size();
    EXPECT_LE(held_pages, free_pages) << i;
    EXPECT_GE(held_pages, 1U);
    without += free_pages;
    with += held_pages;
  }
  EXPECT_LT(with, without);
}

TEST(WantPages, ColumnsHaveNoGoals) {
  const Typeset set = set_to(mixed_report(), layout_named("brief"), nullptr);
  for (const PartGoals& part : want_pages(record(set), set.parts)) EXPECT_TRUE(part.empty());
}

Edition pages_of(const std::vector<std::uint64_t>& inks, const std::vector<std::u32string>& texts) {
  Edition edition;
  for (const std::uint64_t ink : inks) edition.pages.push_back({0, {ink, 0}});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    edition.paragraphs.push_back(
        {ParagraphKind::text, texts[i], {{static_cast<int>(i) + 1, 1, 0}}});
  }
  return edition;
}

TEST(TellKeptPages, SaysWhichStayedAndWhyOthersDidNot) {
  const Edition kept =
      pages_of({1, 2, 3, 4}, {U"坚持稳中求进", U"深化改革开放", U"保障民生", U"转变职能"});
  Edition now = pages_of({1, 5, 6, 4}, {U"坚持稳中求进", U"深化改革", U"保障民生", U"转变职能"});
  const Problem told = only(tell_kept_pages(kept, now, "old.edition"));
  EXPECT_EQ(told.code, "edition.kept-pages");
  EXPECT_EQ(told.severity, Severity::notice);
  EXPECT_EQ(
      told.what,
      "page 2 changed by an edit, page 3 by text that flows on from there, pages 1, 4 untouched");
  EXPECT_THAT(told.remedy, HasSubstr("as many lines"));
  now.layout.fingerprint.low = 1;
  EXPECT_THAT(codes_of(tell_kept_pages(kept, now, "old.edition")),
              ElementsAre("edition.other-layout", "edition.kept-pages"));
}

}  // namespace
}  // namespace banxin::testing
