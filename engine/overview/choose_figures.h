#pragma once
// The indicators for the overview, the first to be shown first.
#include "overview/highlights.h"

namespace banxin {

std::vector<HighlightFigure> choose_figures(const Report& report);

}  // namespace banxin
