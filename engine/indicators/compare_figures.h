#pragma once
// Whether two statements of one indicator and period contradict each other (S-38).
#include "indicators/indicator.h"

namespace banxin {

// Their levels: two numbers that are not one (may_equal), a number outside a range, two ranges or
// ratios with different parts. False where either has none or the units are of different things.
bool values_differ(const Indicator& a, const Indicator& b);

// Their changes, in one unit: other figures, growth against a fall, 持平 against a growth that is
// none. A direction `none` beside a change is not known and contradicts nothing.
bool changes_differ(const Indicator& a, const Indicator& b);

// 与上年持平: no figure.
bool is_flat(const Indicator& indicator);

}  // namespace banxin
