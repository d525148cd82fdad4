// The page cut as a search: against all cuts of small parts, and against the greedy cut of big
// ones.
#include "pages/break_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace banxin {
namespace {

using namespace literals;

constexpr Length kPitch = Length::millimetres(10);
constexpr Length kCell = Length::millimetres(5);
constexpr Cost kForced = 1'000'000'000 * kDemerit;  // as break_pages weighs them
constexpr Cost kEmptyLine = 100 * kDemerit;
constexpr Cost kSingleStrip = 2000 * kDemerit;

// A page of `lines` lines of 10 mm.
PageOptions page_of(int lines) {
  PageOptions page;
  page.width = 100_mm;
  page.inner = page.outer = {};
  page.cells = 20;
  page.lines = lines;
  page.head = page.foot = {};
  page.height = kPitch * (lines - 1) + kCell;
  return page;
}

Part part_of(const std::vector<int>& lines, int page_lines) {
  Part part;
  part.page = page_of(page_lines);
  for (const int count : lines) {
    Strip strip;
    strip.drawing = std::make_shared<Drawing>();
    strip.height = kPitch * count;
    strip.extent = kPitch * (count - 1) + kCell;
    part.galley.strips.push_back(strip);
  }
  part.galley.seams.resize(lines.empty() ? 0 : lines.size() - 1);
  return part;
}

std::vector<std::size_t> ends_of(const std::vector<FrameCut>& pages) {
  std::vector<std::size_t> ends;
  for (const FrameCut& page : pages) ends.push_back(page.strips.back().strip + 1);
  return ends;
}

// Where strips [first, end) would reach down to on a page of their own.
Length bottom_of(const Part& part, std::size_t first, std::size_t end) {
  Length y = first > 0 ? part.galley.seams[first - 1].opening.height : Length{};
  for (std::size_t i = first; i + 1 < end; ++i) {
    y += part.galley.strips[i].height + part.galley.seams[i].gap;
    if (part.galley.seams[i].to_grid) {
      y = kPitch * ((y.ticks + kPitch.ticks - 1) / kPitch.ticks);
    }
  }
  return y + part.galley.strips[end - 1].extent;
}

bool fits(const Part& part, std::size_t first, std::size_t end) {
  if (end == first + 1) return true;
  Length bottom = bottom_of(part, first, end);
  if (end < part.galley.strips.size()) bottom += part.galley.seams[end - 1].closing.height;
  return bottom <= part.page.area_height();
}

Cost page_cost(const Part& part, std::size_t first, std::size_t end) {
  if (end == part.galley.strips.size()) return first > 0 && first + 1 == end ? kSingleStrip : 0;
  const Length left = part.page.area_height() - bottom_of(part, first, end);
  const std::int64_t empty = std::max<std::int64_t>(left.ticks / kPitch.ticks, 0);
  const Cost seam = part.galley.seams[end - 1].cost;
  return empty * empty * kEmptyLine + (seam >= kForbidden ? kForced : seam);
}

Cost cost_of(const Part& part, const std::vector<std::size_t>& ends) {
  Cost cost = 0;
  std::size_t first = 0;
  for (const std::size_t end : ends) {
    cost += page_cost(part, first, end);
    first = end;
  }
  return cost;
}

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

// The least cost of all cuts.
Cost least_cost(const Part& part) {
  const std::size_t count = part.galley.strips.size();
  std::vector<Cost> least(count + 1, kForced * 1000);
  least[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    for (std::size_t end = first + 1; end <= count; ++end) {
      if (!fits(part, first, end)) continue;
      least[end] = std::min(least[end], least[first] + page_cost(part, first, end));
    }
  }
  return least[count];
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

// Paragraphs of so many lines each, parted as LB-46 allows.
Part paragraphs(const std::vector<std::size_t>& lines, int page_lines) {
  std::size_t count = 0;
  for (const std::size_t n : lines) count += n;
  Part part = part_of(std::vector<int>(count, 1), page_lines);
  std::size_t first = 0;
  for (const std::size_t n : lines) {
    if (n > 1) {
      part.galley.seams[first].cost = kForbidden;
      part.galley.seams[first + n - 2].cost = kForbidden;
    }
    first += n;
  }
  return part;
}

void offer(Part& part, std::size_t first, std::size_t lines, int looseness, Cost cost) {
  part.galley.alternatives.push_back({first, first + lines, looseness, cost, 0, 0});
}

// What the cut chose: lines of each paragraph, and page ends among all those lines.
struct Chosen {
  std::vector<std::size_t> lines;
  std::vector<std::size_t> ends;
  Cost cost = 0;  // of the alternatives
};

Chosen chosen_by(const Part& part, const std::vector<std::size_t>& lines,
                 const std::vector<FrameCut>& frames) {
  Chosen chosen{lines, {}, 0};
  std::vector<bool> counted(part.galley.alternatives.size(), false);
  std::size_t placed = 0;
  for (const FrameCut& frame : frames) {
    placed += frame.strips.size();
    chosen.ends.push_back(placed);
    for (const PlacedStrip& strip : frame.strips) {
      if (strip.alternative < 0 || counted[static_cast<std::size_t>(strip.alternative)]) continue;
      counted[static_cast<std::size_t>(strip.alternative)] = true;
      const Alternative& other =
          part.galley.alternatives[static_cast<std::size_t>(strip.alternative)];
      chosen.cost += other.cost + 20 * kDemerit;
      std::size_t first = 0;
      for (std::size_t p = 0; p < lines.size(); first += lines[p++]) {
        if (first == other.first) chosen.lines[p] = other.lines();
      }
    }
  }
  return chosen;
}

// LB-46: against every choice of settings with every cut.
TEST(BreakPages, IsTheBestOfAllSettingsAndCuts) {
  std::mt19937 random(9);
  int taken = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<std::size_t> lines;
    for (std::size_t p = 2 + random() % 4; p > 0; --p) lines.push_back(1 + random() % 5);
    const int page_lines = 5 + static_cast<int>(random() % 3);
    Part part = paragraphs(lines, page_lines);
    std::vector<std::vector<std::pair<std::size_t, Cost>>> settings;
    std::size_t first = 0;
    for (const std::size_t n : lines) {
      settings.push_back({{n, 0}});
      for (const int looseness : {-1, 1}) {
        if (n < 2 || random() % 2 == 0) continue;
        const Cost cost = static_cast<Cost>(random() % 300) * kDemerit;
        offer(part, first, n, looseness, cost);
        settings.back().push_back({n + static_cast<std::size_t>(looseness), cost + 20 * kDemerit});
      }
      first += n;
    }
    Cost least = kForced * 1000;
    std::vector<std::size_t> index(lines.size(), 0);
    for (bool more = true; more;) {
      std::vector<std::size_t> now;
      Cost cost = 0;
      for (std::size_t p = 0; p < lines.size(); ++p) {
        now.push_back(settings[p][index[p]].first);
        cost += settings[p][index[p]].second;
      }
      least = std::min(least, cost + least_cost(paragraphs(now, page_lines)));
      std::size_t p = 0;
      while (p < lines.size() && ++index[p] == settings[p].size()) index[p++] = 0;
      more = p < lines.size();
    }
    const std::vector<FrameCut> frames = break_pages(part);
    const Chosen chosen = chosen_by(part, lines, frames);
    taken += chosen.cost > 0;
    EXPECT_EQ(chosen.cost + cost_of(paragraphs(chosen.lines, page_lines), chosen.ends), least)
        << "round " << round;
  }
  EXPECT_GT(taken, 10);
}

TEST(BreakPages, TakesAShorterSettingRatherThanAnEmptyLine) {
  // The last paragraph needs its three lines on one page; four lines are left for it and the one
  // before.
  Part part = paragraphs({6, 4, 3}, 12);
  offer(part, 6, 4, -1, 50 * kDemerit);
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames[0].strips.size(), 12U);
  EXPECT_EQ(frames[0].strips[6].alternative, 0);
  EXPECT_EQ(frames[0].strips[8].strip, 2U);
  EXPECT_EQ(frames[0].strips[9].strip, 10U);
  EXPECT_EQ(frames[0].strips[9].y, kPitch * 9);
}

