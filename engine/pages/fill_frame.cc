#include "pages/fill_frame.h"

#include <algorithm>
#include <limits>

#include "base/check.h"

namespace banxin {
namespace {

constexpr Cost kNever = std::numeric_limits<Cost>::max() / 2;
constexpr Cost kDeferralCost = 150 * kDemerit;    // of a group that waits
constexpr int kEmptier = 8;                       // lines
constexpr Cost kAlternativeCost = 20 * kDemerit;  // of any other setting than the best

}  // namespace

FrameFiller::FrameFiller(const Galley& galley, std::size_t begin, std::size_t end, Length pitch,
                         int most_lines)
    : galley_(galley), begin_(begin), end_(end), pitch_(pitch), most_lines_(most_lines) {
  CHECK(most_lines <= kMostLines, "there is room for the ways of so many lines");
  CHECK(begin < end && end <= galley.strips.size(), "a frame is filled with strips");
  CHECK(galley.seams.size() + 1 == galley.strips.size(), "a seam between every two strips");
  groups_above_.assign(end - begin + 1, 0);
  group_at_.assign(end - begin + 1, -1);
  first_alternative_.assign(end - begin, -1);
  for (const StripRange& group : galley.deferrable) {
    if (group.first < begin || group.end > end) continue;
    group_at_[group.first - begin] = static_cast<std::int32_t>(groups_.size());
    groups_.push_back(group);
  }
  for (std::size_t i = 1; i < groups_above_.size(); ++i) {
    groups_above_[i] = groups_above_[i - 1] + (group_at_[i - 1] >= 0 ? 1 : 0);
  }
  for (std::size_t a = galley.alternatives.size(); a-- > 0;) {
    const std::size_t first = galley.alternatives[a].first;
    if (first >= begin && first < end) {
      first_alternative_[first - begin] = static_cast<std::int32_t>(a);
    }
  }
}

FrameFiller::Ways FrameFiller::no_ways() {
  Ways ways;
  ways.fill({kNever, -1});
  return ways;
}

Length FrameFiller::next_top(std::size_t strip, Length y) const {
  const Seam& seam = galley_.seams[strip];
  const Length top = y + galley_.strips[strip].height + seam.gap;
  return seam.to_grid ? on_grid(top, pitch_) : top;
}

const StripRange& FrameFiller::waiting_group(const CutPlace& from, std::size_t index) const {
  return groups_[groups_above(from.strip) - from.waiting + index];
}

const StripRange* FrameFiller::group_at(std::size_t strip) const {
  const std::int32_t group = group_at_[strip - begin_];
  return group < 0 ? nullptr : &groups_[static_cast<std::size_t>(group)];
}

FrameFiller::WaitingSet FrameFiller::set_waiting(const CutPlace& from, Length height) const {
  WaitingSet set;
  for (std::size_t g = 0; g < from.waiting; ++g) {
    const StripRange& group = waiting_group(from, g);
    std::vector<PlacedStrip> strips;
    Length y = set.top;
    for (std::size_t i = group.first; i < group.end; ++i) {
      strips.push_back({i, y});
      y = i + 1 < group.end ? next_top(i, y) : y + galley_.strips[i].height;
    }
    const Length bottom = strips.back().y + galley_.strips[group.end - 1].extent;
    if (bottom > height && set.count > 0) break;
    ++set.count;
    set.strips.insert(set.strips.end(), strips.begin(), strips.end());
    set.bottom = bottom;
    set.top = on_grid(y, pitch_);
  }
  return set;
}

void FrameFiller::add_end(const CutPlace& place, Cost cost, Length bottom, std::int32_t choices,
                          Cost seam) {
  const std::int64_t empty =
      std::max<std::int64_t>((height_ - bottom - notes_).ticks / pitch_.ticks, 0);
  const Cost forced = seam >= kForbidden ? kForcedBreakCost : seam;
  ends_.push_back({place, cost + empty * empty * kEmptyLineCost + forced, bottom, choices, false,
                   static_cast<std::int32_t>(empty)});
}

// Waiting groups, what is printed at the top, the rest of an alternative that goes on.
void FrameFiller::start(const CutPlace& from) {
  const WaitingSet set = set_waiting(from, height_);
  Lane& lane = lanes_[from.waiting - set.count];
  lane.active = true;
  lane.resumes = from.strip;
  lane.top = set.top;
  lane.bottom = set.bottom;
  lane.ways = no_ways();
  lane.ways[kMostLines] = {0, -1};
  single_ = set.count == 0;
  if (set.count > 0) {
    CutPlace place = from;
    place.waiting -= static_cast<std::uint32_t>(set.count);
    if (from.strip == end_ && place.waiting == 0) {
      ends_.push_back({place, 0, set.bottom, -1, true});
    } else {
      add_end(place, 0, set.bottom, -1, 0);
    }
  }
  if (from.strip == end_) return;
  if (from.alternative < 0) {
    if (from.strip > begin_) lane.top += galley_.seams[from.strip - 1].opening.height;
    lane.bare_top = lane.top;
    return;
  }
  const Alternative& alternative = galley_.alternatives[static_cast<std::size_t>(from.alternative)];
  const Strip& strip = galley_.strips[alternative.first];
  const std::size_t waiting = from.waiting - set.count;
  const std::size_t lines = alternative.lines();
  for (std::size_t line = from.line + 1; line < lines; ++line) {
    lane.bottom = lane.top + strip.extent;
    if (line + 1 < lines && line > 1 && fits(lane.bottom)) {
      CutPlace place = from;
      place.line = static_cast<std::uint32_t>(line);
      place.waiting = static_cast<std::uint32_t>(waiting);
      add_end(place, 0, lane.bottom, -1, 0);
    }
    lane.top += strip.height;
  }
  lane.bottom = lane.top + strip.extent;
  single_ = single_ && from.line + 1 == lines;
  end_after(alternative.end - 1);
  if (alternative.end < end_) advance_top(alternative.end - 1, lane);
  lane.resumes = alternative.end;
}

// A group begins: it is set, or waits; behind one that waits, later ones wait too.
void FrameFiller::defer_group(std::size_t strip) {
  const StripRange* group = group_at(strip);
  if (group == nullptr) return;
  for (std::size_t waiting = kMostWaiting; waiting > 0; --waiting) {
    lanes_[waiting].active = false;
    const Lane& fewer = lanes_[waiting - 1];
    if (!fewer.active || fewer.resumes > strip) continue;
    lanes_[waiting] = fewer;
    for (Way& way : lanes_[waiting].ways) {
      if (way.cost < kNever) way.cost += kDeferralCost;
    }
    lanes_[waiting].resumes = group->end;
    lanes_[waiting].top = fewer.bare_top + gap_behind(*group);
    lanes_[waiting].bare_top = lanes_[waiting].top;
  }
}

// A paragraph begins: its other settings are followed to their end at once.
void FrameFiller::try_alternatives(std::size_t strip) {
  for (std::int32_t a = first_alternative_[strip - begin_]; a >= 0; ++a) {
    const auto index = static_cast<std::size_t>(a);
    if (index >= galley_.alternatives.size() || galley_.alternatives[index].first != strip) break;
    const Alternative& alternative = galley_.alternatives[index];
    const Strip& line = galley_.strips[strip];
    if (merge_at_ == 0) alternative_ways_.fill(no_ways());
    merge_at_ = alternative.end;
    for (std::size_t waiting = 0; waiting < lanes_.size(); ++waiting) {
      const Lane& lane = lanes_[waiting];
      if (!lane.active || lane.resumes > strip) continue;
      for (int more = -most_lines_; more <= most_lines_; ++more) {
        const Way way = lane.ways[static_cast<std::size_t>(more + kMostLines)];
        if (way.cost >= kNever) continue;
        const Cost cost = way.cost + alternative.cost + kAlternativeCost;
        const Length top = lane.top + pitch_ * more;
        for (std::size_t k = 2; k + 1 < alternative.lines(); ++k) {
          const Length bottom = top + line.height * static_cast<std::int64_t>(k - 1) + line.extent;
          if (!fits(bottom)) break;
          add_end({static_cast<std::uint32_t>(strip), a, static_cast<std::uint32_t>(k),
                   static_cast<std::uint32_t>(waiting)},
                  cost, bottom, way.choices, 0);
        }
        const int then = more + alternative.looseness;
        if (then < -most_lines_ || then > most_lines_) continue;
        Way& merged = alternative_ways_[waiting][static_cast<std::size_t>(then + kMostLines)];
        if (cost >= merged.cost) continue;
        choices_.push_back({way.choices, a});
        merged = {cost, static_cast<std::int32_t>(choices_.size()) - 1};
      }
    }
  }
}

void FrameFiller::set_strip(std::size_t strip) {
  for (Lane& lane : lanes_) {
    if (lane.active && lane.resumes <= strip) {
      lane.bottom = lane.top + galley_.strips[strip].extent;
    }
  }
  for (const StripNote& note : galley_.strips[strip].notes) add_note(note, pitch_, notes_);
}

void FrameFiller::merge_alternatives(std::size_t end) {
  if (merge_at_ != end) return;
  merge_at_ = 0;
  for (std::size_t waiting = 0; waiting < lanes_.size(); ++waiting) {
    for (std::size_t k = 0; k < lanes_[waiting].ways.size(); ++k) {
      Way& way = lanes_[waiting].ways[k];
      const Way& other = alternative_ways_[waiting][k];
      if (other.cost < way.cost) way = other;
    }
  }
}

// The frame may end below a strip.
void FrameFiller::end_after(std::size_t strip) {
  const bool last = strip + 1 == end_;
  const Seam none;
  const Seam& seam = last ? none : galley_.seams[strip];
  for (std::size_t waiting = 0; waiting < lanes_.size(); ++waiting) {
    Lane& lane = lanes_[waiting];
    if (!lane.active || lane.resumes > strip + 1) continue;
    for (int more = -most_lines_; more <= most_lines_; ++more) {
      const Way& way = lane.ways[static_cast<std::size_t>(more + kMostLines)];
      if (way.cost >= kNever) continue;
      const Length bottom = lane.bottom + pitch_ * more;
      const bool alone = single_ && more == 0;
      if (!fits(bottom + seam.closing.height) && !alone) continue;
      const CutPlace place{static_cast<std::uint32_t>(strip + 1), -1, 0,
                           static_cast<std::uint32_t>(waiting)};
      if (last && waiting == 0) {
        ends_.push_back({place, way.cost, bottom, way.choices, true});
      } else {
        add_end(place, way.cost, bottom, way.choices, seam.cost);
      }
    }
  }
}

void FrameFiller::advance_top(std::size_t strip, Lane& lane) const {
  lane.bare_top = on_grid(lane.top + galley_.strips[strip].height, pitch_);
  lane.top = next_top(strip, lane.top);
}

// To the strip behind `strip`; false if nothing more fits.
bool FrameFiller::advance(std::size_t strip) {
  bool goes_on = merge_at_ > 0;
  for (Lane& lane : lanes_) {
    if (!lane.active) continue;
    if (lane.resumes > strip + 1) {
      goes_on = true;
      continue;
    }
    if (lane.resumes <= strip) advance_top(strip, lane);
    bool lives = false;
    for (int more = -most_lines_; more <= most_lines_; ++more) {
      Way& way = lane.ways[static_cast<std::size_t>(more + kMostLines)];
      if (way.cost >= kNever) continue;
      if (fits(lane.bottom + pitch_ * more)) {
        lives = true;
      } else {
        way.cost = kNever;
      }
    }
    if (!lives && merge_at_ == 0) lane.active = false;
    goes_on = goes_on || lives;
  }
  return goes_on;
}

void FrameFiller::keep_good_ends(int emptier) {
  Length fullest{-1};
  for (const FrameEnd& end : ends_) {
    if (end.cost < kForcedBreakCost) fullest = std::max(fullest, end.bottom);
  }
  if (fullest < Length{}) return;
  const Length least = fullest - pitch_ * emptier;
  std::erase_if(ends_, [&](const FrameEnd& end) {
    return !end.last && (end.cost >= kForcedBreakCost || end.bottom < least);
  });
}

const std::vector<FrameEnd>& FrameFiller::fill(const CutPlace& from, Length height, Ends ends) {
  const std::tuple asked(from, height, ends);
  if (filled_ == asked) return ends_;
  filled_ = asked;
  ends_.clear();
  lanes_ = {};
  merge_at_ = 0;
  notes_ = {};
  height_ = height;
  start(from);
  std::size_t strip = from.strip;
  if (from.alternative >= 0) {
    strip = galley_.alternatives[static_cast<std::size_t>(from.alternative)].end;
  }
  for (; strip < end_; ++strip) {
    defer_group(strip);
    try_alternatives(strip);
    set_strip(strip);
    merge_alternatives(strip + 1);
    end_after(strip);
    if (strip + 1 == end_ || !advance(strip)) break;
    single_ = false;
  }
  if (ends != Ends::all) keep_good_ends(ends == Ends::good ? kEmptier : 1);
  return ends_;
}

std::vector<std::int32_t> FrameFiller::taken(const FrameEnd& end) const {
  std::vector<std::int32_t> alternatives;
  for (std::int32_t at = end.choices; at >= 0;
       at = choices_[static_cast<std::size_t>(at)].previous) {
    alternatives.push_back(choices_[static_cast<std::size_t>(at)].alternative);
  }
  std::reverse(alternatives.begin(), alternatives.end());
  return alternatives;
}

}  // namespace banxin
