#pragma once
// Lists of indicators become tables (S-05, T-18): a list of three or more items of which six in ten
// state an indicator. Values print exactly as in the text; the wording of the list is not kept.
// A list with marks of notes or of terms in 名词解释 stays one.
#include "report/report.h"

namespace banxin {

Report mark_lists(Report report);

}  // namespace banxin
