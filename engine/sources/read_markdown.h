#pragma once
// Markdown → Draft. md4c finds the blocks; inline marks are read later, as those of plain text.
//
// Headings # … ###### have their level; paragraphs are lines, recognised from their words as in
// plain text; numbers of lists stay in the text as typed. Lines of one paragraph are joined: with
// no blank between Chinese characters, else with one. But a line with two blanks or a backslash at
// its end ends its paragraph, and one that begins with U+3000, with [^1]: or with the next number
// (2. below 1.) begins one. A backslash before an ASCII mark goes (before an inline mark:
// report/inline_marks). Tables are tables (cells
// beyond the columns of |---| are kept). Nothing is left out but rules (---) and code, and that is
// reported; ```indicators is a table that is still to be made (take_order.h):
//   notices markdown.unsupported (code: left out), markdown.quote, markdown.nested (lists in lists,
//   paragraphs in items), markdown.heading (##标题 without a blank; a paragraph above --- that is
//   too long for a heading)
// Errors: text.control-character, markdown.failed, indicators.open.
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/draft.h"
#include "sources/read_draft.h"

namespace banxin {

// In: decoded text that begins below `lines_above` lines of its file.
ReadDraft read_markdown(std::u32string_view text, int lines_above, const std::string& file);

}  // namespace banxin
