#pragma once
// The inverse of inline_marks, for people to read: a text with its marks typed again.
#include <string>

#include "report/rich_text.h"

namespace banxin {

// Nothing is escaped: `**` of the text itself stands as it is.
std::u32string write_marks(const RichText& text);

}  // namespace banxin
