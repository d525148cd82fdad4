#include "pages/break_pages.h"

#include <algorithm>
#include <limits>

#include "base/check.h"

namespace banxin {
namespace {

constexpr Cost kNever = std::numeric_limits<Cost>::max() / 2;
// A break that is forbidden is taken only when no other page can be had; far above any sum of line
// costs.
constexpr Cost kForcedBreak = 1'000'000'000 * kDemerit;
constexpr Cost kEmptyLine = 100 * kDemerit;  // times the square of the lines left empty

class PageBreaker {
 public:
  explicit PageBreaker(const Part& part)
      : galley_(part.galley), area_(part.page.area_height()), pitch_(part.page.pitch()) {}

  std::vector<PageCut> run();

 private:
  // The y of the strip after `strip` at `y` on the same page.
  Length next_top(std::size_t strip, Length y) const {
    const Seam& seam = galley_.seams[strip];
    Length top = y + galley_.strips[strip].height + seam.gap;
    if (!seam.to_grid) return top;
    const std::int64_t lines = (top.ticks + pitch_.ticks - 1) / pitch_.ticks;
    return pitch_ * lines;
  }
  Length first_top(std::size_t first) const {
    return first == 0 ? Length{} : galley_.seams[first - 1].opening.height;
  }
  Cost page_cost(std::size_t end, Length bottom) const;
  void extend(std::size_t first);
  PageCut cut(std::size_t first, std::size_t end) const;

  const Galley& galley_;
  Length area_;
  Length pitch_;
  std::vector<Cost> best_;             // of ending a page before each strip
  std::vector<std::size_t> previous_;  // where that page began
};

Cost PageBreaker::page_cost(std::size_t end, Length bottom) const {
  if (end == galley_.strips.size()) return 0;
  const std::int64_t empty = std::max<std::int64_t>((area_ - bottom).ticks / pitch_.ticks, 0);
  const Cost seam = galley_.seams[end - 1].cost;
  return empty * empty * kEmptyLine + (seam >= kForbidden ? kForcedBreak : seam);
}

void PageBreaker::extend(std::size_t first) {
  Length y = first_top(first);
  for (std::size_t end = first + 1; end <= galley_.strips.size(); ++end) {
    const Length bottom = y + galley_.strips[end - 1].extent;
    if (bottom > area_ && end > first + 1) return;
    const bool last = end == galley_.strips.size();
    const Length closing = last ? Length{} : galley_.seams[end - 1].closing.height;
    if (bottom + closing <= area_ || end == first + 1) {
      const Cost cost = best_[first] + page_cost(end, bottom);
      if (cost < best_[end]) {
        best_[end] = cost;
        previous_[end] = first;
      }
    }
    if (!last) y = next_top(end - 1, y);
  }
}

PageCut PageBreaker::cut(std::size_t first, std::size_t end) const {
  PageCut page;
  Length y = first_top(first);
  if (first > 0 && galley_.seams[first - 1].opening.drawing) {
    page.opening = &galley_.seams[first - 1].opening;
  }
  for (std::size_t i = first; i < end; ++i) {
    page.strips.push_back({i, y});
    page.bottom = y + galley_.strips[i].extent;
    if (i + 1 < end) y = next_top(i, y);
  }
  if (end < galley_.strips.size() && galley_.seams[end - 1].closing.drawing) {
    page.closing = &galley_.seams[end - 1].closing;
    page.closing_y = page.bottom;
  }
  return page;
}

std::vector<PageCut> PageBreaker::run() {
  const std::size_t count = galley_.strips.size();
  if (count == 0) return {};
  CHECK(galley_.seams.size() + 1 == count, "a seam between every two strips");
  best_.assign(count + 1, kNever);
  previous_.assign(count + 1, 0);
  best_[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    if (best_[first] < kNever) extend(first);
  }
  std::vector<PageCut> pages;
  for (std::size_t end = count; end > 0; end = previous_[end]) {
    pages.push_back(cut(previous_[end], end));
  }
  std::reverse(pages.begin(), pages.end());
  return pages;
}

}  // namespace

std::vector<PageCut> break_pages(const Part& part) { return PageBreaker(part).run(); }

}  // namespace banxin
