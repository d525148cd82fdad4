#include "indicators/chart_tables.h"

#include <algorithm>

#include "base/word_table.h"
#include "indicators/cell_figure.h"
#include "indicators/indicator_words.h"

namespace banxin {
namespace {

constexpr std::size_t kMostSeries = 2;

// The columns that a chart is made of; indices of the table's columns.
struct ColumnRoles {
  std::optional<std::size_t> unit, growth;
  std::vector<std::size_t> values;
  std::u32string growth_head, growth_unit;  // 比上年增长（%） has %
};

bool has_whole_rows(const TableBlock& table) {
  const auto whole = [&](const TableRow& row) {
    const bool flat = std::all_of(row.begin(), row.end(),
                                  [](const TableCell& cell) { return cell.row_span == 1; });
    return flat && (row.size() == table.columns.size() || row.size() == 1);
  };
  return table.indicators && table.head.size() == 1 &&
         table.head[0].size() == table.columns.size() &&
         std::all_of(table.rows.begin(), table.rows.end(), whole);
}

ColumnRoles columns_of(const TableBlock& table) {
  ColumnRoles columns;
  for (std::size_t c = 1; c < table.columns.size(); ++c) {
    const std::u32string& head = table.head[0][c].text.text;
    if (table.columns[c] == ColumnKind::label && head == U"单位") {
      columns.unit = c;
    } else if (table.columns[c] == ColumnKind::number && head.find(U"增长") != head.npos) {
      columns.growth = c;
      columns.growth_head = head;
    } else if (table.columns[c] == ColumnKind::number) {
      columns.values.push_back(c);
    }
  }
  const std::u32string& head = columns.growth_head;
  const std::size_t bracket = head.find(U'（');
  if (bracket != head.npos && head.back() == U'）') {
    columns.growth_unit = head.substr(bracket + 1, head.size() - bracket - 2);
  }
  return columns;
}

// The figure that a bar is drawn for: one in the unit of its column.
std::optional<std::int64_t> bar_figure(std::u32string_view cell) {
  const auto figure = read_cell_figure(cell);
  if (!figure || figure->own_unit) return std::nullopt;
  return figure->thousandths;
}

bool has_bars(const TableBlock& table, std::size_t column) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
    return row.size() > column && bar_figure(row[column].text.text).has_value();
  });
}

void add_bars(TableBlock& table, std::size_t growth) {
  const auto column = static_cast<std::ptrdiff_t>(growth) + 1;
  table.columns.insert(table.columns.begin() + column, ColumnKind::bar);
  ++table.head[0][growth].column_span;
  for (TableRow& row : table.rows) {
    if (row.size() == 1) {
      ++row[0].column_span;
      continue;
    }
    TableCell cell;
    cell.bar = bar_figure(row[growth].text.text);
    row.insert(row.begin() + column, std::move(cell));
  }
}

// 5左右 of % → +5%左右; 持平 as it is.
std::u32string signed_change(const std::u32string& cell, const std::u32string& unit) {
  const auto figure = read_cell_figure(cell);
  if (!figure) return cell;
  const std::u32string sign = figure->negative ? U"\u2212" : U"+";
  return figure->before + sign + with_unit(*figure, figure->own_unit ? U"" : unit);
}

// As it is read aloud: 预计增长2.5%, 下降3.1%, 增长突破5%, 提高0.6个百分点.
std::u32string change_words(const std::u32string& cell, const std::u32string& unit) {
  const auto figure = read_cell_figure(cell);
  if (!figure) return cell;
  const std::u32string own = figure->own_unit ? std::u32string() : unit;
  const bool points = (figure->own_unit ? figure->after : unit).starts_with(U"个百分点");
  const std::u32string verb = figure->negative ? U"下降" : points ? U"提高" : U"增长";
  const LeadWord* lead = longest_suffix(kLeadWords, figure->before);
  const bool approx = lead != nullptr && lead->kind == LeadKind::approx;
  return (approx ? verb + figure->before : figure->before + verb) + with_unit(*figure, own);
}

