#pragma once
// What looks like a slip of the pen (S-23). The text is never changed.
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// Notices text.suspicion (一一次又一次, ，，) and mark.alone (a quote or 《 without its partner).
Problems find_suspicions(const Report& report);

}  // namespace banxin
