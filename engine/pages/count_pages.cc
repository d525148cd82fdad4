#include "pages/count_pages.h"

#include <algorithm>

#include "pages/break_pages.h"

namespace banxin {

FilledPages filled_pages(const Part& part, const std::vector<FrameCut>& frames) {
  FilledPages filled;
  std::size_t last_settled = 0;
  if (!frames.empty()) {
    filled.pages = frames.back().page + 1;
    for (const FrameCut& frame : frames) {
      if (frame.page + 1 < filled.pages) continue;
      filled.bottom =
          std::max(filled.bottom, frame.top + (frame.notes.empty() ? frame.bottom : frame.height));
    }
    const auto before_last =
        std::find_if(frames.rbegin(), frames.rend(),
                     [&](const FrameCut& frame) { return frame.page + 1 < filled.pages; });
    if (before_last != frames.rend()) last_settled = before_last->settled;
  }
  for (const PartInsert& insert : part.inserts) {
    filled.pages += filled_pages(insert.part, break_pages(insert.part)).pages;
    if (frames.empty() || insert.strip > last_settled) filled.bottom = part.page.area_height();
  }
  return filled;
}

Length height_of_end_piece(const Galley& piece) {
  Length height = piece.strips.back().extent;
  for (std::size_t i = 0; i + 1 < piece.strips.size(); ++i) {
    height += piece.strips[i].height + piece.seams[i].gap;
  }
  return height;
}

std::size_t pages_of_end_piece(const Part& part, std::size_t pages, Length bottom) {
  if (!part.end_piece || part.end_piece->strips.empty()) return 0;
  if (pages % 2 == 1) return 1;
  const Length below = bottom + part.page.pitch() + height_of_end_piece(*part.end_piece);
  return below > part.page.area_height() ? 2 : 0;
}

std::size_t count_pages(const Part& part, const FilledPages& filled, std::size_t before) {
  const bool blank = part.options.start == PartStart::recto && before % 2 == 1;
  const std::size_t text = (blank ? 1 : 0) + filled.pages;
  return text + pages_of_end_piece(part, before + text, filled.bottom);
}

}  // namespace banxin
