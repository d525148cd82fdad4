#pragma once
// PageOptions: paper and type area (TYPOGRAPHY §2.1, GB/T 9704 5.1–5.2).
#include <tuple>

#include "base/length.h"

namespace banxin {

using namespace literals;

// Defaults: the A4 handout on the 28 × 22 grid.
struct PageOptions {
  Length width = 210_mm;
  Length height = 297_mm;
  Length head = 37_mm;  // 天头
  Length foot = 35_mm;
  Length inner = 28_mm;  // 订口: left on odd pages, right on even ones
  Length outer = 26_mm;
  int cells = 28;        // characters a line, of a column if there are several
  int lines = 22;        // lines a page
  bool duplex = true;    // false: the binding side is left on every page
  int columns = 1;       // of equal width (P-42)
  Length gutter = 8_mm;  // between them
  auto fields() const {
    return std::tie(width, height, head, foot, inner, outer, cells, lines, duplex, columns, gutter);
  }
  friend bool operator==(const PageOptions&, const PageOptions&) = default;

  // Of the type area, over all columns.
  Length measure() const { return width - inner - outer; }
  Length column_measure() const { return (measure() - gutter * (columns - 1)) / columns; }
  // Where a column begins in the type area.
  Length column_left(int column) const { return (column_measure() + gutter) * column; }
  Length area_height() const { return height - head - foot; }
  // Rounded down, so that `cells` of them always fit; the rest, under a thousandth of a point, is
  // stretched away.
  Length cell() const { return column_measure() / cells; }
  // The last line's cell ends on the lower edge of the type area (P-04).
  Length pitch() const {
    return lines > 1 ? (area_height() - cell()) / (lines - 1) : area_height();
  }
  // One column as a page, and the type area as one column with about the same cells.
  PageOptions one_column() const {
    PageOptions column = *this;
    column.width = inner + column_measure() + outer;
    column.columns = 1;
    return column;
  }
  PageOptions undivided() const {
    PageOptions whole = *this;
    whole.columns = 1;
    whole.cells = static_cast<int>((measure().ticks + cell().ticks / 2) / cell().ticks);
    return whole;
  }
  // The type area of a page that is turned a quarter: as wide as this one's is high. The grid has
  // about the same cells and lines.
  PageOptions landscape() const {
    PageOptions turned = *this;
    turned.width = height;
    turned.height = width;
    turned.inner = foot;
    turned.outer = head;
    turned.head = inner;
    turned.foot = outer;
    turned.duplex = false;
    turned.columns = 1;
    turned.cells = static_cast<int>((turned.measure().ticks + cell().ticks / 2) / cell().ticks);
    turned.lines = static_cast<int>((turned.area_height() - cell()).ticks / pitch().ticks) + 1;
    return turned;
  }
  Length left_margin(bool odd_page) const { return odd_page || !duplex ? inner : outer; }
};

}  // namespace banxin
