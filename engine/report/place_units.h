#pragma once
// T-03: where the units of a table stand.
#include "report/report.h"

namespace banxin {

// Units typed in brackets behind names go to one place. Behind the names of all rows with figures:
// one unit → the units line, several → a column 单位 after the names. Behind all heads of columns
// of figures, the same: the units line; several stay in the heads.
void place_units(TableBlock& table);

}  // namespace banxin
