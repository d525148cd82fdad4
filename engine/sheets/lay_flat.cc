#include "sheets/lay_flat.h"

namespace banxin {

Sheets lay_flat(const PageFormat& format) {
  const SheetArea page = {{}, {}, format.width, format.height};
  Sheets sheets;
  sheets.page_width = format.width;
  sheets.page_height = format.height;
  sheets.flip = FlipEdge::long_edge;
  sheets.signatures = {format.pages};
  for (std::size_t i = 0; i < format.pages; ++i) {
    sheets.sides.push_back(
        {{format.width, format.height, page, page, {}}, {{i, {}, {}, false}}, nullptr});
  }
  return sheets;
}

}  // namespace banxin
