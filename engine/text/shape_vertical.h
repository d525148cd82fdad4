#pragma once
// Shaping of upright characters for vertical text: the font's `vert` glyphs and their places
// (LB-54, UAX #50).
#include <string_view>
#include <vector>

#include "base/length.h"
#include "fonts/font_file.h"
#include "text/shaped_text.h"

namespace banxin {

// A glyph and its horizontal origin, from the middle of the column (x) and the top of the cluster's
// first em square (y, downwards).
struct VerticalGlyph {
  GlyphId glyph;
  FontUnits x, y;
};

struct VerticalCluster {
  std::vector<VerticalGlyph> glyphs;  // at least one
  FontUnits advance;                  // downwards
  bool own_form = false;              // the glyph is another one than in horizontal text
};

// In: a cluster of `text` shaped for horizontal text, and its face.
//
// Places are the font's own (vmtx, VORG), moved so that Han stand in the middle of their em squares
// (Fandol's stand 0.08 em too low); a face without such tables sets its glyphs in the middle of the
// column. 、。，：；！？ stand at the top right (mainland): the glyphs of some faces must be raised
// (Fandol's stand in the middle), or moved to the right where a face has no vertical form.
VerticalCluster shape_vertical(std::u32string_view text, const Cluster& cluster,
                               const FontFile& font);

// How far above the baseline the middle of the face's Han or digits is: that which is set in the
// middle of a cell or a column. 0.38 em if the face has none.
FontUnits middle_of_han(const FontFile& font);
FontUnits middle_of_digits(const FontFile& font);

}  // namespace banxin
