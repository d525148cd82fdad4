#pragma once
// Line: one set line of a paragraph: every glyph with its place.
#include <cstdint>
#include <vector>

#include "base/length.h"
#include "base/utf8.h"
#include "fonts/face_id.h"

namespace banxin {

struct LineGlyph {
  FaceId face;
  GlyphId glyph;
  TextOffset begin = 0;  // the characters it stands for; length 0: a part of the glyph before
  std::uint16_t length = 1;
  Length x;  // origin, from the left edge of the measure
};

struct Line {
  TextOffset begin = 0;  // characters of the paragraph on this line
  TextOffset end = 0;
  std::vector<LineGlyph> glyphs;
  Length natural;          // width before justification, indent not counted
  Length width;            // as set, indent not counted: trimmed marks at both ends taken off
  Length gap_stretch;      // added to each gap (LB-32 tier 3)
  bool underfull = false;  // stretched beyond LineRules::emergency_stretch
  bool overfull = false;   // wider than the measure: nothing fits
};

}  // namespace banxin
