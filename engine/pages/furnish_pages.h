#pragma once
// Cut parts → Pages: strips put on paper, page furniture added, slots filled.
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

struct FurnishedPages {
  Pages pages;
  Problems problems;  // page.overfull (error): a strip taller than the type area
};

FurnishedPages furnish_pages(const std::vector<Part>& parts, const Layout& layout,
                             const FontSet& fonts);

}  // namespace banxin
