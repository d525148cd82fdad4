#pragma once
// P-38: photos and charts with captions are numbered 1, 2, 3 … as they stand if there is more than
// one of them; a number that was typed stays, and the next counts on from it.
#include "report/report.h"

namespace banxin {

void number_figures(Report& report);

}  // namespace banxin
