#pragma once
// Prose against data (S-38): figures.data, where a report says another figure of an indicator and
// period than its data. Part of lint_indicators().
#include "base/problem.h"
#include "indicators/indicator_data.h"
#include "indicators/stated_figures.h"

namespace banxin {

// Rows without a number in `value` or `change` say nothing there (完成市下达任务). Where several
// rows have one name and period, one that agrees is enough.
Problems lint_data(const Stated& stated, const IndicatorData& data);

}  // namespace banxin
