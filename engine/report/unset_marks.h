#pragma once
// Says which marks of a report are read but have no effect: notes and terms.
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// One notice mark.unsupported a kind, with the place of its first mark.
Problems report_unset_marks(const Report& report);

}  // namespace banxin
