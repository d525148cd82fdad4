#pragma once
// How a photo is to be seen, as cameras note it (EXIF 2.3 §4.6, TIFF 6.0).
#include <string_view>

#include "images/encoded_image.h"

namespace banxin {

// In: a TIFF file ("II*" or "MM*"), as in APP1 of JPEG and eXIf of PNG. What is broken or missing
// says nothing: top_left.
Orientation read_orientation(std::string_view tiff);

}  // namespace banxin
