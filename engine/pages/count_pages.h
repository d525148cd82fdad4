#pragma once
// How many pages a part takes when its strips are cut: blank ones before it, those of its inserts
// and of its end piece counted.
#include <vector>

#include "blocks/part.h"
#include "pages/frame_cut.h"

namespace banxin {

// What the strips of a part fill.
struct FilledPages {
  std::size_t pages = 0;
  Length
      bottom;  // lowest ink on the last page; the height of the type area below an insert or notes
};
// In: the frames that break_pages() made of the part.
FilledPages filled_pages(const Part& part, const std::vector<FrameCut>& frames);

// Pages in all, behind `before` pages. P-39: a blank one for parity; P-26: the end piece.
std::size_t count_pages(const Part& part, const FilledPages& filled, std::size_t before);

// Pages that the end piece of a part adds, whose text ends on page `pages` (from 1) at `bottom`.
std::size_t pages_of_end_piece(const Part& part, std::size_t pages, Length bottom);

Length height_of_end_piece(const Galley& piece);

}  // namespace banxin
