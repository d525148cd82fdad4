#pragma once
// Indicators of a typed table: a row names one, its columns hold its values and growth (T-03, T-08,
// T-18). Columns whose heads say neither are left out; what is not understood is not read.
#include <string>
#include <vector>

#include "indicators/indicator.h"
#include "indicators/read_period.h"
#include "report/report.h"

namespace banxin {

struct TableFigure {
  Indicator indicator;  // its ranges are empty
  Period period;
  const TableCell* cell = nullptr;  // of the value, else of the growth
  std::size_t column = 0;
  bool part = false;  // 其中：…
};

// Rows in order, in a row the columns in order. `context` and `plan_year`: see find_times().
std::vector<TableFigure> read_table_figures(const TableBlock& table, const Period& context,
                                            int plan_year);

// The cells of the body with the heads above them.
struct CellText {
  const TableCell* cell = nullptr;
  std::u32string column;
};
std::vector<CellText> cell_texts(const TableBlock& table);

}  // namespace banxin
