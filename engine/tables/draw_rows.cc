#include "tables/draw_rows.h"

#include <algorithm>
#include <utility>

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "tables/table_seams.h"

namespace banxin {
namespace {

std::optional<std::size_t> bar_column(const StyledTable& table) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), ColumnKind::bar);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

// All bars of the table on one axis, between the paddings of their column.
BarScale scale_of(const TableGrid& grid, const FittedTable& fitted,
                  std::optional<std::size_t> column) {
  if (!column) return BarScale({}, {}, {});
  std::vector<std::int64_t> figures;
  for (const GridCell& cell : grid.cells) {
    if (cell.cell->bar) figures.push_back(*cell.cell->bar);
  }
  const Length padding = fitted.padding;
  return {figures, fitted.lefts[*column] + padding, fitted.widths[*column] - padding * 2};
}

}  // namespace

RowDrawer::RowDrawer(const StyledTable& table, const TableGrid& grid, const FittedTable& fitted,
                     const SetRows& rows, CellTags tags, bool parts)
    : table_(table),
      grid_(grid),
      fitted_(fitted),
      rows_(rows),
      rules_(table, grid, fitted),
      tags_(std::move(tags)),
      parts_(parts),
      bar_column_(bar_column(table)),
      scale_(scale_of(grid, fitted, bar_column_)) {
  tops_.push_back({});
  for (const Length height : rows.heights) tops_.push_back(tops_.back() + height);
}

// T-06: the block of figures stands in the middle of its column, points one below the other.
Length RowDrawer::x_of(std::size_t index) const {
  const GridCell& cell = grid_.cells[index];
  const std::size_t column = cell.column;
  const Length left = fitted_.lefts[column] + fitted_.padding + fitted_.indent(cell);
  const CellNeed& need = fitted_.needs[index];
  if (!is_figure(cell, need, table_.columns)) return left;
  const Length block = fitted_.before_point[column] + fitted_.after_point[column];
  const Length before = fitted_.only_ranges[column] ? *need.before_range_mark : *need.before_point;
  return left + (fitted_.room(cell) - block) / 2 + fitted_.before_point[column] - before;
}

// Of a cell's first line: in the middle of its rows, or where they may be parted at their top.
Length RowDrawer::baseline_of(std::size_t index, Length top, Length pitch) const {
  const GridCell& cell = grid_.cells[index];
  const auto count = static_cast<std::int64_t>(rows_.cells[index].lines.size());
  const bool at_top =
      may_part(cell.row) || (parts_ && cell.end_row - cell.row > kMostRowsKept && !cell.head);
  const Length air = at_top ? pitch / 4 : (height(cell.row, cell.end_row) - pitch * count) / 2;
  return top + air + baseline_on_grid(pitch, fitted_.type_of(cell).size);
}

void RowDrawer::draw_cell(std::size_t index, Length top, Drawing& drawing) const {
  const GridCell& cell = grid_.cells[index];
  const Length pitch = rows_.pitch(cell);
  draw_lines(rows_.cells[index],
             {x_of(index), baseline_of(index, top, pitch), fitted_.type_of(cell).size,
              tags_.of(index), tags_.inline_trees[index]},
             pitch, drawing);
}

// The cell of the bar in a row; none in the head and where a cell spans the column.
const GridCell* RowDrawer::bar_cell(std::size_t row) const {
  if (!bar_column_) return nullptr;
  const std::uint32_t index = grid_.owner(row, *bar_column_);
  if (index == TableGrid::kNoCell) return nullptr;
  const GridCell& cell = grid_.cells[index];
  return cell.head || cell.column != *bar_column_ ? nullptr : &cell;
}

// Beside the first line of a row, in the middle of one that may not be parted.
void RowDrawer::draw_bar(std::size_t row, Length top, Drawing& drawing) const {
  const GridCell* cell = bar_cell(row);
  if (cell == nullptr || !cell->cell->bar || cell->row != row) return;
  const Length thickness = fitted_.body_type.size.scale(3, 5);
  const Length room = may_part(row) ? rows_.body_pitch.scale(3, 2) : rows_.heights[row];
  drawing.rules.push_back(scale_.bar(*cell->cell->bar, top + (room - thickness) / 2, thickness, 0));
}

void RowDrawer::draw_axis(std::size_t row, Length top, Length height, Drawing& drawing) const {
  if (bar_cell(row) != nullptr) drawing.rules.push_back(scale_.axis(top, height));
}

SharedDrawing RowDrawer::draw(std::size_t first, std::size_t last) const {
  auto drawing = std::make_shared<Drawing>();
  for (std::size_t i = grid_.row_begin[first]; i < grid_.row_begin[last]; ++i) {
    draw_cell(i, height(first, grid_.cells[i].row), *drawing);
  }
  for (std::size_t row = first; row < last; ++row) {
    draw_bar(row, height(first, row), *drawing);
    draw_axis(row, height(first, row), rows_.heights[row], *drawing);
    const std::vector<Rule> rules =
        rules_.of_row({row, height(first, row), rows_.heights[row], true});
    drawing->rules.insert(drawing->rules.end(), rules.begin(), rules.end());
  }
  return drawing;
}

RowDrawer::Piece RowDrawer::draw_piece(std::size_t row, std::size_t first, std::size_t last) const {
  auto drawing = std::make_shared<Drawing>();
  const Length pitch = rows_.body_pitch;
  const bool begins = first == 0;
  const bool ends = last == rows_.lines[row];
  const auto air = [&](bool there) { return there ? pitch / 4 : Length{}; };
  const Length above = begins ? Length{} : pitch * static_cast<std::int64_t>(first) + air(true);
  const Length height = ends ? rows_.heights[row] - above
                             : pitch * static_cast<std::int64_t>(last - first) + air(begins);
  for (std::size_t i = grid_.row_begin[row]; i < grid_.row_begin[row + 1]; ++i) {
    const SetLines& set = rows_.cells[i];
    Length baseline = air(begins) + baseline_on_grid(pitch, fitted_.body_type.size);
    for (std::size_t k = first; k < std::min(last, set.lines.size()); ++k, baseline += pitch) {
      draw_line(set, set.lines[k],
                {x_of(i), baseline, fitted_.body_type.size, tags_.of(i), tags_.inline_trees[i]},
                *drawing);
    }
  }
  drawing->rules = rules_.of_row({row, {}, height, ends});
  if (begins) draw_bar(row, {}, *drawing);
  draw_axis(row, {}, height, *drawing);
  return {std::move(drawing), height};
}

void RowDrawer::draw_again(std::size_t index, const SetLines& set, Length top,
                           Drawing& drawing) const {
  const GridCell& cell = grid_.cells[index];
  const Length pitch = rows_.pitch(cell);
  const Length size = fitted_.type_of(cell).size;
  const Length baseline = top + pitch / 4 + baseline_on_grid(pitch, size);
  draw_lines(set, {x_of(index), baseline, size}, pitch, drawing);
}

}  // namespace banxin
