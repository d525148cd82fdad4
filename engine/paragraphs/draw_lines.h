#pragma once
// Set lines as glyph runs of a drawing, with the links and marks of their text.
#include "lines/draw_line.h"
#include "paragraphs/set_lines.h"

namespace banxin {

// One line of `set`.
void draw_line(const SetLines& set, const Line& line, const LinePlacement& placement,
               Drawing& drawing);

// All lines, the first at `placement`, each further one `pitch` below the one before.
void draw_lines(const SetLines& set, LinePlacement placement, Length pitch, Drawing& drawing);

}  // namespace banxin
