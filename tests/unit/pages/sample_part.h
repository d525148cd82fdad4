#pragma once
// Parts of plain strips, and what their cuts cost: the page cut told again, as simply as can be.
#include <algorithm>
#include <memory>
#include <vector>

#include "pages/break_pages.h"

namespace banxin::testing {

using namespace literals;

constexpr Length kPitch = Length::millimetres(10);
constexpr Length kCell = Length::millimetres(5);
constexpr Cost kForced = 1'000'000'000 * kDemerit;  // as break_pages weighs them
constexpr Cost kEmptyLine = 100 * kDemerit;
constexpr Cost kSingleStrip = 2000 * kDemerit;

// A page of `lines` lines of 10 mm.
inline PageOptions page_of(int lines) {
  PageOptions page;
  page.width = 100_mm;
  page.inner = page.outer = {};
  page.cells = 20;
  page.lines = lines;
  page.head = page.foot = {};
  page.height = kPitch * (lines - 1) + kCell;
  return page;
}

inline Part part_of(const std::vector<int>& lines, int page_lines) {
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

inline std::vector<std::size_t> ends_of(const std::vector<FrameCut>& pages) {
  std::vector<std::size_t> ends;
  for (const FrameCut& page : pages) ends.push_back(page.strips.back().strip + 1);
  return ends;
}

// Where strips [first, end) would reach down to on a page of their own.
inline Length bottom_of(const Part& part, std::size_t first, std::size_t end) {
  Length y = first > 0 ? part.galley.seams[first - 1].opening.height : Length{};
  for (std::size_t i = first; i + 1 < end; ++i) {
    y += part.galley.strips[i].height + part.galley.seams[i].gap;
    if (part.galley.seams[i].to_grid) {
      y = kPitch * ((y.ticks + kPitch.ticks - 1) / kPitch.ticks);
    }
  }
  return y + part.galley.strips[end - 1].extent;
}

inline bool fits(const Part& part, std::size_t first, std::size_t end) {
  if (end == first + 1) return true;
  Length bottom = bottom_of(part, first, end);
  if (end < part.galley.strips.size()) bottom += part.galley.seams[end - 1].closing.height;
  return bottom <= part.page.area_height();
}

inline Cost page_cost(const Part& part, std::size_t first, std::size_t end) {
  if (end == part.galley.strips.size()) return first > 0 && first + 1 == end ? kSingleStrip : 0;
  const Length left = part.page.area_height() - bottom_of(part, first, end);
  const std::int64_t empty = std::max<std::int64_t>(left.ticks / kPitch.ticks, 0);
  const Cost seam = part.galley.seams[end - 1].cost;
  return empty * empty * kEmptyLine + (seam >= kForbidden ? kForced : seam);
}

inline Cost cost_of(const Part& part, const std::vector<std::size_t>& ends) {
  Cost cost = 0;
  std::size_t first = 0;
  for (const std::size_t end : ends) {
    cost += page_cost(part, first, end);
    first = end;
  }
  return cost;
}

constexpr std::size_t kAnyPages = 1000;

// The least cost of all cuts into at most so many pages.
inline Cost least_cost(const Part& part, std::size_t most_pages = kAnyPages) {
  const std::size_t count = part.galley.strips.size();
  const std::size_t most = std::min(most_pages, count);
  // By pages above and strips above.
  std::vector<std::vector<Cost>> least(most + 1, std::vector<Cost>(count + 1, kForced * 1000));
  least[0][0] = 0;
  Cost best = kForced * 1000;
  for (std::size_t page = 0; page < most; ++page) {
    for (std::size_t first = 0; first < count; ++first) {
      for (std::size_t end = first + 1; end <= count; ++end) {
        if (!fits(part, first, end)) continue;
        const Cost cost = least[page][first] + page_cost(part, first, end);
        least[page + 1][end] = std::min(least[page + 1][end], cost);
      }
    }
    best = std::min(best, least[page + 1][count]);
  }
  return best;
}

}  // namespace banxin::testing
