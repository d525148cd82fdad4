#pragma once
// ```indicators … ``` in plain text and Markdown: a table made from data files.
#include <string_view>

#include "base/problem.h"
#include "report/draft.h"

namespace banxin {

bool opens_order(std::u32string_view line);   // ```indicators
bool closes_order(std::u32string_view line);  // ```

// A table that is still to be made from the lines between the two, `text`; `line` is that of the
// opening ```.
DraftTable ordered_table(std::u32string_view text, int line);

// Error indicators.open: the block that begins there has no end.
Problem unclosed_order(const Place& place);

}  // namespace banxin
