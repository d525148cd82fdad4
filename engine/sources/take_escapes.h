#pragma once
// Backslashes of Markdown.
#include "report/rich_text.h"

namespace banxin {

// Takes the backslash before an ASCII mark; before an inline mark it is read with the marks.
void take_escapes(RichText& text);

}  // namespace banxin
