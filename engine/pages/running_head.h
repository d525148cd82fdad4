#pragma once
// Running heads (P-37): even pages have the name of the meeting above them, odd ones the title.
#include <string>

#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

struct RunningHeads {
  std::u32string even;  // empty: as on odd pages
  std::u32string odd;
};

// Adds a head to every page that has a number and is not the first of the numbered ones: on the
// outer side, centred where page numbers are, a rule 5 mm above the type area below it. A head that
// does not fit on a line ends at a line break with ……. Problems: those of set_lines.
Problems add_running_heads(Pages& pages, const RunningHeads& heads, const Layout& layout,
                           const FontSet& fonts);

}  // namespace banxin
