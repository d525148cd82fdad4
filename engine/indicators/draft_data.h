#pragma once
// Report → the data file an office starts from: the indicators that its own prose states, one row
// each, in text order.
//
// The key is the name without what keys cannot have (PM2.5 is PM2·5). A second figure of the same
// name and period that says something else gets a number behind its key (出让用地2); one that says
// the same is left out. The period: find_stated(), as period_text(). The source is the line,
// report.txt:39. A qualifier of the change has "change:" before it where there is a value too.
#include <string>

#include "indicators/indicator_data.h"
#include "report/report.h"

namespace banxin {

// In: a report whose lists are lists still (before mark_lists). Reading what write_data() makes of
// it gives the same rows.
IndicatorData draft_data(const Report& report);

// CSV with the columns kDataColumns.
std::string write_data(const IndicatorData& data);

}  // namespace banxin
