#pragma once
// PNG (ISO/IEC 15948) → Picture. The pixels of an image without alpha that is not interlaced are
// passed through; others are unpacked, parted into colour and opacity, and packed again, equal
// bytes in, equal bytes out. A profile (iCCP) stays if it fits; gAMA, cHRM and sRGB do not count.
#include <string_view>

#include "base/problem.h"
#include "images/picture.h"

namespace banxin {

// In: a file with the signature of PNG.
// Errors: image.broken, image.too-large (limits: images/image_problems.h).
Result<Picture> read_png(std::string_view bytes);

}  // namespace banxin
