#pragma once
// Which rows of the data a table shows, and in which periods.
#include <string>
#include <vector>

#include "base/problem.h"
#include "indicators/indicator_data.h"
#include "indicators/read_order.h"

namespace banxin {

struct ChosenRow {
  std::u32string key;
  std::u32string name;
  std::vector<const IndicatorRow*> by_period;  // one for each of ChosenRows::periods; null = none
};

// Points into the data.
struct ChosenRows {
  std::vector<std::u32string> periods;
  std::vector<ChosenRow> rows;  // each with a row in one period at least
  Problems problems;            // those of make_data_table(), all at their places
};

ChosenRows choose_rows(const IndicatorData& data, const DataTableOrder& order);

}  // namespace banxin
