#include "report/front_matter.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "report/inline_marks.h"
#include "report/normalize_text.h"
#include "report/report.h"

namespace banxin {
namespace {

struct FrontElement {
  TextKind kind;
  RichText FrontMatter::*text;
  const char* name;
};

constexpr FrontElement kElements[] = {
    {TextKind::title, &FrontMatter::title, "title"},
    {TextKind::subtitle, &FrontMatter::subtitle, "subtitle"},
    {TextKind::speaker, &FrontMatter::speaker, "speaker"},
};

const TextBlock* find(const std::vector<Block>& blocks, TextKind kind) {
  for (const Block& block : blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text != nullptr && text->kind == kind) return text;
  }
  return nullptr;
}

// One past the last of the leading blocks that stand above `kind`.
std::size_t place_for(const std::vector<Block>& blocks, TextKind kind) {
  std::size_t i = 0;
  for (; i < blocks.size(); ++i) {
    const auto* text = std::get_if<TextBlock>(&blocks[i]);
    const bool above =
        text != nullptr &&
        std::any_of(std::begin(kElements), std::end(kElements), [&](const FrontElement& element) {
          return element.kind < kind && element.kind == text->kind;
        });
    if (!above) break;
  }
  return i;
}

// Between a post and a name stands one blank, as recognition has it.
void join_blanks(std::u32string& text) {
  std::u32string joined;
  for (const char32_t c : text) {
    if (is_blank(c) && joined.ends_with(U' ')) continue;
    joined.push_back(is_blank(c) ? U' ' : c);
  }
  text = std::move(joined);
}

}  // namespace

Problems add_front_matter(Report& report) {
  Problems problems;
  for (const FrontElement& element : kElements) {
    RichText text = report.front.*element.text;
    if (text.text.empty()) continue;
    if (element.kind == TextKind::speaker) join_blanks(text.text);
    append(problems, read_inline_marks(text, report.file));
    normalize_text(text, report.normalised);
    if (const TextBlock* there = find(report.blocks, element.kind)) {
      if (there->text.text == text.text) continue;
      problems.push_back({"front-matter.not-used", Severity::notice,
                          place_of(text.source, 0, report.file),
                          fmt::format("the text has a {} of its own, \"{}\": this one is not "
                                      "printed",
                                      element.name, to_utf8(there->text.text)),
                          "delete one of the two"});
      continue;
    }
    TextBlock block;
    block.kind = element.kind;
    block.text = std::move(text);
    const std::size_t at = place_for(report.blocks, element.kind);
    report.blocks.insert(report.blocks.begin() + static_cast<std::ptrdiff_t>(at), std::move(block));
  }
  return problems;
}

}  // namespace banxin
