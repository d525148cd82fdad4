#pragma once
// Prose against data (S-38): figures.data, where a report says another figure of an indicator and
// period than its data. Part of lint_indicators().
#include <string>
#include <vector>

#include "base/problem.h"
#include "indicators/indicator.h"
#include "indicators/stated_figures.h"

namespace banxin {

// A row of the data, its figures as written. Rows without a number in `value` or `change` say
// nothing there (完成市下达任务, 5—6).
struct DataFigure {
  std::u32string key;
  std::u32string name;    // empty = the key
  std::u32string period;  // 2023, 2023上半年
  std::u32string value, unit;
  std::u32string change, change_unit;
  Direction direction = Direction::none;
  Place place;
};

using DataFigures = std::vector<DataFigure>;

Problems lint_data(const Stated& stated, const DataFigures& data);

}  // namespace banxin
