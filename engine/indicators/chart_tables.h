#pragma once
// Tables of indicators shown as charts (T-18): those with TableBlock::indicators, one or two rows
// of heads and no cell over several rows. Others stay as they are, each told by a notice
// indicators.table with the reason.
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// Puts a column of bars behind the first column of growth (its head says 增长) that has two
// figures. A figure in a unit of its own, as 0.6个百分点 among per cent, has no bar; a range has
// that of its first figure.
Problems add_growth_bars(Report& report);

// A table becomes a ChartBlock of its one or two columns of growth, with the values before the
// bars; without a column of growth, of its one or two columns of values if these are of one unit.
// Goals are ticks. Notes end the caption, in brackets.
Problems chart_tables(Report& report);

}  // namespace banxin
