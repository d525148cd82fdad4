#pragma once
// What a draft carries beside its text (DraftOptions): line numbers, its number and time at the
// foot, a watermark.
#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

// Adds them to every page that carries text; nothing if the layout makes no draft. Problems: those
// of set_lines.
Problems mark_draft(Pages& pages, const Layout& layout, const FontSet& fonts);

}  // namespace banxin
