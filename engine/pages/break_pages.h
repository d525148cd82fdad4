#pragma once
// The page cut: of all ways to cut a part's strips into pages, the one of least cost over the whole
// part — exact dynamic programming, since the setting of a block does not depend on its page
// (DESIGN §3). It chooses among the settings of paragraphs (LB-46), lets groups wait for the next
// page top (P-38, T-14) and keeps notes on the page of their mark (P-35).
#include <vector>

#include "blocks/part.h"
#include "pages/cut_run.h"
#include "pages/frame_cut.h"
#include "pages/page_goals.h"

namespace banxin {

// The frames of all pages in reading order. Pointers go into `part`, which must outlive them. A
// strip taller than a page gets a page of its own. Goals are held as cut_run() says, in parts of
// one column; those of parts with columns are not looked at.
std::vector<FrameCut> break_pages(const Part& part, const PartGoals& goals = {});

// How much too long a part of one column is for so many pages; of others, nothing is known.
LinesLeft lines_left(const Part& part, std::size_t pages);

}  // namespace banxin
