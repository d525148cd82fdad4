#pragma once
// Joins the lines of a paragraph that was wrapped in its source.
#include "report/rich_text.h"

namespace banxin {

// Puts `line` behind `text`: no blank between two Chinese characters, else one. Inline marks and
// half-width stops and brackets, which become full-width beside Chinese, do not count.
void join_line(RichText& text, const RichText& line);

}  // namespace banxin