// P-38, T-14: text fills the page that a group does not fit on.
TEST(BreakPages, AGroupMayWaitForTheNextPage) {
  std::vector<int> lines(8, 1);
  lines.push_back(5);
  lines.insert(lines.end(), 12, 1);
  Part part = part_of(lines, 10);
  part.galley.deferrable = {{8, 9}};
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 3U);
  EXPECT_EQ(frames[0].strips.size(), 10U);
  EXPECT_EQ(frames[0].strips[8].strip, 9U);
  EXPECT_EQ(frames[1].strips[0].strip, 8U);
  EXPECT_EQ(frames[1].strips[0].y, Length{});
  EXPECT_EQ(frames[1].strips[1].strip, 11U);
  EXPECT_EQ(frames[1].strips[1].y, kPitch * 5);
}

TEST(BreakPages, GroupsKeepTheirOrderAndAreAllSet) {
  std::mt19937 random(10);
  for (int round = 0; round < 200; ++round) {
    std::vector<int> lines;
    std::vector<StripRange> groups;
    for (std::size_t i = 0, count = 10 + random() % 40; i < count; ++i) {
      const bool group = random() % 6 == 0;
      if (group) groups.push_back({i, i + 1});
      lines.push_back(group ? 2 + static_cast<int>(random() % 6) : 1);
    }
    Part part = part_of(lines, 8);
    part.galley.deferrable = groups;
    std::vector<std::size_t> text, set_groups;
    for (const FrameCut& frame : break_pages(part)) {
      EXPECT_LE(frame.bottom, part.page.area_height());
      Length y = -1_mm;
      for (const PlacedStrip& strip : frame.strips) {
        EXPECT_GT(strip.y, y);
        y = strip.y;
        (lines[strip.strip] > 1 ? set_groups : text).push_back(strip.strip);
      }
    }
    EXPECT_TRUE(std::is_sorted(text.begin(), text.end())) << "round " << round;
    EXPECT_TRUE(std::is_sorted(set_groups.begin(), set_groups.end())) << "round " << round;
    EXPECT_EQ(text.size() + set_groups.size(), lines.size()) << "round " << round;
  }
}

