#pragma once
// Slot: late text of a reserved size, filled after the page cut, so that there is no layout loop.
#include <tuple>

#include "base/length.h"
#include "style/element.h"

namespace banxin {

// What will stand there. (Later: the page of a contents entry, a note mark, a delegate's name.)
enum class SlotKind { page_number };

enum class SlotAlign { left, centre, right };

struct Slot {
  SlotKind kind = SlotKind::page_number;
  Element element = Element::page_number;  // whose style its text is set in
  SlotAlign align = SlotAlign::left;
  Length x, baseline, width;
  auto fields() const { return std::tie(kind, element, align, x, baseline, width); }
  friend bool operator==(const Slot&, const Slot&) = default;
};

}  // namespace banxin
