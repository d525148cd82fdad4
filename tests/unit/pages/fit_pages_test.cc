// Page goals: no more than so many pages, against every choice of settings with every cut.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/cut_parts.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/problems.h"
#include "unit/pages/sample_paragraphs.h"

namespace banxin::testing {
namespace {

std::size_t pages_of(const std::vector<FrameCut>& frames) { return frames.back().page + 1; }

PartGoals at_most(std::size_t pages) {
  PartGoals goals;
  goals.pages = pages;
  return goals;
}

TEST(FitPages, IsTheBestOfAllSettingsAndCutsWithSoManyPages) {
  std::mt19937 random(21);
  int fitted = 0;
  int too_long = 0;
  for (int round = 0; round < 200; ++round) {
    const SampleParagraphs sample =
        random_paragraphs(random, 3 + random() % 4, 5 + static_cast<int>(random() % 2));
    const std::vector<FrameCut> ordinary = break_pages(sample.part);
    const std::size_t pages = pages_of(ordinary);
    if (pages < 2) continue;
    const std::vector<FrameCut> frames = break_pages(sample.part, at_most(pages - 1));
    const Cost least = least_cost_of_all(sample, pages - 1);
    const Cost usual = least_cost_of_all(sample, kAnyPages);
    if (least / kForced > usual / kForced) {
      ++too_long;
      EXPECT_EQ(pages_of(frames), pages) << "round " << round;
      EXPECT_GT(lines_left(sample.part, pages - 1).lines, 0U) << "round " << round;
      continue;
    }
    ++fitted;
    EXPECT_EQ(pages_of(frames), pages - 1) << "round " << round;
    EXPECT_EQ(cost_of_choice(sample, frames), least) << "round " << round;
  }
  EXPECT_GT(fitted, 20);
  EXPECT_GT(too_long, 20);
}

TEST(FitPages, AnEasyGoalChangesNothing) {
  std::mt19937 random(22);
  for (int round = 0; round < 50; ++round) {
    const SampleParagraphs sample = random_paragraphs(random, 4, 6);
    const std::vector<FrameCut> ordinary = break_pages(sample.part);
    const std::vector<FrameCut> frames = break_pages(sample.part, at_most(pages_of(ordinary)));
    EXPECT_EQ(cost_of_choice(sample, frames), cost_of_choice(sample, ordinary));
    EXPECT_EQ(ends_of(frames), ends_of(ordinary));
  }
}

TEST(FitPages, TellsHowManyLinesAreTooMany) {
  // Ten free lines on pages of four: two lines are too many for two pages.
  const Part part = part_of(std::vector<int>(10, 1), 4);
  const LinesLeft left = lines_left(part, 2);
  EXPECT_EQ(left.lines, 2U);
  EXPECT_EQ(left.strip, 8U);
  EXPECT_EQ(lines_left(part, 3).lines, 0U);
  EXPECT_EQ(lines_left(part, 0).lines, 10U);
}

// What is told to be too much is what must go.
TEST(FitPages, WithoutTheLinesThatAreTooManyItFits) {
  for (const int count : {9, 10, 13, 15}) {
    const Part part = part_of(std::vector<int>(static_cast<std::size_t>(count), 1), 4);
    const auto left = static_cast<int>(lines_left(part, 2).lines);
    const auto rest = static_cast<std::size_t>(count - left);
    EXPECT_EQ(pages_of(break_pages(part_of(std::vector<int>(rest, 1), 4))), 2U);
  }
}

TEST(FitPages, PartsShareTheGoal) {
  // 5 + 5 lines of paragraphs that may all be a line shorter, on pages of four.
  std::vector<Part> parts;
  for (int p = 0; p < 2; ++p) {
    SampleParagraphs sample = paragraphs({5}, 4);
    offer(sample, 0, -1, (p == 0 ? 500 : 400) * kDemerit);
    parts.push_back(sample.part);
  }
  PageGoals goals;
  goals.limit = PageLimit{3, 3};
  const CutParts cut = cut_parts(parts, goals);
  EXPECT_EQ(pages_of(cut.frames[0]), 2U);
  EXPECT_EQ(pages_of(cut.frames[1]), 1U);  // the cheaper one
  EXPECT_THAT(codes_of(cut.problems), ::testing::ElementsAre("page.tightened", "page.fitted"));
  goals.limit = PageLimit{1, 1};
  const CutParts none = cut_parts(parts, goals);
  EXPECT_TRUE(has_errors(none.problems));
  EXPECT_EQ(none.problems.front().code, "page.fit");
}

TEST(FitPages, ABlankPageThatIsSparedCounts) {
  // The second part begins on a right page: with 3 pages before it there is a blank one.
  SampleParagraphs first = paragraphs({4, 5}, 4);
  offer(first, 1, -1, 90 * kDemerit);
  std::vector<Part> parts = {first.part, part_of({1, 1}, 4)};
  parts[1].options.start = PartStart::recto;
  PageGoals goals;
  goals.limit = PageLimit{5, 5};
  EXPECT_EQ(pages_of(cut_parts(parts, goals).frames[0]), 3U);
  goals.limit = PageLimit{3, 3};
  const CutParts cut = cut_parts(parts, goals);
  EXPECT_FALSE(has_errors(cut.problems));
  EXPECT_EQ(pages_of(cut.frames[0]), 2U);
}

// Paragraphs of some lines each, in a report of some pages.
std::string report_of(int paragraphs) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) {
    text +=
        "第" + std::to_string(i) + "段说的是一年来各项工作的进展情况，讲的是怎样把事情一件一件办好";
    for (int k = 0; k < 1 + i % 7; ++k) text += "，也讲还有哪些地方没有做到";
    text += "。\n";
  }
  return text;
}

