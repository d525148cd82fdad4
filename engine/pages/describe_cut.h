#pragma once
// Tells the cut of a part as goals tell it: what a later cut is asked for when its pages are to
// come out again.
#include <vector>

#include "blocks/part.h"
#include "pages/frame_cut.h"
#include "pages/page_goals.h"

namespace banxin {

// In: the frames that break_pages() made of the part. Out: its pages but those of inserts, by
// number; none for a part with columns.
std::vector<WantedPage> describe_cut(const Part& part, const std::vector<FrameCut>& frames);

}  // namespace banxin
