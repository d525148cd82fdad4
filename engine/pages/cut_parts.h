#pragma once
// Cuts all parts of a document into pages, to the goals that it is given: of all ways to have no
// more pages than wanted, the one of least cost over all parts.
#include <vector>

#include "base/problem.h"
#include "blocks/part.h"
#include "pages/cut_memo.h"
#include "pages/frame_cut.h"
#include "pages/page_goals.h"

namespace banxin {

struct CutParts {
  std::vector<std::vector<FrameCut>> frames;  // by part
  // page.tightened (notice): a paragraph is set a line shorter than it would be without goals;
  // page.fitted (notice): how many lines that saved and how many are free on the last page;
  // page.fit (error): it cannot be had, and how many lines are too many. Places without a file are
  // those of strips. LB-46, LB-44: paragraphs only take settings within the tolerated stretch.
  Problems problems;
};

// Pointers go into `parts`. `memo` may be null; it knows cuts without goals.
CutParts cut_parts(const std::vector<Part>& parts, const PageGoals& goals, CutMemo* memo = nullptr);

}  // namespace banxin
