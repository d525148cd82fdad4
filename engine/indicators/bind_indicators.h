#pragma once
// Draft × data → Draft: data references filled in and tables of indicators made (```indicators),
// before anything is recognised, so that what stands there afterwards behaves as if it had been
// typed. Places stay those of the references.
#include <string>
#include <vector>

#include "base/problem.h"
#include "indicators/indicator_data.h"
#include "report/draft.h"

namespace banxin {

// Errors at their places in the report: data.unknown-key, data.unknown-period, data.unknown-field,
// data.ambiguous (no period, and the key has several), data.empty (the row does not say it), and
// those of read_order() and make_data_table(). Such references stay as typed. Notice data.unused:
// the keys that nothing in the report shows, at the first file of data.
Problems bind_indicators(Draft& draft, const IndicatorData& data);

}  // namespace banxin