TEST(BreakPages, AGroupBehindTheLastLineGetsItsPage) {
  Part part = part_of({1, 1, 1, 4}, 4);
  part.galley.deferrable = {{3, 4}};
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 2U);
  EXPECT_EQ(frames[1].strips[0].strip, 3U);
}

// P-35
TEST(BreakPages, ANoteStandsOnThePageOfItsMark) {
  Part part = part_of(std::vector<int>(12, 1), 6);
  part.galley.strips[4].notes.push_back({std::make_shared<Drawing>(), kPitch * 2, 0});
  const std::vector<FrameCut> frames = break_pages(part);
  for (const FrameCut& frame : frames) {
    bool marked = false;
    for (const PlacedStrip& strip : frame.strips) marked = marked || strip.strip == 4;
    EXPECT_EQ(frame.notes.size(), marked ? 1U : 0U);
    const Length notes = frame.notes.empty() ? Length{} : kPitch * 2 + kPitch / 2;
    EXPECT_LE(frame.bottom + notes, part.page.area_height());
  }
}

// P-42
TEST(BreakPages, ColumnsAreFilledInTurnAndBalancedAtTheEnd) {
  Part part = part_of(std::vector<int>(27, 1), 10);
  part.page.columns = 2;
  part.page.cells = 10;
  part.page.gutter = {};
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 4U);
  EXPECT_EQ(frames[1].page, 0U);
  EXPECT_EQ(frames[1].column, 1);
  EXPECT_EQ(frames[2].page, 1U);
  EXPECT_EQ(frames[2].strips.size(), 4U);
  EXPECT_EQ(frames[3].strips.size(), 3U);
}

TEST(BreakPages, WhatSpansTheColumnsPartsThem) {
  Part part = part_of(std::vector<int>(14, 1), 10);
  part.page.columns = 2;
  part.page.cells = 10;
  part.page.gutter = {};
  part.galley.spans = {{0, 2}, {8, 9}};
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 6U);
  const std::vector<std::size_t> sizes = {2, 3, 3, 1, 3, 2};
  const std::vector<int> tops = {0, 2, 2, 5, 6, 6};
  for (std::size_t i = 0; i < frames.size(); ++i) {
    EXPECT_EQ(frames[i].page, 0U);
    EXPECT_EQ(frames[i].strips.size(), sizes[i]) << i;
    EXPECT_EQ(frames[i].top, kPitch * tops[i]) << i;
  }
}

}  // namespace
}  // namespace banxin
