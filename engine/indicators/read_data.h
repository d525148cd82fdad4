#pragma once
// The rows of a CSV file → IndicatorData. The first row names the columns, in any order; key and
// value or change are needed, absent columns are empty.
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "indicators/indicator_data.h"
#include "report/draft.h"

namespace banxin {

// Appends the rows of `table` that have no errors. Problems, all of them, each with its place in
// `file`: data.column (unknown, twice or missing column), data.row (more cells than columns),
// data.key (none, or with @ . { } | or a blank), data.number (a value or change that is none),
// data.direction, data.duplicate (a key and period that another row has, of this file or one
// before).
Problems add_data(IndicatorData& data, const DraftTable& table, const std::string& file);

// Whether a value or change is a number, or several, as a report writes them: 1,286.5, -3.1, 5—6,
// 5.2:38.6:56.2.
bool is_data_number(std::u32string_view text);
// Its numbers; none if it is no number.
std::vector<Decimal> read_data_numbers(std::u32string_view text);

}  // namespace banxin
