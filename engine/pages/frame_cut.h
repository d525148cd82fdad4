#pragma once
// FrameCut: what the page cut puts into one frame: the type area of a page, or a column of it.
#include <cstdint>
#include <vector>

#include "base/cost.h"
#include "pages/cut_place.h"
#include "strips/galley.h"

namespace banxin {

// A strip in a frame, its top counted from the top of the frame.
struct PlacedStrip {
  std::size_t strip = 0;  // index in the galley; of an alternative: index of its line
  Length y;
  std::int32_t alternative = -1;  // index in Galley::alternatives
};

// What stands in the type area of a page, or in a column of it.
struct FrameCut {
  std::size_t page = 0;  // of the part
  int column = 0;
  Length top;  // of the frame, from the top of the type area
  Length height;
  CutPlace from, end;  // where it begins and ends
  Cost cost = 0;       // of the cut
  std::vector<PlacedStrip> strips;
  const SeamMatter* opening = nullptr;  // of the seam the frame begins at
  Length opening_y;
  const SeamMatter* closing = nullptr;
  Length closing_y;
  std::vector<const StripNote*> notes;  // at its foot, in the order of their marks
  Length foot;                          // height of the notes and of the space above them
  Length bottom;                        // lowest ink of the text
  std::size_t settled = 0;              // strips up to here stand in this frame or above it
};

// Between the text and the notes of a frame: half a line, the rule in it (P-35).
constexpr Length note_space(Length pitch) { return pitch / 2; }

// A note more at the foot of a frame.
inline void add_note(const StripNote& note, Length pitch, Length& foot) {
  if (foot == Length{}) foot = note_space(pitch);
  foot += note.height;
}

}  // namespace banxin
