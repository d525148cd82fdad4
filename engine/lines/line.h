#pragma once
// Line: one set line of a paragraph: every glyph with its place.
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/utf8.h"
#include "fonts/face_id.h"
#include "marks/structure.h"

namespace banxin {

struct LineGlyph {
  FaceId face;
  GlyphId glyph;
  TextOffset begin = 0;  // the characters it stands for; length 0: a part of the glyph before
  TextOffset length = 1;
  Length x;            // origin, from the left edge of the measure
  Length raised = {};  // size of a raised mark; 0: of the line's size, on its baseline
};

// What stands beside the glyphs of a line, x as theirs.
struct LineDecoration {
  std::vector<Length> dots;                      // centres of 着重号
  std::vector<std::vector<LineGlyph>> readings;  // ruby; offsets count in `reading_texts`
  std::vector<std::u32string> reading_texts;
  std::vector<TagIndex> reading_tags;
  struct Link {
    std::u32string address;
    Length left, right;
    TagIndex tag = 0;
  };
  std::vector<Link> links;
  // A Reference of the text, or the part of it on this line.
  struct Jump {
    std::size_t reference = 0;  // index in StyledText::references
    Length left, right;
    TagIndex tag = kArtifact;  // of its Link
  };
  std::vector<Jump> jumps;
  // Characters that have an element of their own. Tags here and above count in decoration_tags().
  struct Tagged {
    TextOffset begin = 0;
    TextOffset end = 0;
    TagIndex tag = 0;
  };
  std::vector<Tagged> tagged;
};

struct Line {
  TextOffset begin = 0;  // characters of the paragraph on this line
  TextOffset end = 0;
  std::vector<LineGlyph> glyphs;
  Length natural;  // width before justification, indent not counted
  Length width;    // as set, indent not counted: trimmed marks at both ends taken off
  LineDecoration decoration;
  Length gap_stretch;      // added to each gap (LB-32 tier 3)
  bool underfull = false;  // stretched beyond LineRules::emergency_stretch
  bool overfull = false;   // wider than the measure: nothing fits
};

}  // namespace banxin