std::u32string value_text(const TableRow& row, std::size_t column, const std::u32string& unit) {
  const auto figure = read_cell_figure(row[column].text.text);
  if (!figure) return row[column].text.text;
  return figure->before + (figure->negative ? U"\u2212" : U"") +
         with_unit(*figure, figure->own_unit ? U"" : unit);
}

std::u32string unit_of(const TableBlock& table, const ColumnRoles& columns, const TableRow& row) {
  return columns.unit ? row[*columns.unit].text.text : table.units;
}

// The unit that all values share; nothing if they do not.
std::optional<std::u32string> common_unit(const TableBlock& table, const ColumnRoles& columns) {
  std::optional<std::u32string> common;
  for (const TableRow& row : table.rows) {
    if (row.size() == 1) continue;
    for (const std::size_t column : columns.values) {
      if (!bar_figure(row[column].text.text)) continue;
      const std::u32string unit = unit_of(table, columns, row);
      if (common && *common != unit) return std::nullopt;
      common = unit;
    }
  }
  return common;
}

ChartRow growth_row(const TableBlock& table, const ColumnRoles& columns, const TableRow& row) {
  ChartRow made;
  made.label = row[0].text;
  for (const std::size_t column : columns.values) {
    const std::u32string text = value_text(row, column, unit_of(table, columns, row));
    if (!made.level.empty() && !text.empty()) made.level += U'、';
    made.level += text;
  }
  const std::u32string& change = row[*columns.growth].text.text;
  made.values = {{signed_change(change, columns.growth_unit), bar_figure(change)}};
  made.words = made.label.text + made.level;
  const std::u32string words = change_words(change, columns.growth_unit);
  if (!words.empty() && !made.level.empty()) made.words += U'，';
  made.words += words;
  return made;
}

ChartRow values_row(const TableBlock& table, const ColumnRoles& columns, const TableRow& row) {
  ChartRow made;
  made.label = row[0].text;
  made.words = made.label.text;
  for (const std::size_t column : columns.values) {
    const std::u32string unit = unit_of(table, columns, row);
    const std::u32string text = value_text(row, column, unit);
    made.values.push_back({text, bar_figure(row[column].text.text)});
    if (text.empty()) continue;
    const bool several = columns.values.size() > 1;
    if (several && made.words.size() > made.label.text.size()) made.words += U'、';
    made.words += (several ? table.head[0][column].text.text : U"") + text;
  }
  return made;
}

// An item without an indicator stands over the whole row.
ChartRow text_row(const TableRow& row) { return {row[0].text, {}, {}, row[0].text.text}; }

std::optional<ChartBlock> chart_of(const TableBlock& table) {
  if (!has_whole_rows(table) || !table.notes.empty()) return std::nullopt;
  const ColumnRoles columns = columns_of(table);
  const bool growth = columns.growth && has_bars(table, *columns.growth);
  const bool values = !columns.values.empty() && columns.values.size() <= kMostSeries &&
                      !columns.growth && common_unit(table, columns).has_value();
  if (!growth && !values) return std::nullopt;
  ChartBlock chart;
  chart.caption = table.caption;
  chart.replaces_list = table.replaces_list;
  if (growth) {
    chart.series = {{columns.growth_head, ChartMark::bar}};
  } else {
    for (const std::size_t column : columns.values) {
      const std::u32string& head = table.head[0][column].text.text;
      const bool goal = !chart.series.empty() && head.find(U"目标") != head.npos;
      chart.series.push_back({head, goal ? ChartMark::tick : ChartMark::bar});
    }
  }
  for (const TableRow& row : table.rows) {
    chart.rows.push_back(row.size() == 1 ? text_row(row)
                         : growth        ? growth_row(table, columns, row)
                                         : values_row(table, columns, row));
  }
  return chart;
}

}  // namespace

void add_growth_bars(Report& report) {
  for (Block& block : report.blocks) {
    auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr || !has_whole_rows(*table)) continue;
    const ColumnRoles columns = columns_of(*table);
    if (columns.growth && has_bars(*table, *columns.growth)) add_bars(*table, *columns.growth);
  }
}

void chart_tables(Report& report) {
  for (Block& block : report.blocks) {
    const auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr) continue;
    if (auto chart = chart_of(*table)) block = std::move(*chart);
  }
}

}  // namespace banxin
