#pragma once
// 封面 (B-01): the meeting and its paper at the top, the title at the optical centre, the organ and
// the month at the foot; a slot for the delegate's block (B-30). No number, no frame.
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "report/cover_matter.h"

namespace banxin {

// Of lines on a cover, thousandths of their size.
constexpr int kCoverPitch = 1400;

// What the cover keeps for the delegate's block (B-30): its lines, one that a long name may take,
// and the code.
Length personal_height(const Layout& layout);

struct SetCover {
  Part part;  // one page without a number
  Problems problems;
};

// Problems: those of set_lines; cover.no-room (error): the texts do not fit one page.
SetCover set_cover(const CoverText& text, const Layout& layout, const FontSet& fonts);

// Puts 封面 and a blank 封二 before the parts; what follows begins on a right page, the body at 1
// (B-02…B-04).
Problems add_cover(std::vector<Part>& parts, const CoverText& text, const Layout& layout,
                   const FontSet& fonts);

}  // namespace banxin
