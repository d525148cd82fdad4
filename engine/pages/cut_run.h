#pragma once
// Cuts one run of strips into frames at least cost: dynamic programming over the places where a
// frame may begin.
#include <vector>

#include "pages/frame_cut.h"

namespace banxin {

// The frames that a run of strips is cut into.
struct FrameShape {
  int columns = 1;
  Length first_height;  // of the columns on the first page, below what stands above the run
  Length height;        // of those on later pages
};

// In: strips of a galley, not none, on lines of this pitch. Out: their frames in reading order,
// pages counted from 0; a run whose first strip does not fit the first page begins on page 1. Two
// columns are balanced on the last page (P-42). Pointers go into `galley`.
std::vector<FrameCut> cut_run(const Galley& galley, const StripRange& run, Length pitch,
                              const FrameShape& shape);

}  // namespace banxin
