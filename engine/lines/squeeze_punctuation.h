#pragma once
// 标点挤压: the width of marks that stand beside marks (LB-20…LB-22, CLREQ, CSS Text 4 fullwidth
// collapsing).
//
// A full-width mark is half ink, half blank. Of two neighbours, one blank half between the two inks
// goes; which one is the table of LB-20. Trimming moves the glyph; it never scales or swaps it, and
// never cuts more than the font leaves blank (LB-21).
#include <vector>

#include "lines/line_items.h"

namespace banxin {

void squeeze_punctuation(std::vector<LineItem>& items, Length cell);

}  // namespace banxin
