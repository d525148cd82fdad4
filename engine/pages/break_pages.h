#pragma once
// The page cut: of all ways to cut a part's strips into pages, the one of least cost over the whole
// part — exact dynamic programming, since the setting of a block does not depend on its page
// (DESIGN §3).
#include <vector>

#include "blocks/part.h"

namespace banxin {

// A strip on a page, its top counted from the top of the type area.
struct PlacedStrip {
  std::size_t strip = 0;
  Length y;
};

struct PageCut {
  std::vector<PlacedStrip> strips;
  const SeamMatter* opening = nullptr;  // at the top, of the seam the page begins at
  const SeamMatter* closing = nullptr;
  Length closing_y;
  Length bottom;  // lowest ink
};

// Pointers go into `part`, which must outlive the cuts. A strip taller than a page gets a page of
// its own.
std::vector<PageCut> break_pages(const Part& part);

}  // namespace banxin
