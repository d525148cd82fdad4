// The page cut as a search: against all cuts of small parts, and against the greedy cut of big
// ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "unit/pages/sample_part.h"

namespace banxin::testing {
namespace {

// Fills each page, then goes back to the last seam where a break is allowed.
std::vector<std::size_t> greedy(const Part& part) {
  std::vector<std::size_t> ends;
  for (std::size_t first = 0; first < part.galley.strips.size(); first = ends.back()) {
    std::size_t full = first + 1;
    while (full < part.galley.strips.size() &&
           bottom_of(part, first, full + 1) <= part.page.area_height()) {
      ++full;
    }
    std::size_t end = full;
    const auto may_end = [&](std::size_t at) {
      return at == part.galley.strips.size() ||
             (part.galley.seams[at - 1].cost < kForbidden && fits(part, first, at));
    };
    while (end > first + 1 && !may_end(end)) --end;
    ends.push_back(may_end(end) ? end : full);
  }
  return ends;
}

// Strips of 1…3 lines; seams free, dear or forbidden, some with matter, gaps or a return to the
// grid.
Part random_part(std::mt19937& random, std::size_t strips, int page_lines) {
  const auto pick = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most + 1));
  };
  std::vector<int> lines;
  for (std::size_t i = 0; i < strips; ++i) lines.push_back(1 + (pick(5) == 0 ? pick(2) : 0));
  Part part = part_of(lines, page_lines);
  for (Strip& strip : part.galley.strips) {
    if (pick(6) > 0) continue;
    strip.height += 3_mm;
    strip.extent += 3_mm;
  }
  for (Seam& seam : part.galley.seams) {
    const int kind = pick(9);
    if (kind < 3) seam.cost = kForbidden;
    if (kind == 3) seam.cost = pick(1000) * kDemerit;
    if (kind == 4) seam.gap = kPitch;
    if (kind == 5) seam.to_grid = true;
    if (kind == 6) {
      seam.opening = {std::make_shared<Drawing>(), 12_mm};
      seam.closing = {std::make_shared<Drawing>(), 1_mm};
    }
  }
  return part;
}

void expect_sound(const Part& part, const std::vector<FrameCut>& pages) {
  std::size_t next = 0;
  for (const FrameCut& page : pages) {
    ASSERT_FALSE(page.strips.empty());
    const std::size_t first = page.strips.front().strip;
    for (const PlacedStrip& placed : page.strips) EXPECT_EQ(placed.strip, next++);
    EXPECT_EQ(page.bottom, bottom_of(part, first, next));
    EXPECT_TRUE(fits(part, first, next)) << "strips " << first << " to " << next;
    const bool opens = first > 0 && part.galley.seams[first - 1].opening.drawing;
    EXPECT_EQ(page.opening != nullptr, opens);
    const bool closes =
        next < part.galley.strips.size() && part.galley.seams[next - 1].closing.drawing;
    EXPECT_EQ(page.closing != nullptr, closes);
  }
  EXPECT_EQ(next, part.galley.strips.size());
}

TEST(BreakPages, APartWithoutStripsHasNoPage) { EXPECT_TRUE(break_pages(part_of({}, 4)).empty()); }

TEST(BreakPages, FillsPages) {
  EXPECT_EQ(ends_of(break_pages(part_of(std::vector<int>(10, 1), 4))),
            (std::vector<std::size_t>{4, 8, 10}));
}

// LB-46
TEST(BreakPages, DoesNotLeaveALineAloneOnTheLastPage) {
  EXPECT_EQ(ends_of(break_pages(part_of(std::vector<int>(9, 1), 4))),
            (std::vector<std::size_t>{3, 7, 9}));
}

TEST(BreakPages, AnExactFitNeedsNoFurtherPage) {
  EXPECT_EQ(break_pages(part_of(std::vector<int>(8, 1), 4)).size(), 2U);
}

TEST(BreakPages, AForbiddenSeamIsNotBroken) {
  Part part = part_of(std::vector<int>(6, 1), 4);
  part.galley.seams[3].cost = kForbidden;
  EXPECT_EQ(ends_of(break_pages(part)), (std::vector<std::size_t>{3, 6}));
}

TEST(BreakPages, AForbiddenSeamIsBrokenWhenNothingElseFits) {
  Part part = part_of(std::vector<int>(6, 1), 4);
  for (Seam& seam : part.galley.seams) seam.cost = kForbidden;
  EXPECT_EQ(break_pages(part).size(), 2U);
}

TEST(BreakPages, ATallStripGetsAPageOfItsOwn) {
  const Part part = part_of({1, 9, 1}, 4);
  EXPECT_EQ(ends_of(break_pages(part)), (std::vector<std::size_t>{1, 2, 3}));
}

TEST(BreakPages, MatterAtTheBreakTakesItsRoom) {
  Part part = part_of(std::vector<int>(8, 1), 4);
  for (Seam& seam : part.galley.seams) {
    seam.opening = {std::make_shared<Drawing>(), kPitch * 2};
    seam.closing = {std::make_shared<Drawing>(), kPitch};
  }
  const std::vector<FrameCut> pages = break_pages(part);
  EXPECT_EQ(pages[0].strips.size(), 3U);
  EXPECT_EQ(pages[0].closing_y, kPitch * 2 + kCell);
  EXPECT_EQ(pages[1].strips.front().y, kPitch * 2);
  expect_sound(part, pages);
}

TEST(BreakPages, ReturnsToTheGridBehindATable) {
  Part part = part_of({1, 1, 1, 1}, 10);
  part.galley.strips[1].height = 13_mm;
  part.galley.seams[1].to_grid = true;
  const std::vector<FrameCut> pages = break_pages(part);
  EXPECT_EQ(pages[0].strips[1].y, kPitch);
  EXPECT_EQ(pages[0].strips[2].y, kPitch * 3);
  EXPECT_EQ(pages[0].strips[3].y, kPitch * 4);
}

TEST(BreakPages, AGapVanishesAtAPageTop) {
  Part part = part_of(std::vector<int>(6, 1), 4);
  part.galley.seams[3].gap = kPitch;
  const std::vector<FrameCut> pages = break_pages(part);
  EXPECT_EQ(pages[1].strips.front().strip, 4U);
  EXPECT_EQ(pages[1].strips.front().y, Length{});
}

TEST(BreakPages, IsTheBestOfAllCuts) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const Part part = random_part(random, 1 + random() % 12, 4 + static_cast<int>(random() % 3));
    const std::vector<FrameCut> pages = break_pages(part);
    expect_sound(part, pages);
    EXPECT_EQ(cost_of(part, ends_of(pages)), least_cost(part)) << "round " << round;
  }
}

TEST(BreakPages, NeverCostsMoreThanTheGreedyCut) {
  std::mt19937 random(8);
  for (int round = 0; round < 100; ++round) {
    const Part part = random_part(random, 50 + random() % 200, 22);
    const std::vector<FrameCut> pages = break_pages(part);
    expect_sound(part, pages);
    EXPECT_LE(cost_of(part, ends_of(pages)), cost_of(part, greedy(part))) << "round " << round;
  }
}

}  // namespace
}  // namespace banxin::testing
