#pragma once
// Rows of a table as drawings: the lines of their cells and their rules.
#include <optional>

#include "marks/bar_scale.h"
#include "tables/set_rows.h"
#include "tables/table_rules.h"

namespace banxin {

// The structure nodes of the cells, in their order.
struct CellTags {
  TagIndex first = 0;                  // of the first cell; those of the others follow
  std::vector<TagIndex> inline_trees;  // where the tree of each cell's links and readings begins
  TagIndex of(std::size_t cell) const { return first + static_cast<TagIndex>(cell); }
};

class RowDrawer {
 public:
  // `parts`: a page may end in the table, so what belongs to several rows stands at the top of the
  // first.
  RowDrawer(const StyledTable& table, const TableGrid& grid, const FittedTable& fitted,
            const SetRows& rows, CellTags tags, bool parts);

  // Rows [first, last) as one drawing.
  SharedDrawing draw(std::size_t first, std::size_t last) const;
  // Lines [first, last) of a row of rows_.lines lines, which may be parted.
  struct Piece {
    SharedDrawing drawing;
    Length height;
  };
  Piece draw_piece(std::size_t row, std::size_t first, std::size_t last) const;
  // The lines of a cell that goes on over a page end: printed once more, at `top`.
  void draw_again(std::size_t cell, const SetLines& set, Length top, Drawing& drawing) const;

  Length height(std::size_t first, std::size_t last) const { return tops_[last] - tops_[first]; }
  const TableRules& rules() const { return rules_; }
  bool may_part(std::size_t row) const { return parts_ && rows_.lines[row] > 0; }

 private:
  Length x_of(std::size_t cell) const;
  Length baseline_of(std::size_t cell, Length top, Length pitch) const;
  void draw_cell(std::size_t cell, Length top, Drawing& drawing) const;
  const GridCell* bar_cell(std::size_t row) const;
  void draw_bar(std::size_t row, Length top, Drawing& drawing) const;
  void draw_axis(std::size_t row, Length top, Length height, Drawing& drawing) const;

  const StyledTable& table_;
  const TableGrid& grid_;
  const FittedTable& fitted_;
  const SetRows& rows_;
  TableRules rules_;
  CellTags tags_;
  bool parts_;
  std::optional<std::size_t> bar_column_;
  BarScale scale_;            // of that column
  std::vector<Length> tops_;  // of each row, from the top of the head; one more than rows
};

}  // namespace banxin
