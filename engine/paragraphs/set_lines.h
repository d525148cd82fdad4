#pragma once
// Styled text as lines: shape, break, justify. The one way from characters to lines, for
// paragraphs, cells, captions and page numbers alike.
#include <vector>

#include "fonts/font_set.h"
#include "lines/break_lines.h"
#include "lines/line.h"
#include "style/element.h"
#include "style/line_rules.h"
#include "style/styled_text.h"
#include "style/type_size.h"

namespace banxin {

struct LineSetting {
  TypeSize type;
  Length measure;
  Length indent;  // of the first line
  Align align = Align::justify;
  int looseness = 0;  // −1, +1: the setting one line shorter or longer, REQUIRES that there is one
  // Where lines end, in characters; empty: by total fit. REQUIRES ends of an Alternative.
  std::vector<std::uint32_t> ends = {};
};

struct SetLines {
  std::u32string text;
  std::vector<Line> lines;  // x counted from the left edge of the measure, alignment done
  ParagraphBreaks breaks;
  std::vector<Reference> references;  // of the text, for draw_line()
  StructureTree tags;  // of links, readings and references; top nodes belong under the paragraph's
  Problems problems;   // places without a file: set_report adds it
};

// An empty text gives no lines. Problems: font.missing-glyph (error), font.fallback and
// font.other-face (notices), line.overfull and line.underfull (warning).
SetLines set_lines(const StyledText& text, const LineSetting& setting, const LineRules& rules,
                   const FontSet& fonts);

// Of the first line, something standing behind it: a colon at its end gave up its blank half
// (LB-24) only as a line's end. In: the type and rules it was set with.
Length width_before_text(const SetLines& set, const TypeSize& type, const LineRules& rules);

}  // namespace banxin
