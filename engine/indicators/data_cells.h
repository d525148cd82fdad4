#pragma once
// One cell of a table made from data files.
#include <string>
#include <string_view>
#include <vector>

#include "indicators/indicator_data.h"

namespace banxin {

struct CellContext {
  std::u32string unit;         // of the row's values, as the table says it
  std::u32string change_unit;  // of the changes
  bool has_qualifier_column = false;
  bool last = false;  // the last column of its period
};

struct DataCell {
  std::u32string text;                  // empty = the row says nothing
  std::vector<std::u32string> remarks;  // qualifiers that have no place in the cell
};

DataCell data_cell(const IndicatorRow& row, std::string_view field, const CellContext& context);

// The words of a qualifier that belong to the change, or to the value (S-33): a word after
// "change:" to the change, others to the value, or to the change if there is no value.
std::vector<std::u32string> qualifiers_of(const IndicatorRow& row, std::string_view field);

// report.txt:39: where the engine found a figure. Tables do not print it as a source.
bool names_a_line(std::u32string_view source);

}  // namespace banxin
