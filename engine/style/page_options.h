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
  int cells = 28;        // characters a line
  int lines = 22;        // lines a page
  bool duplex = true;    // false: the binding side is left on every page
  Length gutter = 8_mm;  // between columns
  auto fields() const {
    return std::tie(width, height, head, foot, inner, outer, cells, lines, duplex, gutter);
  }
  friend bool operator==(const PageOptions&, const PageOptions&) = default;

  Length measure() const { return width - inner - outer; }
  // Of one of several equal columns, and where it begins in the type area.
  Length column_measure(int columns) const {
    return (measure() - gutter * (columns - 1)) / columns;
  }
  Length column_left(int column, int columns) const {
    return (column_measure(columns) + gutter) * column;
  }
  Length area_height() const { return height - head - foot; }
  // Rounded down, so that `cells` of them always fit; the rest, under a thousandth of a point, is
  // stretched away.
  Length cell() const { return measure() / cells; }
  // The last line's cell ends on the lower edge of the type area (P-04).
  Length pitch() const {
    return lines > 1 ? (area_height() - cell()) / (lines - 1) : area_height();
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
    turned.cells = static_cast<int>((turned.measure().ticks + cell().ticks / 2) / cell().ticks);
    turned.lines = static_cast<int>((turned.area_height() - cell()).ticks / pitch().ticks) + 1;
    return turned;
  }
  Length left_margin(bool odd_page) const { return odd_page || !duplex ? inner : outer; }
};

}  // namespace banxin
