#pragma once
// The skeleton of a Markdown text: what md4c needs to see of it to find the blocks.
#include <string>
#include <string_view>

namespace banxin {

// One byte a character, so that an offset in the skeleton is an offset in the text. Bullets
// (also • · ● and those with a full-width blank behind), numbers, #, >, fences, rules, tables and
// line ends stand as typed; everything else is x: md4c finds no inline syntax, reference
// definition or entity in it and swallows nothing. A bullet, number or # with no text behind it is
// x too.
std::string markdown_skeleton(std::u32string_view text);

}  // namespace banxin
