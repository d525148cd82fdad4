#pragma once
// A side of a sheet that is printed upside down.
#include "sheets/sheet.h"

namespace banxin {

// The side and its pages, of `page_width` by `page_height`, turned by 180°; its marks stay: those
// of draw_marks() are the same upside down (B-12).
SheetSide turn_side(SheetSide side, Length page_width, Length page_height);

}  // namespace banxin
