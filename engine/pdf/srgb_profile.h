#pragma once
// The sRGB colour space as an ICC profile.
#include <string>

namespace banxin {

// A display profile of ICC version 4.2 (ICC.1:2004-10, which PDF 1.7 names) with sRGB's own
// parametric curve (IEC 61966-2-1): some 500 bytes, always the same.
std::string srgb_profile();

}  // namespace banxin
