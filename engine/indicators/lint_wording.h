#pragma once
// Figures that read badly by themselves (S-38, T-08): figures.double-hedge, figures.range,
// figures.sign. Part of lint_indicators().
#include "base/problem.h"
#include "indicators/stated_figures.h"

namespace banxin {

Problems lint_wording(const Stated& stated);

}  // namespace banxin
