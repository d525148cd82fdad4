// Page goals: pages of an earlier cut come out again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "pages/describe_cut.h"
#include "unit/pages/sample_paragraphs.h"

namespace banxin::testing {
namespace {

PartGoals like(const Part& part, const std::vector<FrameCut>& frames) {
  PartGoals goals;
  goals.wanted = describe_cut(part, frames);
  return goals;
}

std::vector<std::vector<std::pair<std::size_t, std::int32_t>>> strips_of(
    const std::vector<FrameCut>& frames) {
  std::vector<std::vector<std::pair<std::size_t, std::int32_t>>> pages;
  for (const FrameCut& frame : frames) {
    pages.emplace_back();
    for (const PlacedStrip& placed : frame.strips) {
      pages.back().emplace_back(placed.strip, placed.alternative);
    }
  }
  return pages;
}

std::size_t kept(const PartGoals& goals, const Part& part, const std::vector<FrameCut>& frames) {
  std::size_t count = 0;
  for (const WantedPage& page : describe_cut(part, frames)) {
    count += static_cast<std::size_t>(std::count(goals.wanted.begin(), goals.wanted.end(), page));
  }
  return count;
}

TEST(KeepPages, AnUneditedPartIsCutAsBefore) {
  std::mt19937 random(31);
  for (int round = 0; round < 200; ++round) {
    const SampleParagraphs sample =
        random_paragraphs(random, 4 + random() % 6, 5 + static_cast<int>(random() % 3));
    const auto ordinary = break_pages(sample.part);
    EXPECT_EQ(strips_of(break_pages(sample.part, like(sample.part, ordinary))), strips_of(ordinary))
        << "round " << round;
    // A cut that is not the ordinary one, too.
    PartGoals fit;
    fit.pages = ordinary.back().page;
    const auto fitted = break_pages(sample.part, fit);
    EXPECT_EQ(strips_of(break_pages(sample.part, like(sample.part, fitted))), strips_of(fitted))
        << "round " << round;
  }
}

// Against every cut of parts without other settings: none changes fewer pages, and of those that
// change as few none costs less. Pages may be a line short, and no more.
TEST(KeepPages, ChangesAsFewPagesAsCanBe) {
  std::mt19937 random(32);
  for (int round = 0; round < 200; ++round) {
    const int page_lines = 4 + static_cast<int>(random() % 3);
    const std::size_t strips = 8 + random() % 8;
    const Part part = part_of(std::vector<int>(strips, 1), page_lines);
    // Wanted: pages of some earlier cut, here and there.
    PartGoals goals;
    std::size_t first = 0;
    for (std::size_t page = 0; first < strips; ++page) {
      const std::size_t lines = static_cast<std::size_t>(page_lines) - random() % 2;
      const std::size_t end = std::min(strips, first + lines);
      if (random() % 3 > 0) {
        goals.wanted.push_back(
            {page, {static_cast<std::uint32_t>(first)}, {static_cast<std::uint32_t>(end)}, {}});
      }
      first = end + random() % 2;
    }
    if (goals.wanted.empty()) continue;
    std::pair<std::size_t, Cost> best{1000, 0};
    std::vector<std::size_t> ends;
    const auto changed = [&] {
      std::size_t count = 0;
      for (std::size_t page = 0; page < ends.size(); ++page) {
        const std::size_t begin = page > 0 ? ends[page - 1] : 0;
        count += std::none_of(goals.wanted.begin(), goals.wanted.end(), [&](const WantedPage& at) {
          return at.page == page && at.from.strip == begin && at.end.strip == ends[page];
        });
      }
      return count;
    };
    const std::function<void(std::size_t)> cut = [&](std::size_t begin) {
      if (begin == strips) {
        best = std::min(best, std::pair(changed(), cost_of(part, ends)));
        return;
      }
      for (std::size_t end = begin + 1; end <= strips; ++end) {
        const std::size_t lines = end - begin;
        const bool full = lines + 1 >= static_cast<std::size_t>(page_lines) || end == strips;
        const bool wanted =
            std::any_of(goals.wanted.begin(), goals.wanted.end(), [&](const WantedPage& page) {
              return page.page == ends.size() && page.from.strip == begin && page.end.strip == end;
            });
        if (lines > static_cast<std::size_t>(page_lines) || (!full && !wanted)) continue;
        ends.push_back(end);
        cut(end);
        ends.pop_back();
      }
    };
    cut(0);
    const auto frames = break_pages(part, goals);
    ends = ends_of(frames);
    // A leaf that changes weighs as much as two pages: the count of pages is a bound.
    EXPECT_GE(changed(), best.first) << "round " << round;
    EXPECT_LE(changed(), best.first + 1) << "round " << round;
    for (const FrameCut& frame : frames) {
      EXPECT_LE(frame.bottom, part.page.area_height());
    }
  }
}

// Paragraphs of six lines on pages of twelve.
SampleParagraphs six_by_six(std::size_t first) {
  std::vector<std::size_t> lines(10, 6);
  lines[2] = first;
  return paragraphs(lines, 12);
}

TEST(KeepPages, ALineMoreIsTakenUpByAnotherParagraphOfThePage) {
  SampleParagraphs before = six_by_six(6);
  const auto print = break_pages(before.part);
  SampleParagraphs after = six_by_six(7);
  offer(after, 3, -1, 300 * kDemerit);
  PartGoals goals = like(before.part, print);
  goals.wanted.erase(goals.wanted.begin() + 1);  // the page with the edit
  for (WantedPage& page : goals.wanted) {
    if (page.page < 2) continue;
    ++page.from.strip;
    ++page.end.strip;
  }
  const auto frames = break_pages(after.part, goals);
  EXPECT_EQ(kept(goals, after.part, frames), 4U);
  EXPECT_EQ(frames[1].strips.back().alternative, 0);
  // Without goals another page pays for it, or none.
  EXPECT_EQ(frames.size(), print.size());
}

TEST(KeepPages, ALineLessLeavesThePageALineShort) {
  const auto print = break_pages(six_by_six(6).part);
  const SampleParagraphs after = six_by_six(5);
  PartGoals goals = like(six_by_six(6).part, print);
  goals.wanted.erase(goals.wanted.begin() + 1);
  for (WantedPage& page : goals.wanted) {
    if (page.page < 2) continue;
    --page.from.strip;
    --page.end.strip;
  }
  const auto frames = break_pages(after.part, goals);
  EXPECT_EQ(kept(goals, after.part, frames), 4U);
  EXPECT_EQ(frames[1].strips.size(), 11U);
}

TEST(KeepPages, HalfAPageIsNotLeftEmpty) {
  // Four lines less: the text flows on.
  const auto print = break_pages(six_by_six(6).part);
  const SampleParagraphs after = six_by_six(2);
  PartGoals goals = like(six_by_six(6).part, print);
  goals.wanted.erase(goals.wanted.begin() + 1);
  for (WantedPage& page : goals.wanted) {
    if (page.page < 2) continue;
    page.from.strip -= 4;
    page.end.strip -= 4;
  }
  const auto frames = break_pages(after.part, goals);
  EXPECT_EQ(frames[0].strips.size(), 12U);
  EXPECT_GT(frames[1].strips.size(), 9U);
}

TEST(KeepPages, PagesOfInsertsCount) {
  Part part = part_of(std::vector<int>(12, 1), 4);
  PartInsert insert;
  insert.strip = 4;
  insert.part = part_of({1}, 4);
  part.inserts.push_back(insert);
  const auto frames = break_pages(part);
  std::vector<std::size_t> numbers;
  for (const WantedPage& page : describe_cut(part, frames)) numbers.push_back(page.page);
  EXPECT_THAT(numbers, ::testing::ElementsAre(0, 2, 3));
  EXPECT_EQ(strips_of(break_pages(part, like(part, frames))), strips_of(frames));
}

}  // namespace
}  // namespace banxin::testing
