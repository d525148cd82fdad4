#pragma once
// Sheets: what is printed on both sides of paper that is then folded and bound; pages by their
// index, so that one imposition serves every copy of a report.
#include <cstddef>
#include <tuple>
#include <vector>

#include "base/length.h"
#include "marks/drawing.h"
#include "pages/page.h"
#include "style/sheet_options.h"

namespace banxin {

// A rectangle; from the top left corner of the sheet side.
struct SheetArea {
  Length x, y, width, height;
  Length right() const { return x + width; }
  Length bottom() const { return y + height; }
  auto fields() const { return std::tie(x, y, width, height); }
  friend bool operator==(const SheetArea&, const SheetArea&) = default;
};

// A page on a sheet side. Rotated pages stand upside down, as the whole side does.
struct PlacedPage {
  std::size_t page = 0;  // index, from 0
  Length x, y;           // top left corner of the area it takes on the side, rotated or not
  bool rotated = false;  // by 180° about the middle of that area
  auto fields() const { return std::tie(page, x, y, rotated); }
  friend bool operator==(const PlacedPage&, const PlacedPage&) = default;
};

// Paper, and what is left of it when it is trimmed. Everything is in the middle of the paper, so a
// back has the format of its front.
struct SheetFormat {
  Length width, height;       // of the paper, landscape; of pages that lie flat, theirs
  SheetArea trim;             // of the spread (TrimBox)
  SheetArea bleed;            // trim and bleed, as far as the paper goes (BleedBox)
  std::vector<Length> folds;  // x of each
  auto fields() const { return std::tie(width, height, trim, bleed, folds); }
  friend bool operator==(const SheetFormat&, const SheetFormat&) = default;
};

struct SheetSide {
  SheetFormat format;
  std::vector<PlacedPage> pages;              // left, right, of the side held upright
  SharedDrawing marks;                        // from the top left corner of the side; null: none
  std::vector<PlacedDrawing> lettering = {};  // what is printed beside pages: a spine's text
};

struct Sheets {
  Length page_width, page_height;  // trim size of a page
  FlipEdge flip = FlipEdge::short_edge;
  std::size_t covers = 0;               // sheets around a glued spine: the first, 1 or none
  std::vector<std::size_t> signatures;  // pages of each; one alone if saddle-stitched
  std::vector<SheetSide> sides;         // front, back, front, back …; outermost sheet first
};

}  // namespace banxin
