#pragma once
// Draft: a source file cut into blocks with their places, before anything is known about their
// meaning. The readers of plain text and of Markdown produce it.
#include <string>
#include <tuple>
#include <vector>

#include "report/front_matter.h"
#include "report/rich_text.h"

namespace banxin {

// What the source itself says a block is. Plain text says nothing but bullets.
enum class DraftKind {
  line,       // to be recognised from its words
  heading,    // `level` as marked
  paragraph,  // no heading, whatever its words
  item,       // of a bulleted list
};

struct DraftBlock {
  RichText text;         // trimmed; one source line of plain text
  int blank_before = 0;  // empty lines above it
  DraftKind kind = DraftKind::line;
  int level = 0;  // headings: 1 is the title
  auto fields() const { return std::tie(text, blank_before, kind, level); }
  friend bool operator==(const DraftBlock&, const DraftBlock&) = default;
};

struct Draft {
  std::string file;
  std::vector<DraftBlock> blocks;
  FrontMatter front;
  auto fields() const { return std::tie(file, blocks, front); }
  friend bool operator==(const Draft&, const Draft&) = default;
};

}  // namespace banxin
