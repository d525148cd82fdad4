#pragma once
// Draft → Report: what each block is (TYPOGRAPHY §5.1), its inline marks read, its text normalised.
#include "base/problem.h"
#include "report/draft.h"
#include "report/report.h"

namespace banxin {

struct Recognized {
  Report report;
  Problems problems;  // notices: mark.unpaired, caption.found; error report.empty
};

Recognized recognize(const Draft& draft);

}  // namespace banxin
