#pragma once
// Strip: what is never cut by a page end (a line, a table row). Seam: the place between two strips,
// where a page may end: its gap, the cost of ending there, and what is printed if it does.
#include <cstdint>
#include <memory>
#include <tuple>
#include <vector>

#include "base/cost.h"
#include "base/length.h"
#include "base/problem.h"
#include "marks/drawing.h"

namespace banxin {

// A footnote whose mark stands in a strip: it must be printed on the same page. Its own mark is a
// slot (SlotKind::note_mark, note 0).
struct StripNote {
  SharedDrawing drawing;
  Length height;
  TagIndex tag_base = 0;  // as of a strip
};

struct Strip {
  SharedDrawing drawing;
  TagIndex tag_base = 0;  // added to the tags of `drawing`: index of its block's tree in the part's
  Length height;          // from its top to the top of what follows
  Length extent;          // from its top to its lowest ink: a page is full when this does not fit
  std::vector<StripNote> notes;
  Place place;                   // of its first words, for messages
  std::uint32_t characters = 0;  // of its paragraph's text; 0: it is no line of one
};

// Printed above the first strip of a page, or below its last: head rows, 表1（续）, a thin rule.
struct SeamMatter {
  SharedDrawing drawing;
  Length height;
};

struct Seam {
  Length gap;            // between the strips when they stand on one page
  bool to_grid = false;  // the strip after it starts on the next grid line
  Cost cost = 0;         // of a page break here; kForbidden = never
  SeamMatter closing;    // drawing null = nothing
  SeamMatter opening;
};

}  // namespace banxin
