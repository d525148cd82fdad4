#include "pages/describe_cut.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "pages/break_pages.h"

namespace banxin {
namespace {

std::vector<std::int32_t> alternatives_of(const FrameCut& frame) {
  std::vector<std::int32_t> taken;
  for (const PlacedStrip& placed : frame.strips) {
    const std::int32_t index = placed.alternative;
    const bool named = index == frame.from.alternative || index == frame.end.alternative;
    if (index < 0 || named || (!taken.empty() && taken.back() == index)) continue;
    taken.push_back(index);
  }
  return taken;
}

std::int32_t empty_lines(const FrameCut& frame, Length pitch) {
  const Length empty = frame.height - frame.bottom - frame.foot;
  return static_cast<std::int32_t>(std::max<std::int64_t>(empty.ticks / pitch.ticks, 0));
}

}  // namespace

std::vector<WantedPage> describe_cut(const Part& part, const std::vector<FrameCut>& frames) {
  if (part.page.columns > 1) return {};
  std::vector<std::pair<std::size_t, std::size_t>> inserts;  // strips above, pages
  for (const PartInsert& insert : part.inserts) {
    const std::vector<FrameCut> inserted = break_pages(insert.part);
    if (!inserted.empty()) inserts.emplace_back(insert.strip, inserted.back().page + 1);
  }
  std::vector<WantedPage> pages;
  std::size_t settled = 0;
  for (const FrameCut& frame : frames) {
    WantedPage page{frame.page, frame.from, frame.end, alternatives_of(frame), 0};
    if (&frame != &frames.back()) page.empty_lines = empty_lines(frame, part.page.pitch());
    for (const auto& [strip, count] : inserts) {
      if (strip <= settled) page.page += count;
    }
    settled = frame.settled;
    pages.push_back(std::move(page));
  }
  return pages;
}

CutChanges count_changes(const Part& part, const std::vector<FrameCut>& frames,
                         const PartGoals& goals) {
  CutChanges changes;
  std::optional<std::size_t> leaf;  // the last that changes
  for (const WantedPage& page : describe_cut(part, frames)) {
    if (std::find(goals.wanted.begin(), goals.wanted.end(), page) != goals.wanted.end()) continue;
    const std::size_t of = (page.page + (goals.first_is_left ? 1 : 0)) / 2;
    ++changes.pages;
    if (leaf != of) ++changes.leaves;
    leaf = of;
  }
  return changes;
}

}  // namespace banxin
