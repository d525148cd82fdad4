#pragma once
// The bytes of an image file → Picture, whatever its name: the signature says what it is.
#include <string_view>

#include "base/problem.h"
#include "images/picture.h"

namespace banxin {

// Errors: those of read_png and read_jpeg; image.unsupported for all other files. They have no
// place, and `what` goes on from the name of the file.
Result<Picture> read_image(std::string_view bytes);

}  // namespace banxin
