// Pages of a print come out again after an edit of the report.
#include "editions/hold_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "editions/find_strips.h"
#include "editions/fingerprint_page.h"
#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

// 40 paragraphs of about nine lines.
std::vector<std::string> paragraphs() {
  std::vector<std::string> all;
  for (int i = 0; i < 40; ++i) {
    std::string text = "第" + std::to_string(i) + "段说的是各项工作的进展";
    for (int k = 0; k < 8 + i % 9; ++k) text += "，讲的是怎样把事情一件一件办好，还有哪些没有做到";
    all.push_back(text + "。");
  }
  return all;
}

Typeset set(const std::vector<std::string>& paragraphs, const EditionPages& keep = {}) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n";
  StageTimes times;
  return typeset(read_report(text, "report.txt", times),
                 handout({{"lines.missing_glyphs", "placeholder"}, {"contents", "off"}}),
                 metric_fonts(), times, keep);
}

EditionPages print_of(const Typeset& set) { return record_pages(set.parts, set.cut); }

std::vector<std::size_t> changed_pages(const Typeset& then, const Typeset& now) {
  const auto before = fingerprint_pages(then.pages, ink_sources(then.pages, metric_fonts()));
  const auto after = fingerprint_pages(now.pages, ink_sources(now.pages, metric_fonts()));
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    if (i >= before.size() || i >= after.size() || before[i] != after[i]) changed.push_back(i);
  }
  return changed;
}

TEST(HoldPages, AnUneditedReportIsPrintedAsBefore) {
  const Typeset then = set(paragraphs());
  ASSERT_GT(then.pages.pages.size(), 8U);
  EXPECT_TRUE(changed_pages(then, set(paragraphs(), print_of(then))).empty());
}

// A word put into each paragraph in turn, near its beginning, its middle and its end.
TEST(HoldPages, AWordChangesFewPagesAndTheNextPrintHoldsThemAll) {
  const Typeset then = set(paragraphs());
  const EditionPages print = print_of(then);
  std::size_t one = 0;
  std::size_t edits = 0;
  std::size_t fresh = 0;
  for (std::size_t p = 0; p < 40; p += 3) {
    for (const std::size_t at : {30U, 180U, 420U}) {
      auto edited = paragraphs();
      const std::size_t comma = edited[p].find("，", at);
      if (comma == std::string::npos) continue;
      edited[p].insert(comma, "也好");
      const Typeset now = set(edited, print);
      ++edits;
      if (changed_pages(then, now).size() <= 1) ++one;
      if (changed_pages(then, set(edited)).size() <= 1) ++fresh;
      EXPECT_TRUE(changed_pages(now, set(edited, print_of(now))).empty()) << p << " " << at;
    }
  }
  EXPECT_GE(one * 10, edits * 9) << one << " of " << edits;
  EXPECT_GT(one, fresh);
}

TEST(HoldPages, AChangedWordChangesItsPage) {
  const Typeset then = set(paragraphs());
  auto edited = paragraphs();
  edited[0].replace(edited[0].find("办好"), 6, "好办");
  const Typeset now = set(edited, print_of(then));
  EXPECT_THAT(changed_pages(then, now), ::testing::ElementsAre(0));
}

// The lines of a paragraph more are taken up by others until a page begins as before.
TEST(HoldPages, AParagraphMoreChangesFewerPagesThanAFreshCut) {
  const Typeset then = set(paragraphs());
  auto edited = paragraphs();
  edited.insert(edited.begin() + 12, "这一段是新写的，讲的是怎样把事情一件一件办好。");
  const Typeset now = set(edited, print_of(then));
  EXPECT_FALSE(has_errors(now.problems));
  EXPECT_LT(changed_pages(then, now).size(), changed_pages(then, set(edited)).size());
}

TEST(FindStrips, FindsWhatStandsInOrder) {
  const auto strips = [](const std::vector<int>& names) {
    std::vector<EditionStrip> all;
    for (const int name : names) all.push_back({fingerprint(name), 0});
    return all;
  };
  EXPECT_THAT(find_strips(strips({1, 2, 3, 4}), strips({1, 9, 3, 4})),
              ::testing::ElementsAre(0, -1, 2, 3));
  EXPECT_THAT(find_strips(strips({1, 2, 3, 2, 5}), strips({7, 2, 5, 8})),
              ::testing::ElementsAre(-1, -1, -1, 1, 2));
  EXPECT_THAT(find_strips(strips({1, 1}), strips({1, 1, 1})), ::testing::ElementsAre(0, 1));
  EXPECT_TRUE(find_strips({}, strips({1})).empty());
}

}  // namespace
}  // namespace banxin::testing
