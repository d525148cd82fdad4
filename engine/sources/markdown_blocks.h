#pragma once
// The blocks of a Markdown text, as md4c finds them.
#include <cstddef>
#include <string>
#include <vector>

#include "base/problem.h"

namespace banxin {

enum class MarkdownBlock {
  document,
  quote,
  bullets,
  numbers,
  item,
  rule,
  heading,
  code,
  paragraph,
  table,
  table_head,
  table_body,
  row,
  cell,
};

// What comes next in the text: a block begins or ends, or characters of the innermost open one.
struct MarkdownEvent {
  enum class Kind { enter, leave, text };
  Kind kind = Kind::text;
  MarkdownBlock block = MarkdownBlock::document;
  int level = 0;          // of a heading that begins
  std::string language;   // of code that begins
  std::size_t begin = 0;  // text: bytes [begin, end) of the skeleton
  std::size_t end = 0;
};

// In: a skeleton (markdown_skeleton.h). The text of code is left out. Errors: markdown.failed.
Result<std::vector<MarkdownEvent>> find_markdown_blocks(const std::string& skeleton);

}  // namespace banxin
