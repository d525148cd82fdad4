#include "indicators/chart_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "indicators/cell_figure.h"
#include "indicators/indicator_cells.h"

namespace banxin {
namespace {

constexpr std::size_t kMostSeries = 2;
constexpr std::size_t kMostHeads = 2;      // rows
constexpr std::ptrdiff_t kFewestBars = 2;  // one alone compares nothing

// The columns that a chart is made of; indices of the table's columns.
struct ColumnRoles {
  std::vector<std::u32string> heads;  // of each column: its head cells, joined
  std::optional<std::size_t> unit;
  std::vector<std::size_t> growth, values;
};

// The cells of the head over each column, from the top.
template <typename Head>
auto heads_over(Head& head, std::size_t columns) {
  std::vector<std::vector<decltype(&head[0][0])>> over(columns);
  std::vector<std::size_t> free_row(columns, 0);
  for (std::size_t row = 0; row < head.size(); ++row) {
    std::size_t column = 0;
    for (auto& cell : head[row]) {
      while (column < columns && free_row[column] > row) ++column;
      const auto end = std::min(column + static_cast<std::size_t>(cell.column_span), columns);
      for (; column < end; ++column) {
        over[column].push_back(&cell);
        free_row[column] = row + static_cast<std::size_t>(cell.row_span);
      }
    }
  }
  return over;
}

bool has_whole_rows(const TableBlock& table) {
  const auto whole = [&](const TableRow& row) {
    const bool flat = std::all_of(row.begin(), row.end(),
                                  [](const TableCell& cell) { return cell.row_span == 1; });
    return flat && (row.size() == table.columns.size() || row.size() == 1);
  };
  return !table.head.empty() && table.head.size() <= kMostHeads &&
         std::all_of(table.rows.begin(), table.rows.end(), whole);
}

ColumnRoles columns_of(const TableBlock& table) {
  ColumnRoles columns;
  const auto over = heads_over(table.head, table.columns.size());
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    std::u32string& head = columns.heads.emplace_back();
    for (const TableCell* cell : over[c]) head += cell->text.text;
    if (c == 0) continue;
    if (table.columns[c] == ColumnKind::label && head == U"单位") {
      columns.unit = c;
    } else if (table.columns[c] == ColumnKind::number && head.find(U"增长") != head.npos) {
      columns.growth.push_back(c);
    } else if (table.columns[c] == ColumnKind::number) {
      columns.values.push_back(c);
    }
  }
  return columns;
}

// 比上年增长（%） has %.
std::u32string unit_in_head(const std::u32string& head) {
  const std::size_t bracket = head.rfind(U'（');
  if (bracket == head.npos || head.back() != U'）') return {};
  return head.substr(bracket + 1, head.size() - bracket - 2);
}

// The figure that a bar is drawn for: one in the unit of its column.
std::optional<std::int64_t> bar_figure(std::u32string_view cell) {
  const auto figure = read_cell_figure(cell);
  if (!figure || figure->own_unit) return std::nullopt;
  return figure->thousandths;
}

bool has_bars(const TableBlock& table, const std::vector<std::size_t>& columns) {
  std::ptrdiff_t bars = 0;
  for (const std::size_t column : columns) {
    bars += std::count_if(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
      return row.size() > column && bar_figure(row[column].text.text).has_value();
    });
  }
  return bars >= kFewestBars;
}

void add_bars(TableBlock& table, std::size_t growth) {
  const auto heads = heads_over(table.head, table.columns.size());
  for (TableCell* cell : heads[growth]) ++cell->column_span;
  const auto column = static_cast<std::ptrdiff_t>(growth) + 1;
  table.columns.insert(table.columns.begin() + column, ColumnKind::bar);
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

bool is_zero(const CellFigure& figure) {
  return std::none_of(figure.figures.begin(), figure.figures.end(),
                      [](char32_t c) { return is_digit(c) && c != U'0'; });
}

// 5左右 of % → +5%左右; 0 → 0%; 持平 as it is.
std::u32string text_at_bar(const std::u32string& cell, const std::u32string& unit) {
  const auto figure = read_cell_figure(cell);
  if (!figure) return cell;
  const std::u32string sign = figure->negative ? U"\u2212" : is_zero(*figure) ? U"" : U"+";
  return figure->before + sign + with_unit(*figure, figure->own_unit ? U"" : unit);
}

// As it is read aloud: 预计增长2.5%, 下降3%—5%, 增长突破5%, 提高0.6个百分点.
std::u32string change_words(const std::u32string& cell, const std::u32string& unit) {
  auto figure = read_cell_figure(cell);
  if (!figure) return cell;
  const std::u32string own = figure->own_unit ? std::u32string() : unit;
  const bool points = (figure->own_unit ? figure->after : unit).starts_with(U"个百分点");
  const std::u32string verb = figure->negative ? U"下降" : points ? U"提高" : U"增长";
  if (figure->negative) std::erase(figure->figures, U'\u2212');  // of the range's end
  return with_verb(figure->before, verb) + with_unit(*figure, own);
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
  made.words = made.label.text + made.level;
  for (const std::size_t column : columns.growth) {
    const std::u32string& change = row[column].text.text;
    const std::u32string& head = columns.heads[column];
    const std::u32string unit = unit_in_head(head);
    made.values.push_back({text_at_bar(change, unit), bar_figure(change)});
    const std::u32string words = change_words(change, unit);
    if (words.empty()) continue;
    if (made.words.size() > made.label.text.size()) made.words += U'，';
    // 2024年目标预期增长（%）: the words before the verb tell the columns apart.
    if (columns.growth.size() > 1) made.words += head.substr(0, head.find(U'（')) + U'：';
    made.words += words;
  }
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
    made.words += (several ? columns.heads[column] : U"") + text;
  }
  return made;
}

