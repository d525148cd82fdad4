#pragma once
// Itemise: which face sets which characters (DESIGN §9; P-18a, P-40).
#include <vector>

#include "fonts/font_set.h"
#include "style/line_rules.h"
#include "style/styled_text.h"
#include "text/char_class.h"
#include "text/shaped_text.h"

namespace banxin {

// Characters [begin, end) set from one face as one script.
struct FaceRun {
  TextOffset begin = 0;
  TextOffset end = 0;
  FaceId face;
  bool western = false;
};

struct Itemized {
  std::u32string text;        // as it is shaped: 〓 for a missing character, if the rules say so
  std::vector<FaceRun> runs;  // cover the text but for missing characters that nothing stands for
  std::vector<FaceNote> missing;
  std::vector<FaceNote> fallbacks;
  std::vector<FaceNote> whole_names;  // by their first character; see RoleRun::one_face
};

Itemized itemize(const StyledText& text, const std::vector<CharClass>& classes,
                 const FontSet& fonts, MissingGlyphs missing);

}  // namespace banxin
