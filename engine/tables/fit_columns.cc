#include "tables/fit_columns.h"

#include <algorithm>
#include <array>

#include "tables/size_columns.h"

namespace banxin {
namespace {

constexpr std::int64_t kFewestNameCharacters = 4;  // a column of names is no narrower
constexpr std::int64_t kFewestHeadCharacters = 2;
constexpr std::int64_t kBarCharacters = 6;  // how wide a column of bars is
constexpr std::int64_t kFewestBarCharacters = 3;

class ColumnFitter {
 public:
  ColumnFitter(const StyledTable& table, const TableGrid& grid, const PageOptions& page,
               const LineRules& rules, const FontSet& fonts)
      : table_(table), grid_(grid), page_(page), rules_(rules), fonts_(fonts) {}

  std::optional<FittedTable> run() {
    if (page_.columns > 1) {
      fitted_.page = page_.one_column();
      set_sizes(table_.body_type.size);
      if (fits(1, FiguresKeep::most)) return std::move(fitted_);
      fitted_.spans = true;
    }
    for (const bool turned : {false, true}) {
      if (turned && !table_.options.landscape) break;
      fitted_.turned = turned;
      fitted_.page = turned ? page_.landscape() : page_.undivided();
      for (const Length size : sizes()) {
        set_sizes(size);
        const bool first = size == table_.body_type.size;
        // Smaller type is not set with ample padding.
        if (first && fits(1, FiguresKeep::most)) return std::move(fitted_);
        if (fits(2, FiguresKeep::most)) return std::move(fitted_);
        if (fits(2, FiguresKeep::least)) return std::move(fitted_);
      }
    }
    return std::nullopt;
  }

 private:
  std::vector<Length> sizes() const {
    std::vector<Length> sizes = {table_.body_type.size};
    const Length least = table_.options.least_size;
    for (const Length smaller : {std::max(10.5_pt, least), std::max(9.0_pt, least)}) {
      if (smaller < sizes.back()) sizes.push_back(smaller);
    }
    return sizes;
  }

  void set_sizes(Length size) {
    const auto smaller = [&](TypeSize type) {
      return type.size <= size ? type : TypeSize{size, size};
    };
    const TypeSize head = smaller(table_.head_type);
    const TypeSize body = smaller(table_.body_type);
    if (!fitted_.needs.empty() && head == fitted_.head_type && body == fitted_.body_type) return;
    fitted_.head_type = head;
    fitted_.body_type = body;
    measure_cells();
  }

  void measure_cells();
  std::vector<ColumnNeed> column_needs() const;
  void widen_for_spans(std::vector<ColumnNeed>& columns) const;
  bool fits(std::int64_t padding_part, FiguresKeep figures_keep);

  const StyledTable& table_;
  const TableGrid& grid_;
  const PageOptions& page_;
  const LineRules& rules_;
  const FontSet& fonts_;
  FittedTable fitted_;
};

void ColumnFitter::measure_cells() {
  fitted_.needs.clear();
  fitted_.needs.reserve(grid_.cells.size());
  fitted_.before_point.assign(grid_.columns, {});
  fitted_.after_point.assign(grid_.columns, {});
  fitted_.only_ranges.assign(grid_.columns, true);
  for (const GridCell& cell : grid_.cells) {
    fitted_.needs.push_back(measure_cell(cell.cell->text, fitted_.type_of(cell), rules_, fonts_));
  }
  const auto each_figure = [&](const auto& visit) {
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
      if (is_figure(grid_.cells[i], fitted_.needs[i], table_.columns)) {
        visit(grid_.cells[i].column, fitted_.needs[i]);
      }
    }
  };
  each_figure([&](std::size_t column, const CellNeed& need) {
    if (!need.before_range_mark) fitted_.only_ranges[column] = false;
  });
  each_figure([&](std::size_t column, const CellNeed& need) {
    const Length before =
        fitted_.only_ranges[column] ? *need.before_range_mark : *need.before_point;
    fitted_.before_point[column] = std::max(fitted_.before_point[column], before);
    fitted_.after_point[column] = std::max(fitted_.after_point[column], need.most - before);
  });
}

std::vector<ColumnNeed> ColumnFitter::column_needs() const {
  std::vector<ColumnNeed> columns(grid_.columns);
  const Length pads = fitted_.padding * 2;
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const Length figures = fitted_.before_point[c] + fitted_.after_point[c];
    columns[c] = {table_.columns[c], figures + pads, figures + pads};
    if (table_.columns[c] == ColumnKind::bar) {
      columns[c].least = fitted_.body_type.cell * kFewestBarCharacters + pads;
      columns[c].most = fitted_.body_type.cell * kBarCharacters + pads;
    }
  }
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.end_column - cell.column != 1) continue;
    const CellNeed& need = fitted_.needs[i];
    const TypeSize type = fitted_.type_of(cell);
    const Length fewest = type.cell * (cell.head ? kFewestHeadCharacters : kFewestNameCharacters);
    const Length least = is_figure(cell, need, table_.columns)
                             ? need.most
                             : std::max(need.least, std::min(need.most, fewest));
    ColumnNeed& column = columns[cell.column];
    column.least = std::max(column.least, least + fitted_.indent(cell) + pads);
    column.most = std::max(column.most, need.most + fitted_.indent(cell) + pads);
  }
  widen_for_spans(columns);
  return columns;
}

// A word that is longer than the columns its cell takes makes the last of them wider.
void ColumnFitter::widen_for_spans(std::vector<ColumnNeed>& columns) const {
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.end_column - cell.column == 1) continue;
    Length least;
    for (std::size_t c = cell.column; c < cell.end_column; ++c) least += columns[c].least;
    const Length lacking = fitted_.needs[i].least + fitted_.padding * 2 - least;
    if (lacking <= Length{}) continue;
    ColumnNeed& last = columns[cell.end_column - 1];
    last.least += lacking;
    last.most = std::max(last.most, last.least);
  }
}

bool ColumnFitter::fits(std::int64_t padding_part, FiguresKeep figures_keep) {
  fitted_.padding = fitted_.body_type.size.scale(table_.options.padding, 1000 * padding_part);
  const auto widths = size_columns(column_needs(), fitted_.page.measure(), figures_keep);
  if (!widths) return false;
  fitted_.widths = *widths;
  fitted_.lefts.clear();
  Length x;
  for (const Length width : fitted_.widths) {
    fitted_.lefts.push_back(x);
    x += width;
  }
  return true;
}

}  // namespace

Length FittedTable::indent(const GridCell& cell) const {
  return body_type.cell * static_cast<std::int64_t>(cell.cell->indent);
}

Length FittedTable::room(const GridCell& cell) const {
  Length width;
  for (std::size_t c = cell.column; c < cell.end_column; ++c) width += widths[c];
  return width - padding * 2 - indent(cell);
}

bool is_figure(const GridCell& cell, const CellNeed& need, const std::vector<ColumnKind>& columns) {
  return !cell.head && cell.end_column - cell.column == 1 &&
         columns[cell.column] == ColumnKind::number && need.before_point.has_value();
}

std::optional<FittedTable> fit_columns(const StyledTable& table, const TableGrid& grid,
                                       const PageOptions& page, const LineRules& rules,
                                       const FontSet& fonts) {
  return ColumnFitter(table, grid, page, rules, fonts).run();
}

}  // namespace banxin
