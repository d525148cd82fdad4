#pragma once
// FontMetrics: the measures of a face as a whole, which a PDF states beside its glyphs (ISO 32000-1
// §9.8). Lengths are in thousandths of an em, rounded, y upwards from the baseline; a table that is
// absent or cut short reads as zeros.
#include "fonts/font_file.h"

namespace banxin {

struct FontMetrics {
  // Around the outlines of all glyphs (head: xMin, yMin, xMax, yMax).
  int left = 0, bottom = 0, right = 0, top = 0;
  // Typographic ascender and descender (OS/2), the latter below zero; 880 and -120, the em box, if
  // they are absent or absurd. hhea is never asked (FandolSong-Regular has its descent with the
  // wrong sign).
  int ascent = 880, descent = -120;
  int cap_height = 880;  // of a flat capital (OS/2 from version 2); the ascent if it is not given
  int italic_angle = 0;  // whole degrees, counter-clockwise from the vertical (post)
  int stem_width = 87;   // of a vertical stem; no table has it, so by the weight class (OS/2)
  bool fixed_pitch = false;  // every advance is the same (post)
  friend bool operator==(const FontMetrics&, const FontMetrics&) = default;
};

FontMetrics measure_font(const FontFile& font);

}  // namespace banxin
