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

// As BookletProgress.
using BookletWatch =
    std::function<bool(const BookletPlan& plan, std::size_t made, const Problems& found)>;

struct BookletFiles {
  std::string merged, common;  // see BookletOutputs
};

// Problems of `copies`: those of impose_pages, plan_copies and make_copies.
MadeBooklets build_booklets(Typeset set, const CopyRequest& request, const BookletFiles& files,
                            const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                            const BookletWatch& watch);

}  // namespace banxin
