#pragma once
// Parts and shares (S-38): figures.parts, figures.shares, figures.over-100, figures.points. Part of
// lint_indicators().
#include "base/problem.h"
#include "indicators/stated_figures.h"

namespace banxin {

Problems lint_shares(const Stated& stated);

}  // namespace banxin
