#include "sheets/turn_side.h"

namespace banxin {

SheetSide turn_side(SheetSide side, Length page_width, Length page_height) {
  for (PlacedPage& page : side.pages) {
    page.x = side.format.width - page.x - page_width;
    page.y = side.format.height - page.y - page_height;
    page.rotated = !page.rotated;
  }
  return side;
}

}  // namespace banxin
