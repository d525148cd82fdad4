#pragma once
// The footnotes of a paragraph (P-35), each as a drawing for the foot of the page that its mark is
// on.
#include "fonts/font_set.h"
#include "strips/galley.h"
#include "style/line_rules.h"
#include "style/styled_report.h"

namespace banxin {

struct SetFootnotes {
  std::vector<StripNote> notes;  // one for each, in their order; tag_base 0
  Problems problems;             // those of set_lines
};

// The text hangs 1.5 em behind its mark, a slot. Appends a Note with the mark's Lbl for each to
// `tags`, under the node `parent`. In: the measure of the page.
SetFootnotes set_footnotes(const std::vector<StyledFootnote>& notes, Length measure,
                           TagIndex parent, StructureTree& tags, const LineRules& rules,
                           const FontSet& fonts);

}  // namespace banxin
