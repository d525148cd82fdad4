#pragma once
// Lines of about one length, turned between words, for what is centred: titles, captions, head
// cells (P-15, T-02, T-04).
#include "lines/break_lines.h"

namespace banxin {

// In: the items of a text, and its breaks by break_lines() with both measures equal to `measure`.
// Out: as many lines, each set solid in the measure: about equally long, three or more bulging in
// the middle (lozenge); no word parted, no line begun with 的, 和 and the like if that can be had.
ParagraphBreaks balance_lines(const std::vector<LineItem>& items, const ShapedText& text,
                              Length measure, Length cell, const LineRules& rules,
                              const ParagraphBreaks& widest);

}  // namespace banxin
