#pragma once
// What a frame (the type area of a page, or a column of it) can hold of a galley from a place on:
// every place where it may end, each at its least cost. The page cut searches through these.
#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "pages/cut_place.h"
#include "pages/frame_cut.h"
#include "strips/galley.h"

namespace banxin {

struct FrameEnd {
  CutPlace place;
  Cost cost = 0;              // of the frame
  Length bottom;              // lowest ink of the text
  std::int32_t choices = -1;  // the alternatives taken, see FrameFiller
  bool last = false;          // nothing is left
  std::int32_t empty = 0;     // lines
};

// Costs of page ends. Empty lines count by their square; a forbidden seam is broken only where
// nothing else can be had, which no sum of other costs outweighs.
constexpr Cost kEmptyLineCost = 100 * kDemerit;
constexpr Cost kForcedBreakCost = 1'000'000'000 * kDemerit;
constexpr Cost kSingleStripCost = 2000 * kDemerit;  // a last page with one line only (LB-46)

// The grid line at y, or the next below it.
constexpr Length on_grid(Length y, Length pitch) { return pitch * lines_down_to(y, pitch); }

class FrameFiller {
 public:
  // Lines that a frame's alternatives may make it shorter or longer: usually, and at most.
  static constexpr int kUsualLines = 3;
  static constexpr int kMostLines = 8;

  // Strips [begin, end) of a galley on lines of this pitch. Keeps the reference.
  FrameFiller(const Galley& galley, std::size_t begin, std::size_t end, Length pitch,
              int most_lines = kUsualLines);
  Length pitch() const { return pitch_; }

  // Which ends of a frame are worth following: all, or those that break no forbidden seam and leave
  // few lines more empty than the fullest of them (if there is any such); full: one line more.
  enum class Ends { all, good, full };

  // The places where a frame of this height that begins at `from` may end; valid until the next
  // call. At least one strip or waiting group is always set.
  const std::vector<FrameEnd>& fill(const CutPlace& from, Length height, Ends ends);

  // The alternatives taken on the way to an end, in the order of their places.
  std::vector<std::int32_t> taken(const FrameEnd& end) const;

  std::size_t begin() const { return begin_; }
  // The deferrable group that begins at a strip, or null.
  const StripRange* group_at(std::size_t strip) const;
  // Of the groups that wait at a place, by index.
  const StripRange& waiting_group(const CutPlace& from, std::size_t index) const;
  // Groups that begin above a place.
  std::size_t groups_above(std::size_t strip) const { return groups_above_[strip - begin_]; }
  // Between what stands above a group that waits and what stands behind it.
  Length gap_behind(const StripRange& group) const {
    return group.end < end_ ? galley_.seams[group.end - 1].gap : Length{};
  }
  // Where the strip after `strip`, whose top is at `y`, begins.
  Length next_top(std::size_t strip, Length y) const;
  // The groups that wait at a place as far as they fit a frame: how many, where they stand, and
  // where what follows them begins.
  struct WaitingSet {
    std::size_t count = 0;
    std::vector<PlacedStrip> strips;
    Length top;
    Length bottom;  // lowest ink
  };
  WaitingSet set_waiting(const CutPlace& from, Length height) const;

 private:
  static constexpr int kMostWaiting = 2;
  struct Way {
    Cost cost;
    std::int32_t choices;
  };
  using Ways = std::array<Way, 2 * kMostLines + 1>;  // by lines more than the best setting
  static Ways no_ways();

  // The frame so far, with a given number of groups waiting.
  struct Lane {
    bool active = false;
    std::size_t resumes = 0;  // strips before this one are of a group that waits
    Length top;               // of the next strip, where no alternative is taken
    Length bare_top;          // the same if a group that waits is left out before it
    Length bottom;
    Ways ways;
  };
  struct Choice {
    std::int32_t previous;
    std::int32_t alternative;
  };

  void start(const CutPlace& from);
  void defer_group(std::size_t strip);
  void try_alternatives(std::size_t strip);
  void set_strip(std::size_t strip);
  void merge_alternatives(std::size_t end);
  void end_after(std::size_t strip);
  void advance_top(std::size_t strip, Lane& lane) const;
  bool advance(std::size_t strip);
  void keep_good_ends(int emptier);
  void add_end(const CutPlace& place, Cost cost, Length bottom, std::int32_t choices, Cost seam);
  bool fits(Length bottom) const { return bottom + notes_ <= height_; }

  const Galley& galley_;
  std::size_t begin_, end_;
  Length pitch_;
  int most_lines_;
  std::vector<StripRange> groups_;               // that may wait
  std::vector<std::int32_t> group_at_;           // by strip − begin; −1 = none begins here
  std::vector<std::uint32_t> groups_above_;      // by strip − begin
  std::vector<std::int32_t> first_alternative_;  // by strip − begin; −1 = none begins here
  std::vector<Choice> choices_;

  // Of the frame being filled.
  Length height_;
  Length notes_;
  bool single_ = false;  // no more than one strip is set
  std::array<Lane, kMostWaiting + 1> lanes_;
  std::array<Ways, kMostWaiting + 1> alternative_ways_;
  std::size_t merge_at_ = 0;  // where they come back to the lanes; 0 = none are out
  std::vector<FrameEnd> ends_;
  std::optional<std::tuple<CutPlace, Length, Ends>> filled_;  // what they were asked for
};

}  // namespace banxin
