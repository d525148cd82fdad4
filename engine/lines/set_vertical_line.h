#pragma once
// A line of vertical text, for covers and spines (LB-54, UAX #50).
//
// - Han and full-width marks are upright, with the forms that their face has for vertical text; 、
//   。，：；！？ stand at the top right of their cells. What has no such form and is not upright (–
//   · — in some faces) is turned.
// - A number of one to three digits stands upright in one cell, smaller if it is too wide (竖中横).
// - Longer numbers, words, and what is tied to them (50%, A4, GB 9704) are turned clockwise and
//   stand in the middle of the column, apart from Han by the space of LB-26.
// - “ ” are drawn as 『』, ‘ ’ as 「」, but not in Latin text; the drawing's characters stay the
//   author's.
// Marks keep their whole cells, lines are not justified, and decorations are not drawn.
#include "fonts/font_set.h"
#include "marks/drawing.h"
#include "style/line_rules.h"
#include "style/styled_text.h"
#include "style/type_size.h"

namespace banxin {

struct VerticalSetting {
  TypeSize type;
  Length measure;  // height that there is
  TagIndex tag = kArtifact;
};

struct VerticalLine {
  Drawing drawing;        // one cell wide, from its top left corner
  Length height;          // from the top of the first to the bottom of the last character
  bool overfull = false;  // higher than the measure
  Problems problems;      // places without a file
};

// An empty text gives an empty drawing. Problems: font.missing-glyph (error), font.fallback
// (notice), line.overfull (warning).
VerticalLine set_vertical_line(const StyledText& text, const VerticalSetting& setting,
                               const LineRules& rules, const FontSet& fonts);

}  // namespace banxin
