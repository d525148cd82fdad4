#pragma once
// Tells the cut of a part as goals tell it: what a later cut is asked for when its pages are to
// come out again.
#include <compare>
#include <cstddef>
#include <vector>

#include "blocks/part.h"
#include "pages/frame_cut.h"
#include "pages/page_goals.h"

namespace banxin {

// In: the frames that break_pages() made of the part. Out: its pages but those of inserts, by
// number; none for a part with columns.
std::vector<WantedPage> describe_cut(const Part& part, const std::vector<FrameCut>& frames);

// What a cut changes of the wanted pages.
struct CutChanges {
  std::size_t leaves = 0;  // with a page that changes
  std::size_t pages = 0;
  friend auto operator<=>(const CutChanges&, const CutChanges&) = default;
};
CutChanges count_changes(const Part& part, const std::vector<FrameCut>& frames,
                         const PartGoals& goals);

}  // namespace banxin
