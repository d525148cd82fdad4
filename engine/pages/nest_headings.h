#pragma once
// Levels of headings as a screen reader wants them: H1 first, none left out (ISO 14289-1 7.4.2).
// The look of a heading stays what the layout says.
#include "marks/structure.h"

namespace banxin {

// Each heading comes one level below the last higher one before it: H2 H4 H2 are H1 H2 H1.
void nest_headings(StructureTree& tags);

}  // namespace banxin
