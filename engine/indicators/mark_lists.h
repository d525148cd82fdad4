#pragma once
// Lists of indicators become tables (S-05, T-18): a list of three or more items of which six in ten
// state an indicator. Values print exactly as in the text; the wording of the list is not kept.
// A list with marks of notes or of terms in 名词解释 stays one.
// With GoalsForm::joined, a list of plans takes the results of the last list before it that has a
// heading and does not plan (join_goals.h); without such a list its table is one of its own.
#include "indicators/figure_memo.h"
#include "indicators/join_goals.h"
#include "report/report.h"

namespace banxin {

// `memo` may be null.
Report mark_lists(Report report, GoalsForm goals = GoalsForm::separate, FigureMemo* memo = nullptr);

}  // namespace banxin
