#pragma once
// A set line as glyph runs of a drawing.
#include "lines/line.h"
#include "marks/drawing.h"
#include "style/styled_text.h"

namespace banxin {

struct LinePlacement {
  Length x;         // added to the line's own places
  Length baseline;  // y in the drawing
  Length size;
  TagIndex tag = kArtifact;
  TagIndex inline_tags = kArtifact;  // where the tree of decoration_tags() begins
  Ink ink = {};
};

// Appends the line's glyphs to `drawing`, one run for each stretch of a face and size; what is
// printed when the pages are known is a slot. `references`: those of the text.
void draw_line(const Line& line, const std::u32string& text, LinePlacement placement,
               Drawing& drawing, const std::vector<Reference>& references = {});

}  // namespace banxin
