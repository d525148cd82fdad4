#pragma once
// JPEG (ISO/IEC 10918-1) → Picture, its compressed data passed through. Baseline, extended and
// progressive files of 8 bits are read; comments, EXIF with its places and thumbnails, and what
// stands behind the image are left out of it. Four components of Adobe's are inverted.
#include <string_view>

#include "base/problem.h"
#include "images/picture.h"

namespace banxin {

// In: a file that begins with FF D8.
// Errors: image.broken, image.unsupported (lossless, arithmetic, 12 bits), image.too-large.
Result<Picture> read_jpeg(std::string_view bytes);

}  // namespace banxin
