#include "indicators/lint_indicators.h"

#include <algorithm>
#include <tuple>

#include "indicators/lint_shares.h"
#include "indicators/lint_values.h"
#include "indicators/lint_wording.h"
#include "indicators/stated_figures.h"

namespace banxin {

Problems lint_indicators(const Report& report, const IndicatorData& data, FigureMemo* memo) {
  const Stated stated = find_stated(report, memo);
  Problems problems = lint_wording(stated);
  append(problems, lint_values(stated));
  append(problems, lint_shares(stated));
  append(problems, lint_data(stated, data));
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return problems;
}

}  // namespace banxin
