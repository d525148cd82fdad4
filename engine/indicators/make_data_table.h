#pragma once
// Data × what a block ```indicators asks for → the table it stands for, as if it had been typed.
//
// One row a key. Several periods stand beside each other under merged heads. Units: one for all
// values → the units line, several → a column 单位 after the names (T-03); the unit of changes
// stands in their head, cells of another unit carry their own, falls a U+2212 (T-08). What a row
// does not say is a missing value (T-09). Words such as 约 and 左右 stand at their figure (T-10),
// other qualifiers in a note, in a column of their own if there is one, or alone in a cell that has
// no figure. Below: the block's notes, then 资料来源：….
#include <set>
#include <string>

#include "base/problem.h"
#include "indicators/indicator_data.h"
#include "indicators/read_order.h"
#include "report/draft.h"

namespace banxin {

struct DataTable {
  DraftTable table;
  std::set<std::u32string> used;  // keys
  // Errors: data.unknown-key, data.unknown-period, data.no-row (a key that was asked for has none
  // in these periods), data.units (a units line that the figures are not in), data.empty (no row at
  // all).
  Problems problems;
};

DataTable make_data_table(const IndicatorData& data, const DataTableOrder& order);

}  // namespace banxin
