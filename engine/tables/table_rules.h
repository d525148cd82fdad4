#pragma once
// The rules of a table (T-01): 顶线 and 底线 thick; 表头线, 行线 and 栏线 thin.
#include <vector>

#include "marks/drawing.h"
#include "tables/fit_columns.h"

namespace banxin {

// A stretch of rows that is drawn together: its own rules in the coordinates of its top.
struct RowRules {
  std::size_t row = 0;
  Length top;
  Length height;
  bool ends_row = true;  // false: the row goes on below (T-13)
};

class TableRules {
 public:
  TableRules(const StyledTable& table, const TableGrid& grid, const FittedTable& fitted)
      : options_(table.options), grid_(grid), fitted_(fitted) {}

  // The rules beside and below a row, and the one above the first.
  std::vector<Rule> of_row(const RowRules& row) const;
  // The thin rule at a page end, in the middle of y = 0 as the rules between rows are (T-12).
  Rule closing() const;
  // Above the head of a following page.
  Rule top() const { return across({}, options_.thick_rule); }

 private:
  Rule across(Length y, Length thickness) const {
    return {{}, y, fitted_.page.measure(), thickness, {}};
  }
  Length column_left(std::size_t column) const {
    return column < grid_.columns ? fitted_.lefts[column] : fitted_.page.measure();
  }
  void add_sides(const RowRules& row, std::vector<Rule>& rules) const;
  void add_below(const RowRules& row, std::vector<Rule>& rules) const;
  void add_spans(const RowRules& row, std::vector<Rule>& rules) const;

  const TableOptions& options_;
  const TableGrid& grid_;
  const FittedTable& fitted_;
};

}  // namespace banxin
