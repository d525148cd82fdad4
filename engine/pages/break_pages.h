#pragma once
// The page cut: of all ways to cut a part's strips into pages, the one of least cost over the whole
// part — exact dynamic programming, since the setting of a block does not depend on its page
// (DESIGN §3). It chooses among the settings of paragraphs (LB-46), lets groups wait for the next
// page top (P-38, T-14) and keeps notes on the page of their mark (P-35).
#include <vector>

#include "blocks/part.h"
#include "pages/frame_cut.h"

namespace banxin {

// The frames of all pages in reading order. Pointers go into `part`, which must outlive them. A
// strip taller than a page gets a page of its own.
std::vector<FrameCut> break_pages(const Part& part);

}  // namespace banxin
