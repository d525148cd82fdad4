#pragma once
// Inline marks: **strong** (S-24). One parser for plain text and Markdown alike: CommonMark's own
// rule fails beside Chinese marks (增长**2.5%**的).
#include "base/problem.h"
#include "report/rich_text.h"

namespace banxin {

// Takes the pairs of ** out of `text` and marks what stood between. An unpaired ** stays as typed
// and is reported (notice mark.unpaired).
Problems read_inline_marks(RichText& text, const std::string& file);

}  // namespace banxin
