#pragma once
// What shaping found out about faces, as problems.
#include "base/problem.h"
#include "fonts/font_set.h"
#include "style/line_rules.h"
#include "style/styled_text.h"
#include "text/shaped_text.h"

namespace banxin {

// In: a text and its shape. Out, by the place of the character (without a file): font.missing-glyph
// (an error; a warning if 〓 stands for it) and font.fallback (notice); of names, which are not
// quoted, font.missing-glyph and font.other-face (notice) (P-40).
Problems face_problems(const ShapedText& shaped, const StyledText& text, const LineRules& rules,
                       const FontSet& fonts);

}  // namespace banxin
