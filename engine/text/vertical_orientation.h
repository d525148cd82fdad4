#pragma once
// How a character stands in vertical text (UAX #50, Vertical_Orientation).

namespace banxin {

enum class VerticalOrientation {
  upright,              // U: as in horizontal text
  rotated,              // R: turned 90° clockwise
  transformed_upright,  // Tu: has a glyph of its own, else upright
  transformed_rotated,  // Tr: has a glyph of its own, else turned
};

VerticalOrientation vertical_orientation(char32_t character);

}  // namespace banxin
