#pragma once
// Inline marks, one parser for plain text and Markdown alike: CommonMark's own rules fail beside
// Chinese marks (增长**2.5%**的).
//
//   **strong**   ==着重==   {龘|dá}   [文字](https://…)   [^1]   [[术语]]   {{key@period.field}}
//   {{key.field}}
//
// Marks may nest. A backslash before one of \ * = { } [ ] | makes it an ordinary character.
// [文字](…) is a link only if what is in the brackets can be an address: nothing of
// 见[通知](榕政发) may vanish from print. A data reference stays in the text as typed until
// indicators/bind_indicators fills it in, a note's sign goes.
#include "base/problem.h"
#include "report/rich_text.h"

namespace banxin {

// Takes the marks of one block out of `text`. In: text without marks. What is no proper mark stays
// as typed and is reported once, in the order of the text: notices mark.unpaired (a ** or ==
// without a partner, S-24) and mark.malformed.
Problems read_inline_marks(RichText& text, const std::string& file);

// The data references of a text whose marks are not read yet: their places in it, as typed.
std::vector<Mark> find_data_marks(const RichText& text);

// The text with a backslash before every character that a mark could be made of.
std::u32string escape_marks(std::u32string_view text);

// The label of a note whose text this block is ([^1]: at its start); empty if it is none.
std::u32string_view note_definition(std::u32string_view block);

}  // namespace banxin
