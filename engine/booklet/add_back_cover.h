#pragma once
// 封三 and 封底, both blank (B-08), with what blanks a folded booklet needs before them (B-11):
// empty, or ruled pages to write on (记录页, B-07).
#include <cstddef>

#include "base/problem.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

// Appends the pages; their number is a multiple of 4 then. Problems: padding_notice(); those of
// set_lines.
Problems add_back_cover(Pages& pages, const Layout& layout, const FontSet& fonts);

// The pages before a back cover that may be no more than so many with it.
std::size_t pages_before_back_cover(std::size_t all);

}  // namespace banxin
