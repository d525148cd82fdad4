#pragma once
// The FontDescriptor of a face (ISO 32000-1 §9.8): what a reader uses when it must guess, and what
// preflight looks at. Lengths are in thousandths of an em.
#include <string>

#include "fonts/font_file.h"

namespace banxin {

// The entries but FontName and FontFile. Ascent and descent are those of the OS/2 table, or the em
// box if they are absent or absurd; hhea is never asked (FandolSong-Regular has its descent with
// the wrong sign).
std::string descriptor_entries(const FontFile& font);

}  // namespace banxin
