#pragma once
// Fills the reserved places of a drawing once the pages are known; those of delegates stay (each
// copy fills its own).
#include <functional>
#include <string>

#include "fonts/font_set.h"
#include "marks/drawing.h"
#include "style/layout.h"

namespace banxin {

Align align_of(SlotAlign align);

// The text of a slot; empty leaves it empty.
using SlotText = std::function<std::u32string(const Slot&)>;

// The drawing with the text of every slot in its place; problems are those of set_lines.
struct FilledDrawing {
  Drawing drawing;
  Problems problems;
};
FilledDrawing fill_slots(Drawing drawing, const SlotText& text, const Layout& layout,
                         const FontSet& fonts);

}  // namespace banxin
