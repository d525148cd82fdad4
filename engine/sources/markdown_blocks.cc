#include "sources/markdown_blocks.h"

#include <md4c.h>

namespace banxin {
namespace {

// The callbacks run inside a C library: they only take notes.
struct Notes {
  const std::string& skeleton;
  std::vector<MarkdownEvent> events;
};

MarkdownBlock block_of(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_DOC:
      return MarkdownBlock::document;
    case MD_BLOCK_QUOTE:
      return MarkdownBlock::quote;
    case MD_BLOCK_UL:
      return MarkdownBlock::bullets;
    case MD_BLOCK_OL:
      return MarkdownBlock::numbers;
    case MD_BLOCK_LI:
      return MarkdownBlock::item;
    case MD_BLOCK_HR:
      return MarkdownBlock::rule;
    case MD_BLOCK_H:
      return MarkdownBlock::heading;
    case MD_BLOCK_CODE:
      return MarkdownBlock::code;
    case MD_BLOCK_HTML:
    case MD_BLOCK_P:
      return MarkdownBlock::paragraph;
    case MD_BLOCK_TABLE:
      return MarkdownBlock::table;
    case MD_BLOCK_THEAD:
      return MarkdownBlock::table_head;
    case MD_BLOCK_TBODY:
      return MarkdownBlock::table_body;
    case MD_BLOCK_TR:
      return MarkdownBlock::row;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      break;
  }
  return MarkdownBlock::cell;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* notes) {
  MarkdownEvent event;
  event.kind = MarkdownEvent::Kind::enter;
  event.block = block_of(type);
  if (type == MD_BLOCK_H) {
    event.level = static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
  }
  if (type == MD_BLOCK_CODE) {
    const MD_ATTRIBUTE& language = static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang;
    if (language.size > 0) event.language.assign(language.text, language.size);
  }
  static_cast<Notes*>(notes)->events.push_back(std::move(event));
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* notes) {
  MarkdownEvent event;
  event.kind = MarkdownEvent::Kind::leave;
  event.block = block_of(type);
  static_cast<Notes*>(notes)->events.push_back(std::move(event));
  return 0;
}

int ignore_span(MD_SPANTYPE, void*, void*) { return 0; }

int add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
  auto* const notes = static_cast<Notes*>(user);
  if (type != MD_TEXT_NORMAL || size == 0) return 0;  // code, and line ends of md4c's own
  MarkdownEvent event;
  event.begin = static_cast<std::size_t>(text - notes->skeleton.data());
  event.end = event.begin + size;
  notes->events.push_back(std::move(event));
  return 0;
}

}  // namespace

Result<std::vector<MarkdownEvent>> find_markdown_blocks(const std::string& skeleton) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML | MD_FLAG_TABLES;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = ignore_span;
  parser.leave_span = ignore_span;
  parser.text = add_text;
  Notes notes{skeleton, {}};
  if (md_parse(skeleton.data(), static_cast<MD_SIZE>(skeleton.size()), &parser, &notes) == 0) {
    return std::move(notes.events);
  }
  return tl::unexpected(Problem{"markdown.failed",
                                Severity::error,
                                {},
                                "the blocks of this Markdown text could not be found",
                                "is there enough memory?",
                                Blame::environment});
}

}  // namespace banxin
