#pragma once
// All bytes of the files of a font set → a fingerprint that is the same on every machine that has
// these files, wherever they lie.
#include <vector>

#include "base/fingerprint.h"
#include "fonts/font_set.h"

namespace banxin {

Fingerprint fingerprint_fonts(const FontSet& fonts);

// One a face: the bytes of its file and which face of it. What the catalogue calls it counts for
// nothing.
std::vector<Fingerprint> fingerprint_faces(const FontSet& fonts);

}  // namespace banxin
