#pragma once
// All bytes of the files of a font set → a fingerprint that is the same on every machine that has
// these files, wherever they lie.
#include "base/fingerprint.h"
#include "fonts/font_set.h"

namespace banxin {

Fingerprint fingerprint_fonts(const FontSet& fonts);

}  // namespace banxin
