#pragma once
// 编号 of a copy beside the numbers of its pages (B-30).
#include <vector>

#include "base/problem.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

// Where it stands: once for all odd pages and once for all even ones, so that it is drawn twice and
// not on every page.
struct SerialPlace {
  std::vector<std::size_t> pages;  // indices
  Length x, baseline, width;       // from the page's top left corner
  SlotAlign align = SlotAlign::left;
};

// Inside the widest number of these pages, an em of it away; the pages without a number have none.
std::vector<SerialPlace> find_serial_places(const Pages& pages, const Layout& layout);

struct SetSerial {
  Drawing drawing;        // in the coordinates of the page
  bool too_wide = false;  // for the foot of the page
  Problems problems;      // font.missing-glyph
};

SetSerial set_page_serial(const std::u32string& serial, const SerialPlace& place,
                          const Layout& layout, const FontSet& fonts);

}  // namespace banxin
