#pragma once
// The page number's slot (P-20): — 1 —, 7 mm below the type area if it is 四号, else in proportion;
// mirrored or centred.
#include <optional>

#include "marks/slot.h"
#include "style/layout.h"

namespace banxin {

// In the coordinates of the type area; nothing when the layout prints no numbers.
std::optional<Slot> page_number_slot(const Layout& layout, bool odd_page);

Length page_number_baseline(const Layout& layout);

std::u32string page_number_text(int number);

}  // namespace banxin
