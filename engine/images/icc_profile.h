#pragma once
// The colour profiles of image files (ISO 15076-1).
#include <string>

#include "images/encoded_image.h"

namespace banxin {

// The profile if it is one for images of this colour (RGB for a palette), else nothing: the image
// is then of a device colour.
std::string fitting_profile(std::string profile, ImageColour colour);

}  // namespace banxin
