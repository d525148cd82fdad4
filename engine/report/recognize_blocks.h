#pragma once
// Lines → blocks: titles, headings, paragraphs, lists and the lines of the opening (TYPOGRAPHY
// §5.1).
#include <string>
#include <vector>

#include "base/problem.h"
#include "report/report.h"
#include "report/source_lines.h"

namespace banxin {

struct RecognizedBlocks {
  std::vector<Block> blocks;
  Problems problems;  // notices caption.found, speaker.sentence; error report.empty
};

// In: lines as they are to be printed, typed numbers read. What the source itself calls a heading,
// a paragraph or an item is one.
RecognizedBlocks recognize_blocks(SourceLines lines, const std::string& file);

}  // namespace banxin
