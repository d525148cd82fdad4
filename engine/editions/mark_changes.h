#pragma once
// Change bars: the new edition's pages with a bar in the outer margin beside each line that
// differs, a short stroke where a paragraph is gone, and the old value beside a changed figure if
// the margin has room. To be read, never printed from.
#include "editions/compare_editions.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

// `pages`: those of which the comparison's new edition was recorded.
Pages mark_changes(const Pages& pages, const Comparison& comparison, const Layout& layout,
                   const FontSet& fonts);

}  // namespace banxin
