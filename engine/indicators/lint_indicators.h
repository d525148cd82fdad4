#pragma once
// Cross-check of the figures of a report (S-38, T-18): what disagrees with itself or reads badly.
// In: a report before its lists become tables. Out: warnings in the order of the text, each with
// both places where there are two; the text is never changed and nothing is judged: which of two
// figures is right, the author knows.
//
//   figures.two-values   one indicator, one period, two figures
//   figures.growth       a growth that does not follow from the two years' figures
//   figures.unit-change  another unit in another year
//   figures.parts        parts (其中) that exceed the whole
//   figures.shares       shares that do not add up to 100
//   figures.over-100     a rate above 100 %
//   figures.points       a rate that changes by % and not by 个百分点, or the other way round
//   figures.double-hedge 约…左右, 超过…以上, 近…余
//   figures.range        5—6%: the first figure lacks its %
//   figures.sign         下降-3%: a word and a sign
//   figures.data         the text says another figure than the data
#include "base/problem.h"
#include "indicators/figure_memo.h"
#include "indicators/lint_data.h"
#include "report/report.h"

namespace banxin {

// `data`: the figures of the report's data files; empty if it has none.
// `memo` may be null.
Problems lint_indicators(const Report& report, const IndicatorData& data = {},
                         FigureMemo* memo = nullptr);

}  // namespace banxin