// An item without an indicator stands over the whole row.
ChartRow text_row(const TableRow& row) { return {row[0].text, {}, {}, row[0].text.text}; }

// Why a table of indicators has no chart or bars; empty if it has.
const char* hindrance(const TableBlock& table, bool growth_only) {
  if (!has_whole_rows(table)) return "its cells span several rows, or its head has more than two";
  const ColumnRoles columns = columns_of(table);
  if (has_bars(table, columns.growth)) {
    return columns.growth.size() > kMostSeries && !growth_only
               ? "it has more than two columns of growth"
               : "";
  }
  if (growth_only) return "it has no two figures of growth in one unit";
  if (!columns.growth.empty()) return "it has but one figure of growth";
  if (columns.values.size() > kMostSeries) return "it has more than two columns of values";
  if (!has_bars(table, columns.values)) return "it has no two figures to compare";
  return common_unit(table, columns) ? "" : "its values are in several units";
}

// A chart has no place for notes: they end its caption, in brackets.
RichText with_notes(RichText caption, const std::vector<RichText>& notes) {
  if (notes.empty()) return caption;
  const bool brackets = !caption.text.empty();
  if (brackets) append(caption, made_text(U"（"));
  for (const RichText& note : notes) append(caption, note);
  if (caption.text.ends_with(U'。')) {
    caption = slice(caption, 0, caption.text.size() - 1);
  }
  if (brackets) append(caption, made_text(U"）"));
  return caption;
}

ChartBlock chart_of(const TableBlock& table) {
  const ColumnRoles columns = columns_of(table);
  const bool growth = !columns.growth.empty();
  ChartBlock chart;
  chart.caption = with_notes(table.caption, table.notes);
  chart.replaces_list = table.replaces_list;
  for (const std::size_t column : growth ? columns.growth : columns.values) {
    const std::u32string& head = columns.heads[column];
    const bool goal = !chart.series.empty() &&
                      (head.find(U"目标") != head.npos || head.find(U"预期") != head.npos);
    chart.series.push_back({head, goal ? ChartMark::tick : ChartMark::bar});
  }
  for (const TableRow& row : table.rows) {
    chart.rows.push_back(row.size() == 1 ? text_row(row)
                         : growth        ? growth_row(table, columns, row)
                                         : values_row(table, columns, row));
  }
  return chart;
}

Problem stays(const TableBlock& table, const std::string& file, const char* why) {
  const Place place = table.rows.empty() || table.rows[0].empty()
                          ? Place{file, 0, 0}
                          : place_of(table.rows[0][0].text.source, 0, file);
  return {"indicators.table", Severity::notice, place,
          fmt::format("a table of indicators is shown without bars: {}", why), ""};
}

}  // namespace

Problems add_growth_bars(Report& report) {
  Problems problems;
  for (Block& block : report.blocks) {
    auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr || !table->indicators) continue;
    if (const char* why = hindrance(*table, true); *why != '\0') {
      problems.push_back(stays(*table, report.file, why));
      continue;
    }
    const ColumnRoles columns = columns_of(*table);
    const auto column = std::find_if(columns.growth.begin(), columns.growth.end(),
                                     [&](std::size_t c) { return has_bars(*table, {c}); });
    if (column != columns.growth.end()) add_bars(*table, *column);
  }
  return problems;
}

Problems chart_tables(Report& report) {
  Problems problems;
  for (Block& block : report.blocks) {
    const auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr || !table->indicators) continue;
    if (const char* why = hindrance(*table, false); *why != '\0') {
      problems.push_back(stays(*table, report.file, why));
    } else {
      block = chart_of(*table);
    }
  }
  return problems;
}

}  // namespace banxin
