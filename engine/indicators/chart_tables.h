#pragma once
// Tables of indicators shown as charts: those with TableBlock::indicators, one row of heads and no
// cell over several rows. Others stay as they are.
#include "report/report.h"

namespace banxin {

// Puts a column of bars behind the column of growth (its head says 增长). A figure in a unit of its
// own, as 0.6个百分点 among per cent, has no bar; a range has that of its first figure.
void add_growth_bars(Report& report);

// A table becomes a ChartBlock of its growth, with the values before the bars; without a column of
// growth, of its one or two columns of values if these are of one unit. A table with notes stays.
void chart_tables(Report& report);

}  // namespace banxin
