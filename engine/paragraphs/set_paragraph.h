#pragma once
// A paragraph, heading or one-line element as a galley: shaped, broken, justified, one strip a
// line.
#include "fonts/font_set.h"
#include "strips/galley.h"
#include "style/styled_report.h"

namespace banxin {

// The grid a galley stands on.
struct Grid {
  Length measure;
  Length cell;  // of the body
  Length pitch;
};
// Of a column, and of what stands over all of them.
inline Grid grid_of(const PageOptions& page) {
  return {page.column_measure(), page.cell(), page.pitch()};
}
inline Grid spanning_grid_of(const PageOptions& page) {
  return {page.measure(), page.cell(), page.pitch()};
}

// Where on its grid line (from its top) the baseline of type of this size stands: em boxes of all
// sizes are centred on the body's cell, and the em box ends 0.12 em below the baseline.
Length baseline_on_grid(Length cell, Length size);

// How a line of an element stands in its strip.
struct LineStrip {
  Length height;    // to the next strip
  Length extent;    // to its lowest ink
  Length baseline;  // from its top
};
LineStrip line_strip_of(const ElementStyle& style, const Grid& grid);

// What setting a block found out beside its galley.
struct SetBlock {
  Galley galley;
  Problems problems;
};

// In: the paragraph and the structure role of its text. A paragraph in justified lines of the grid
// comes with its alternatives. Problems: those of set_lines.
SetBlock set_paragraph(const StyledParagraph& paragraph, StructureRole role, const Grid& grid,
                       const LineRules& rules, const FontSet& fonts);

// The lines of an alternative of the paragraph; tags as set_paragraph has them.
std::vector<Strip> set_alternative(const StyledParagraph& paragraph, const Alternative& alternative,
                                   const Grid& grid, const LineRules& rules, const FontSet& fonts);

}  // namespace banxin
