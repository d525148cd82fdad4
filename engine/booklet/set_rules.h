#pragma once
// 会场守则 on 封二 (B-02): the layout's lines, the first a heading, the others paragraphs.
#include "booklet/front_page.h"

namespace banxin {

// REQUIRES booklet.rules. Problems: those of set_lines; cover.no-room (error): they do not fit one
// page.
SetFrontPage set_rules(const Layout& layout, const FontSet& fonts);

}  // namespace banxin
