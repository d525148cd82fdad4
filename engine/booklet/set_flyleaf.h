#pragma once
// 扉页 (B-02): the title again at the height it has on the cover, the speaker below it, the date at
// the foot; on the right page behind 封二.
#include "booklet/front_page.h"
#include "report/cover_matter.h"

namespace banxin {

// Problems: those of set_lines; cover.no-room (error): the texts do not fit one page.
SetFrontPage set_flyleaf(const CoverText& text, const Layout& layout, const FontSet& fonts);

}  // namespace banxin
