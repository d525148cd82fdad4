#include "report/place_units.h"

#include <algorithm>

#include "report/table_words.h"

namespace banxin {
namespace {

bool spans_nothing(const std::vector<TableRow>& rows, std::size_t columns) {
  return std::all_of(rows.begin(), rows.end(), [&](const TableRow& row) {
    return row.size() == columns && std::all_of(row.begin(), row.end(), [](const TableCell& cell) {
             return cell.column_span == 1 && cell.row_span == 1;
           });
  });
}

bool has_figures(const TableRow& row) {
  return std::any_of(row.begin() + 1, row.end(),
                     [](const TableCell& cell) { return is_figure(cell.text.text); });
}

// Takes （unit） off the end of a text.
std::u32string take_unit(RichText& text) {
  const std::u32string unit(unit_at_end(text.text));
  if (unit.empty()) return unit;
  text = slice(text, 0, text.text.size() - unit.size() - 2);
  return unit;
}

bool share_one(const std::vector<std::u32string>& units) {
  return std::all_of(units.begin(), units.end(),
                     [&](const auto& unit) { return unit == units[0]; });
}

void place_units_of_rows(TableBlock& table) {
  std::vector<std::u32string> units;
  for (const TableRow& row : table.rows) {
    const std::u32string unit(unit_at_end(row[0].text.text));
    if (has_figures(row) && unit.empty()) return;
    if (!unit.empty()) units.push_back(unit);
  }
  if (units.size() < 2) return;
  const bool one = share_one(units);
  if (one && !table.units.empty() && table.units != units[0]) return;
  if (one) {
    table.units = units[0];
    for (TableRow& row : table.rows) take_unit(row[0].text);
    return;
  }
  const auto at = [](TableRow& row) { return row.begin() + 1; };
  TableCell head;
  head.text.text = U"单位";
  table.head[0].insert(at(table.head[0]), std::move(head));
  for (TableRow& row : table.rows) {
    TableCell cell;
    cell.text.text = take_unit(row[0].text);
    row.insert(at(row), std::move(cell));
  }
  table.columns.insert(table.columns.begin() + 1, ColumnKind::label);
}

void place_units_of_heads(TableBlock& table) {
  std::vector<std::u32string> units;
  TableRow& head = table.head.back();
  for (std::size_t c = 0; c < head.size(); ++c) {
    if (table.columns[c] != ColumnKind::number) continue;
    units.emplace_back(unit_at_end(head[c].text.text));
  }
  if (units.size() < 2 || units[0].empty() || !share_one(units)) return;
  if (!table.units.empty() && table.units != units[0]) return;
  table.units = units[0];
  for (TableCell& cell : head) take_unit(cell.text);
}

}  // namespace

void place_units(TableBlock& table) {
  const std::size_t columns = table.columns.size();
  if (columns < 2 || table.head.size() != 1 || !spans_nothing(table.head, columns) ||
      !spans_nothing(table.rows, columns)) {
    return;
  }
  place_units_of_rows(table);
  if (table.columns.size() == columns) place_units_of_heads(table);
}

}  // namespace banxin
