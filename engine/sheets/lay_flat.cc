#include "sheets/lay_flat.h"

namespace banxin {

Sheets lay_flat(const PageFormat& format) {
  Sheets sheets;
  sheets.width = sheets.page_width = format.width;
  sheets.height = sheets.page_height = format.height;
  sheets.trim = {{}, {}, format.width, format.height};
  sheets.bleed = sheets.trim;
  sheets.flip = FlipEdge::long_edge;
  sheets.signatures = {format.pages};
  for (std::size_t i = 0; i < format.pages; ++i) {
    sheets.sides.push_back({{{i, {}, {}, false}}, nullptr});
  }
  return sheets;
}

}  // namespace banxin
