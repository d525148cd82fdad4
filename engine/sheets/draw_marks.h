#pragma once
// The marks of a print room on imposed sheets, as rules in black.
#include <string_view>

#include "base/problem.h"
#include "marks/drawing.h"
#include "sheets/sheet.h"
#include "style/sheet_options.h"

namespace banxin {

struct DrawnMarks {
  Drawing drawing;
  Problems problems;
};

// Marks of every side, outside the trim of the spread: crop marks at its corners (0.1 mm, 5 mm
// long, beyond the bleed and at least 3 mm off) and dashed fold marks at head and foot of every
// fold. They are drawn where the sheet leaves at least 10 mm on the sides they need: all four, or
// head and foot. `sheet`: what problems call it. Problems: sheets.no-room-for-marks, a notice; a
// warning if crop marks are asked for (B-15).
DrawnMarks draw_marks(const SheetFormat& format, const SheetOptions& options,
                      std::string_view sheet = "the sheet");

// Where the staples of a saddle stitch go: a hairline on its one fold below each wire, its outer
// end at the outer eye: 70 mm from head and foot (GB/T 9704 6.3), at most a quarter of the height
// (B-16). For the front of the outermost sheet, where the wire hides them.
void draw_staple_marks(const SheetFormat& format, Drawing& drawing);

// The step (折标) of a signature on the outside of its fold, each 5 mm below the one before, so
// that a missing or turned signature shows in the stack (B-21). `signature` from 0.
void draw_collation_step(const SheetFormat& format, std::size_t signature, Drawing& drawing);

}  // namespace banxin
