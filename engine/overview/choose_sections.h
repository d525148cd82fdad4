#pragma once
// The headings for the overview with their leads, in the report's order.
#include "overview/highlights.h"

namespace banxin {

std::vector<HighlightSection> choose_sections(const Report& report);

}  // namespace banxin
