#pragma once
// The width ladder (T-15): how wide the columns are, and what had to give way for it.
#include <optional>
#include <vector>

#include "tables/set_cell.h"
#include "tables/table_grid.h"

namespace banxin {

// What all rows of a table share.
struct FittedTable {
  PageOptions page;     // the landscape one if `turned`
  bool turned = false;  // stands on a page of its own, turned (P-27)
  bool spans = false;   // stands over all columns of the page (P-42)
  TypeSize head_type, body_type;
  Length padding;
  std::vector<CellNeed> needs;        // by cell
  std::vector<Length> widths, lefts;  // by column
  // By column, of its figures: to the left and to the right of where they align.
  std::vector<Length> before_point, after_point;
  std::vector<bool> only_ranges;  // by column: figures align at the range mark (T-07)

  TypeSize type_of(const GridCell& cell) const { return cell.head ? head_type : body_type; }
  // Of the columns a cell takes, without the padding.
  Length room(const GridCell& cell) const;
  Length indent(const GridCell& cell) const;
};

// Whether the cell aligns as a figure.
bool is_figure(const GridCell& cell, const CellNeed& need, const std::vector<ColumnKind>& columns);

// The first step of the ladder that fits: one column, if the page has several; then padding as the
// layout says; half of it; heads turned over several lines; 五号, then 小五, but not below
// least_size; a landscape page, the same steps again. Nothing if none does.
std::optional<FittedTable> fit_columns(const StyledTable& table, const TableGrid& grid,
                                       const PageOptions& page, const LineRules& rules,
                                       const FontSet& fonts);

}  // namespace banxin
