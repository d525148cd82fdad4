#include "tables/table_rules.h"

namespace banxin {

Rule TableRules::closing() const { return across(-(options_.thin_rule / 2), options_.thin_rule); }

// 墙线 at both ends, 栏线 where two cells meet.
void TableRules::add_sides(const RowRules& row, std::vector<Rule>& rules) const {
  const Length thick = options_.thick_rule;
  const Length thin = options_.thin_rule;
  const auto side = [&](Length x, Length width) {
    rules.push_back({x, row.top, width, row.height, {}});
  };
  side({}, thick);
  for (std::size_t c = 1; c < grid_.columns; ++c) {
    if (grid_.owner(row.row, c - 1) == grid_.owner(row.row, c)) continue;
    side(column_left(c) - thin / 2, thin);
  }
  side(fitted_.page.measure() - thick, thick);
}

// Below each cell that ends here; those that stand side by side have one rule.
void TableRules::add_below(const RowRules& row, std::vector<Rule>& rules) const {
  const Length y = row.top + row.height - options_.thin_rule / 2;
  std::size_t begin = 0;
  for (std::size_t c = 0; c <= grid_.columns; ++c) {
    const bool goes_on = c < grid_.columns && grid_.owner(row.row, c) != TableGrid::kNoCell &&
                         grid_.owner(row.row, c) == grid_.owner(row.row + 1, c);
    if (c < grid_.columns && !goes_on) continue;
    if (c > begin) {
      const Length x = column_left(begin);
      rules.push_back({x, y, column_left(c) - x, options_.thin_rule, {}});
    }
    begin = c + 1;
  }
}

// T-04: below a head over several columns, set in at both sides, so that two of them part.
void TableRules::add_spans(const RowRules& row, std::vector<Rule>& rules) const {
  const Length y = row.top + row.height - options_.thin_rule / 2;
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const std::uint32_t index = grid_.owner(row.row, c);
    if (index == TableGrid::kNoCell) continue;
    const GridCell& cell = grid_.cells[index];
    const bool ends_here = cell.end_row == row.row + 1 && cell.column == c;
    if (!ends_here || cell.end_column - cell.column < 2) continue;
    const Length in = fitted_.padding / 2;
    const Length x = column_left(c) + in;
    rules.push_back({x, y, column_left(cell.end_column) - in - x, options_.thin_rule, {}});
  }
}

std::vector<Rule> TableRules::of_row(const RowRules& row) const {
  std::vector<Rule> rules;
  const bool full = options_.style == TableStyle::full;
  if (row.row == 0) rules.push_back(across(row.top, options_.thick_rule));
  if (full) add_sides(row, rules);
  if (!row.ends_row) return rules;
  const Length bottom = row.top + row.height;
  if (row.row + 1 == grid_.rows) {
    rules.push_back(across(bottom - options_.thick_rule, options_.thick_rule));
  } else if (row.row + 1 == grid_.head_rows) {
    rules.push_back(across(bottom - options_.thin_rule / 2, options_.thin_rule));
  } else if (full || (options_.style == TableStyle::row_rules && row.row >= grid_.head_rows)) {
    add_below(row, rules);
  } else if (row.row < grid_.head_rows) {
    add_spans(row, rules);
  }
  return rules;
}

}  // namespace banxin
