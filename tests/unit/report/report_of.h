#pragma once
// A report recognised from text, and what tests ask of it.
#include <string>
#include <string_view>
#include <vector>

#include "report/recognize.h"
#include "sources/read_text.h"

namespace banxin::testing {

inline Recognized recognized(std::string_view text) {
  return recognize(*read_text(text, "report.txt"));
}

inline Recognized recognized_file(const std::string& file) {
  return recognize(*read_text(*read_file(file), file));
}

// The text blocks of a kind.
inline std::vector<TextBlock> blocks_of(const Report& report, TextKind kind) {
  std::vector<TextBlock> blocks;
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text != nullptr && text->kind == kind) blocks.push_back(*text);
  }
  return blocks;
}

inline std::vector<std::string> texts_of(const Report& report, TextKind kind) {
  std::vector<std::string> texts;
  for (const TextBlock& block : blocks_of(report, kind)) texts.push_back(to_utf8(block.text.text));
  return texts;
}

}  // namespace banxin::testing
