#pragma once
// Lists of indicators become tables (S-05, T-18): a list of three or more items of which six in ten
// state an indicator. Values print exactly as in the text; the wording of the list is not kept.
#include "report/report.h"

namespace banxin {

Report mark_lists(Report report);

}  // namespace banxin
