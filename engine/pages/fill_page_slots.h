#pragma once
// Fills the slots of what stands on the pages, once all of them are cut: pages of anchors, marks of
// notes.
#include <cstddef>
#include <vector>

#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

// A drawing with slots.
struct LateDrawing {
  std::size_t page = 0;     // index
  std::size_t drawing = 0;  // of the page: index
  int first_note = 0;       // notes on the page above it
};

// Returns the problems of setting them. REQUIRES an anchor for every slot that asks for its page.
Problems fill_page_slots(Pages& pages, const std::vector<LateDrawing>& late, const Layout& layout,
                         const FontSet& fonts);

// ① … ⑳, then [21] … (P-35).
std::u32string note_mark(int number);

}  // namespace banxin
