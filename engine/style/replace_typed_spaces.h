#pragma once
// Typed blanks in running text (LB-28): one between Western words stays; beside Han, a mark or a %
// it goes, since the engine makes the space there itself.
#include "style/styled_text.h"

namespace banxin {

// The text without those blanks; runs, decorations and places follow.
StyledText replace_typed_spaces(const StyledText& text);

}  // namespace banxin
