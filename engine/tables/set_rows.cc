#include "tables/set_rows.h"

#include <algorithm>

#include "tables/table_seams.h"

namespace banxin {
namespace {

constexpr std::size_t kMostLinesKept = 3;

Align align_of(const GridCell& cell, const CellNeed& need, const StyledTable& table) {
  if (cell.head || cell.end_column - cell.column > 1) return Align::centre;
  if (is_figure(cell, need, table.columns)) return Align::start;
  return table.columns[cell.column] == ColumnKind::text ? Align::start : Align::centre;
}

// T-17: half a line of air, and no less than this.
Length least_height(const StyledTable& table, Length pitch) {
  const Length least = pitch.scale(3, 2);
  return table.options.style == TableStyle::full ? std::max(least, 8_mm) : least;
}

}  // namespace

SetRows set_rows(const StyledTable& table, const TableGrid& grid, const FittedTable& fitted,
                 const LineRules& rules, const FontSet& fonts) {
  SetRows rows;
  rows.head_pitch = fitted.head_type.size.scale(table.options.pitch, 1000);
  rows.body_pitch = fitted.body_type.size.scale(table.options.pitch, 1000);
  rows.heights.assign(grid.rows, least_height(table, rows.body_pitch));
  rows.lines.assign(grid.rows, 0);
  rows.cells.reserve(grid.cells.size());
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const GridCell& cell = grid.cells[i];
    const LineSetting setting{
        fitted.type_of(cell), fitted.room(cell), {}, align_of(cell, fitted.needs[i], table)};
    SetLines& set = rows.cells.emplace_back(set_cell(cell.cell->text, setting, rules, fonts));
    append(rows.problems, std::move(set.problems));
    const Length pitch = rows.pitch(cell);
    const Length height = pitch * static_cast<std::int64_t>(set.lines.size()) + pitch / 2;
    // A cell over several rows makes its last row taller if it must.
    Length above;
    for (std::size_t r = cell.row; r + 1 < cell.end_row; ++r) above += rows.heights[r];
    rows.heights[cell.end_row - 1] = std::max(rows.heights[cell.end_row - 1], height - above);
    const bool one_row = cell.end_row - cell.row == 1;
    if (!cell.head && one_row) {
      rows.lines[cell.row] = std::max(rows.lines[cell.row], set.lines.size());
    }
  }
  for (std::size_t& lines : rows.lines) {
    if (lines <= kMostLinesKept) lines = 0;
  }
  for (const GridCell& cell : grid.cells) {
    const std::size_t span = cell.end_row - cell.row;
    if (span == 1) continue;
    // Lines of a cell over several rows are drawn with its first one, as a whole.
    const std::size_t end = span > kMostRowsKept ? cell.row + 1 : cell.end_row;
    for (std::size_t r = cell.row; r < end; ++r) rows.lines[r] = 0;
  }
  return rows;
}

}  // namespace banxin
