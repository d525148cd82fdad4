#pragma once
// Parts of paragraphs with other settings, and what every choice of settings with every cut costs.
#include <algorithm>
#include <random>
#include <vector>

#include "unit/pages/sample_part.h"

namespace banxin::testing {

constexpr Cost kOtherSetting = 20 * kDemerit;  // as the page cut weighs it

// Lines and cost beyond the best of a paragraph's settings, the best first.
struct SampleSetting {
  std::size_t lines = 0;
  Cost cost = 0;
};

struct SampleParagraphs {
  Part part;
  int page_lines = 0;
  std::vector<std::vector<SampleSetting>> settings;  // by paragraph
};

// Paragraphs of so many lines each, parted as LB-46 allows.
inline SampleParagraphs paragraphs(const std::vector<std::size_t>& lines, int page_lines) {
  std::size_t count = 0;
  for (const std::size_t n : lines) count += n;
  SampleParagraphs sample{part_of(std::vector<int>(count, 1), page_lines), page_lines, {}};
  std::size_t first = 0;
  for (const std::size_t n : lines) {
    if (n > 1) {
      sample.part.galley.seams[first].cost = kForbidden;
      sample.part.galley.seams[first + n - 2].cost = kForbidden;
    }
    first += n;
    sample.settings.push_back({{n, 0}});
  }
  return sample;
}

inline std::size_t first_strip(const SampleParagraphs& sample, std::size_t paragraph) {
  std::size_t first = 0;
  for (std::size_t p = 0; p < paragraph; ++p) first += sample.settings[p][0].lines;
  return first;
}

// REQUIRES that later paragraphs have no offers yet.
inline void offer(SampleParagraphs& sample, std::size_t paragraph, int looseness, Cost cost) {
  const std::size_t first = first_strip(sample, paragraph);
  const std::size_t lines = sample.settings[paragraph][0].lines;
  sample.part.galley.alternatives.push_back({first, first + lines, looseness, cost, 0, 0, {}});
  sample.settings[paragraph].push_back(
      {lines + static_cast<std::size_t>(looseness), cost + kOtherSetting});
}

inline SampleParagraphs random_paragraphs(std::mt19937& random, std::size_t count, int page_lines) {
  std::vector<std::size_t> lines;
  for (std::size_t p = 0; p < count; ++p) lines.push_back(1 + random() % 5);
  SampleParagraphs sample = paragraphs(lines, page_lines);
  for (std::size_t p = 0; p < count; ++p) {
    for (const int looseness : {-1, 1}) {
      if (lines[p] < 2 || random() % 2 == 0) continue;
      offer(sample, p, looseness, static_cast<Cost>(random() % 300) * kDemerit);
    }
  }
  return sample;
}

// Calls `visit(lines, cost)` for every choice of settings.
template <typename Visit>
void for_every_choice(const SampleParagraphs& sample, const Visit& visit) {
  std::vector<std::size_t> index(sample.settings.size(), 0);
  for (bool more = true; more;) {
    std::vector<std::size_t> lines;
    Cost cost = 0;
    for (std::size_t p = 0; p < index.size(); ++p) {
      lines.push_back(sample.settings[p][index[p]].lines);
      cost += sample.settings[p][index[p]].cost;
    }
    visit(lines, cost);
    std::size_t p = 0;
    while (p < index.size() && ++index[p] == sample.settings[p].size()) index[p++] = 0;
    more = p < index.size();
  }
}

// The least cost of all settings with all cuts into at most so many pages.
inline Cost least_cost_of_all(const SampleParagraphs& sample, std::size_t pages) {
  Cost least = kForced * 1000;
  for_every_choice(sample, [&](const std::vector<std::size_t>& lines, Cost cost) {
    least = std::min(least, cost + least_cost(paragraphs(lines, sample.page_lines).part, pages));
  });
  return least;
}

// What a cut costs: the settings it takes, and its page ends among their lines.
inline Cost cost_of_choice(const SampleParagraphs& sample, const std::vector<FrameCut>& frames) {
  std::vector<std::size_t> lines;
  for (const auto& settings : sample.settings) lines.push_back(settings[0].lines);
  std::vector<bool> counted(sample.part.galley.alternatives.size(), false);
  std::vector<std::size_t> ends;
  std::size_t placed = 0;
  Cost cost = 0;
  for (const FrameCut& frame : frames) {
    placed += frame.strips.size();
    ends.push_back(placed);
    for (const PlacedStrip& strip : frame.strips) {
      const auto index = static_cast<std::size_t>(strip.alternative);
      if (strip.alternative < 0 || counted[index]) continue;
      counted[index] = true;
      const Alternative& other = sample.part.galley.alternatives[index];
      cost += other.cost + kOtherSetting;
      for (std::size_t p = 0; p < lines.size(); ++p) {
        if (first_strip(sample, p) == other.first) lines[p] = other.lines();
      }
    }
  }
  return cost + cost_of(paragraphs(lines, sample.page_lines).part, ends);
}

}  // namespace banxin::testing
