#pragma once
// The notes below a table (T-11): the label hangs, the text stands flush behind it.
#include <vector>

#include "fonts/font_set.h"
#include "strips/galley.h"
#include "style/styled_report.h"

namespace banxin {

struct SetNotes {
  std::vector<Strip> strips;  // a line each; tags count in `tags`
  StructureTree tags;         // a paragraph for each note, without a parent
  Problems problems;
};

// The first lines stand one character in. Problems: those of set_lines.
SetNotes set_notes(const StyledTable& table, Length measure, const LineRules& rules,
                   const FontSet& fonts);

}  // namespace banxin
