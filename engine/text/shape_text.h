#pragma once
// Shaping: characters to glyphs by HarfBuzz, in font units, once for any size and measure.
#include "fonts/font_set.h"
#include "style/line_rules.h"
#include "style/styled_text.h"
#include "text/shaped_text.h"

namespace banxin {

// In: one paragraph. Out: its clusters in reading order; characters that no face has are listed in
// `missing` and have no cluster.
ShapedText shape_text(const StyledText& text, const FontSet& fonts, const LineRules& rules);

}  // namespace banxin
