#pragma once
// Cuts one run of strips into frames at least cost: dynamic programming over the places where a
// frame may begin.
#include <vector>

#include "pages/frame_cut.h"
#include "pages/page_goals.h"

namespace banxin {

// The frames that a run of strips is cut into.
struct FrameShape {
  int columns = 1;
  Length first_height;  // of the columns on the first page, below what stands above the run
  Length height;        // of those on later pages
};

// Pages of their own that come behind the page on which the strips above them end.
struct InsertedPages {
  std::size_t strip = 0;  // strips above them
  std::size_t pages = 0;
};

// What is asked of the cut of a run in one column that is all of its part.
struct RunGoals {
  PartGoals part;
  std::vector<InsertedPages> inserts;  // by strip
};

// In: strips of a galley, not none, on lines of this pitch. Out: their frames in reading order,
// pages counted from 0; a run whose first strip does not fit the first page begins on page 1. Two
// columns are balanced on the last page (P-42). With goals: as few pages change as can be, and of
// the cuts that change so many the one of least cost; the ordinary cut if the pages that it may
// have at most are too few. Pointers go into `galley`. REQUIRES one column where goals are not
// empty.
std::vector<FrameCut> cut_run(const Galley& galley, const StripRange& run, Length pitch,
                              const FrameShape& shape, const RunGoals& goals = {});

// What is left of a run below its first `pages` pages when these hold as much as they can.
struct LinesLeft {
  std::size_t lines = 0;  // with every paragraph in its shortest setting; 0 = it fits
  std::size_t strip = 0;  // the first of them
};
LinesLeft lines_left(const Galley& galley, const StripRange& run, Length pitch,
                     const FrameShape& shape, std::size_t pages);

}  // namespace banxin
