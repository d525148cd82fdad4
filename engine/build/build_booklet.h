#pragma once
// A report that is set → booklets for all delegates.
#include "build/make_copies.h"
#include "build/typeset.h"
#include "copies/plan_copies.h"

namespace banxin {

// What a run will use, known before the first copy.
struct BookletPlan {
  std::size_t copies = 0;
  std::size_t pages = 0;   // of a copy, blanks counted
  std::size_t blanks = 0;  // before the back cover
  std::size_t sheets = 0;  // of a copy
  Length sheet_width, sheet_height;
};

struct MadeBooklets {
  BookletPlan plan;
  MadeCopies copies;
};

// Paths in UTF-8; empty = none.
struct BookletPaths {
  std::string merged;    // all copies in one file
  std::string receipts;  // 签收单
};

using BookletWatch = std::function<bool(const BookletPlan& plan, std::size_t made)>;

// `pages` with the blanks of B-11 if they are to be folded; those of a cover have them already.
// 签收单 comes before the copies, in the order of the list even if they are printed in reverse.
// Problems of `copies`: those of impose, plan_copies, make_receipts, write_file and make_copies.
MadeBooklets build_booklets(Typeset set, const CopyRequest& request, const BookletPaths& paths,
                            const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                            const BookletWatch& watch);

}  // namespace banxin
