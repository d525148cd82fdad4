#pragma once
// 封三 and 封底, both blank (B-08), with what blanks a folded booklet needs before them (B-11).
#include "base/problem.h"
#include "pages/page.h"
#include "style/page_options.h"

namespace banxin {

// Appends the pages; their number is a multiple of 4 then. Notice booklet.blank-pages: how many are
// blank for that, none of those of the cover counted.
Problems add_back_cover(Pages& pages, const PageOptions& paper);

}  // namespace banxin
