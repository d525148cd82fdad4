#pragma once
// The indicators for the overview, the first to be shown first: what the report says was done in
// the year it looks back on, by it or by its data tables, not what is planned, and not of another
// region. Lists and tables that hold a headline indicator (地区生产总值 …) come first, as they
// stand, then headline indicators of the prose, then other lists, then prose with value and change,
// with a value, with a change. Each indicator once: names that differ by a regional prefix or by
// 总额 and the like are one (name_core).
#include "overview/highlights.h"

namespace banxin {

std::vector<HighlightFigure> choose_figures(const Report& report);

}  // namespace banxin
