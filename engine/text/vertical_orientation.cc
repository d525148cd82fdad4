#include "text/vertical_orientation.h"

#include <unicode/uchar.h>

namespace banxin {

VerticalOrientation vertical_orientation(char32_t character) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_VERTICAL_ORIENTATION)) {
    case U_VO_UPRIGHT:
      return VerticalOrientation::upright;
    case U_VO_TRANSFORMED_UPRIGHT:
      return VerticalOrientation::transformed_upright;
    case U_VO_TRANSFORMED_ROTATED:
      return VerticalOrientation::transformed_rotated;
    default:
      return VerticalOrientation::rotated;
  }
}

}  // namespace banxin
