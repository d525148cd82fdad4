#pragma once
// A text as one line of its natural width, to be put where a rule of GB/T 9704 wants it.
#include "paragraphs/set_lines.h"
#include "paragraphs/set_paragraph.h"

namespace banxin {

struct TextLine {
  SetLines set;  // one line; none of an empty text
  TypeSize type;
  InkName ink = InkName::black;
  Place place;   // of its first words
  Length width;  // a mark at its end counted as a whole cell
};

TextLine set_text_line(const StyledParagraph& paragraph, const LineRules& rules,
                       const FontSet& fonts);

// 均排: as wide as `width` (LB-38). REQUIRES it is no wider by nature.
TextLine spread_text_line(const StyledParagraph& paragraph, Length width, const LineRules& rules,
                          const FontSet& fonts);

// Where the character at `offset` of the paragraph's first line begins, from the line's left end.
Length width_before(const StyledParagraph& paragraph, TextOffset offset, const LineRules& rules,
                    const FontSet& fonts);

// The warning line.overfull: the line reaches beyond the measure.
void tell_overfull(const TextLine& line, Problems& problems);

// Draws the line and adds a P of its own to the block's tree; its problems go to the block.
void draw_text_line(const TextLine& line, Length x, Length baseline, Drawing& drawing,
                    SetBlock& block);

}  // namespace banxin
