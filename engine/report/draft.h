#pragma once
// Draft: a source file cut into blocks with their places, before anything is known about their
// meaning. Every reader (plain text, later Markdown, docx) produces it.
#include <string>
#include <tuple>
#include <vector>

#include "report/rich_text.h"

namespace banxin {

struct DraftBlock {
  RichText text;         // trimmed; one source line of plain text
  int blank_before = 0;  // empty lines above it
  auto fields() const { return std::tie(text, blank_before); }
  friend bool operator==(const DraftBlock&, const DraftBlock&) = default;
};

struct Draft {
  std::string file;
  std::vector<DraftBlock> blocks;
  auto fields() const { return std::tie(file, blocks); }
  friend bool operator==(const Draft&, const Draft&) = default;
};

}  // namespace banxin
