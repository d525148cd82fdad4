#pragma once
// Tells the cut of a part as goals tell it: what a later cut is asked for when its pages are to
// come out again.
#include <cstddef>
#include <vector>

#include "base/cost.h"
#include "blocks/part.h"
#include "pages/frame_cut.h"
#include "pages/page_goals.h"

namespace banxin {

// In: the frames that break_pages() made of the part. Out: its pages but those of inserts, by
// number; none for a part with columns.
std::vector<WantedPage> describe_cut(const Part& part, const std::vector<FrameCut>& frames);

// What a cut changes of the wanted pages. A leaf with one is printed again, so it weighs more than
// a page does.
struct CutChanges {
  std::size_t leaves = 0;
  std::size_t pages = 0;
  // More than all that alternatives and empty lines of a page ever cost, less than a forbidden
  // seam.
  Cost cost() const {
    return static_cast<Cost>(leaves) * 200'000 * kDemerit +
           static_cast<Cost>(pages) * 100'000 * kDemerit;
  }
};
CutChanges count_changes(const Part& part, const std::vector<FrameCut>& frames,
                         const PartGoals& goals);

}  // namespace banxin
