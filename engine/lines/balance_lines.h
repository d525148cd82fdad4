#pragma once
// Lines of about one length, for what is centred: titles, captions, head cells (P-15, T-04).
#include "lines/break_lines.h"

namespace banxin {

// In: the breaks of the same items by break_lines() with both measures equal to `measure`. The
// breaks of the narrowest measure that needs no line more; no line is wider than `measure`.
ParagraphBreaks balance_lines(const std::vector<LineItem>& items, Length measure, Length cell,
                              const LineRules& rules, const ParagraphBreaks& widest);

}  // namespace banxin