Typeset set_report(const Layout& layout, int paragraphs) {
  StageTimes times;
  return typeset(read_report(report_of(paragraphs), "report.txt", times), layout, metric_fonts(),
                 times);
}

Settings fit(std::size_t pages) {
  return {{"fit_pages", std::to_string(pages)}, {"lines.missing_glyphs", "placeholder"}};
}

std::vector<std::string> errors_of(const Problems& problems) {
  std::vector<std::string> codes;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::error) codes.push_back(problem.code);
  }
  return codes;
}

TEST(FitPages, AReportTakesNoMorePagesOrSaysHowMuchIsTooMuch) {
  int fitted = 0;
  for (int paragraphs = 60; paragraphs < 75; ++paragraphs) {
    const std::size_t pages = set_report(handout(fit(0)), paragraphs).pages.pages.size();
    const Typeset fewer = set_report(handout(fit(pages - 1)), paragraphs);
    if (!has_errors(fewer.problems)) {
      ++fitted;
      EXPECT_EQ(fewer.pages.pages.size(), pages - 1);
      continue;
    }
    EXPECT_THAT(errors_of(fewer.problems), ::testing::ElementsAre("page.fit"));
  }
  EXPECT_GT(fitted, 0);
  EXPECT_LT(fitted, 15);
}

TEST(FitPages, ABookletCountsCoversAndBlankPages) {
  const Typeset twelve = set_report(layout_named("booklet-a4", fit(12)), 40);
  EXPECT_TRUE(errors_of(twelve.problems).empty());
  EXPECT_EQ(twelve.pages.pages.size(), 12U);
  // Sheets have four pages: none between 8 and 12.
  const Typeset eleven = set_report(layout_named("booklet-a4", fit(11)), 40);
  EXPECT_THAT(errors_of(eleven.problems), ::testing::ElementsAre("page.fit"));
  for (const Problem& problem : eleven.problems) {
    if (problem.code != "page.fit") continue;
    EXPECT_THAT(problem.what, ::testing::EndsWith("lines too many for 11 pages"));
  }
}

}  // namespace
}  // namespace banxin::testing
