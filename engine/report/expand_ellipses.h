#pragma once
// The ellipsis is six dots, …… (LB-03): a single … beside Han, ...... and 。。。 become it.
#include "base/problem.h"
#include "report/rich_text.h"

namespace banxin {

// In: a normalised block. Each one changed is a notice ellipsis.expanded with its place; dots
// beside Latin text or digits stay.
Problems expand_ellipses(RichText& text, const std::string& file);

}  // namespace banxin
