#include "paragraphs/draw_lines.h"

namespace banxin {

void draw_line(const SetLines& set, const Line& line, const LinePlacement& placement,
               Drawing& drawing) {
  draw_line(line, set.text, placement, drawing, set.references);
}

void draw_lines(const SetLines& set, LinePlacement placement, Length pitch, Drawing& drawing) {
  for (const Line& line : set.lines) {
    draw_line(set, line, placement, drawing);
    placement.baseline += pitch;
  }
}

}  // namespace banxin
