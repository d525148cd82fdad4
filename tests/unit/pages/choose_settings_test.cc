// The page cut chooses among the settings of paragraphs (LB-46): against every choice with every
// cut.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "unit/pages/sample_part.h"

namespace banxin::testing {
namespace {

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
TEST(ChooseSettings, IsTheBestOfAllSettingsAndCuts) {
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

TEST(ChooseSettings, TakesAShorterSettingRatherThanAnEmptyLine) {
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

}  // namespace
}  // namespace banxin::testing
