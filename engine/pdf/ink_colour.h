#pragma once
// Inks as colour spaces (P-06, D-07). Black and its tints are DeviceGray, which a press prints with
// the black plate alone. Any other ink is a spot colour: its name is its recipe in process colours,
// and who has no such plate sees the ICC alternate (ISO 19005-2 6.2.4.4). DeviceCMYK would
// contradict an RGB output intent.
#include <array>
#include <string>

#include "marks/drawing.h"
#include "pdf/haru.h"

namespace banxin {

constexpr bool is_gray(const Ink& ink) {
  return ink.cyan == 0 && ink.magenta == 0 && ink.yellow == 0;
}

// The name of the space in a page's resources: "C0M80Y80K0".
std::string spot_resource(const Ink& ink);

// What 100 % of the ink looks like: sRGB, 0–255. Estimated from the areas that the dots of a
// halftone cover (Demichel) and the colours of solid inks on coated paper.
std::array<int, 3> appearance(const Ink& ink);

// "[/Separation /C0#20M80#20Y80#20K0 …]"; `profile`: an ICC stream of sRGB. A function of the ink:
// the same name always means the same colour.
std::string separation_space(const Ink& ink, ObjectId profile);

}  // namespace banxin
