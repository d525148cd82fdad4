#pragma once
// Figures of one indicator against each other (S-38): figures.two-values, figures.growth,
// figures.unit-change. Part of lint_indicators().
#include "base/problem.h"
#include "indicators/stated_figures.h"

namespace banxin {

Problems lint_values(const Stated& stated);

}  // namespace banxin
