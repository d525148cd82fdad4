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

// What stands among the lines, by the index that a line has.
struct ReportObjects {
  std::vector<TableBlock> tables;
  std::vector<PhotoBlock> photos;
};

// In: lines as they are to be printed, typed numbers read, and the objects among them.
// What the source itself calls a heading, a paragraph or an item is one. 表1　… and 单位：… right
// above a table and 注：… and 资料来源：… right below it go into it (T-02, T-03, T-11).
RecognizedBlocks recognize_blocks(SourceLines lines, const std::string& file,
                                  ReportObjects objects = {});

}  // namespace banxin
