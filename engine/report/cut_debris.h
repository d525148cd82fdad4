#pragma once
// Leaves out what a web page or an archive put around the text (S-26): navigation, comments,
// escaped blanks, the source line, licence notices, and copies of the whole text.
#include <vector>

#include "base/problem.h"
#include "report/draft.h"
#include "report/report.h"

namespace banxin {

struct CleanDraft {
  std::vector<DraftBlock> blocks;
  std::vector<Cut> cut;
  Problems problems;  // notices debris.doubtful: lines that stay
};

// In: blocks as read, marks and widths as typed. Nothing but what a pattern of debris_patterns.h
// names is cut; copies of the text and a title above the title only where such a pattern was found.
CleanDraft cut_debris(const Draft& draft);

}  // namespace banxin
