#include "pages/number_pages.h"

#include "base/utf8.h"

namespace banxin {

// P-20: 7 mm below the type area for 四号, for other sizes in proportion, to the dash, which stands
// 0.38 em above the baseline as the middle of every em box.
Length page_number_baseline(const Layout& layout) {
  const Length size = layout.style(Element::page_number).size;
  const Length dash = size.scale((7_mm).ticks, (14_pt).ticks);
  return layout.page.area_height() + dash + size.scale(38, 100);
}

std::optional<Slot> page_number_slot(const Layout& layout, bool odd_page) {
  if (layout.page_number == PageNumberPlace::none) return std::nullopt;
  const Length size = layout.style(Element::page_number).size;
  Slot slot;
  slot.kind = SlotKind::page_number;
  slot.element = Element::page_number;
  slot.x = size;  // one character of its own in from either edge
  slot.width = layout.page.measure() - size * 2;
  slot.baseline = page_number_baseline(layout);
  // On one side of the paper all numbers are centred.
  const bool centred = layout.page_number == PageNumberPlace::centre || !layout.page.duplex;
  slot.align = centred ? SlotAlign::centre : odd_page ? SlotAlign::right : SlotAlign::left;
  return slot;
}

std::u32string page_number_text(int number) {
  return U"— " + from_utf8(std::to_string(number)) + U" —";
}

}  // namespace banxin
