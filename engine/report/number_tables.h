#pragma once
// Tables are numbered 1, 2, 3 … as they stand; a number that was typed stays, and the next counts
// on from it.
#include "report/report.h"

namespace banxin {

void number_tables(Report& report);

}  // namespace banxin
