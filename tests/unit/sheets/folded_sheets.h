#pragma once
// A print room in memory: sheets printed on both sides, folded, nested, and read leaf by leaf.
#include <gtest/gtest.h>

#include <vector>

#include "sheets/sheet.h"

namespace banxin::testing {

// A page on paper, in the coordinates of the front as it lies before the printer turns it.
struct PrintedPage {
  std::size_t page = 0;
  SheetArea area;
  bool upright = true;
  friend bool operator==(const PrintedPage&, const PrintedPage&) = default;
};

inline std::vector<PrintedPage> print_front(const Sheets& sheets, const SheetSide& side) {
  std::vector<PrintedPage> printed;
  for (const PlacedPage& page : side.pages) {
    const SheetArea area = {page.x, page.y, sheets.page_width, sheets.page_height};
    printed.push_back({page.page, area, !page.rotated});
  }
  return printed;
}

// The printer turns the sheet about one of its edges; what is seen through the paper is mirrored.
inline std::vector<PrintedPage> print_back(const Sheets& sheets, const SheetSide& side,
                                           FlipEdge flip) {
  std::vector<PrintedPage> printed = print_front(sheets, side);
  for (PrintedPage& page : printed) {
    if (flip == FlipEdge::short_edge) {
      page.area.x = side.format.width - page.area.right();
    } else {
      page.area.y = side.format.height - page.area.bottom();
      page.upright = !page.upright;
    }
  }
  return printed;
}

// Half a folded sheet: both of its sides.
struct Leaf {
  PrintedPage recto, verso;
};

inline PrintedPage in_half(Length fold, const std::vector<PrintedPage>& side, bool right) {
  std::vector<PrintedPage> found;
  for (const PrintedPage& page : side) {
    const Length middle = page.area.x + page.area.width / 2;
    if ((middle > fold) == right) found.push_back(page);
  }
  EXPECT_EQ(found.size(), 1U) << "one page to each half";
  return found.empty() ? PrintedPage{} : found.front();
}

// The leaves of all signatures from front to back: sheets are folded with the front outside and
// laid one into the other.
inline std::vector<Leaf> fold_sheets(const Sheets& sheets, FlipEdge flip) {
  std::vector<Leaf> leaves;
  std::size_t side = sheets.covers * 2;
  for (const std::size_t pages : sheets.signatures) {
    std::vector<Leaf> second_half;
    for (std::size_t sheet = 0; sheet < pages / 4; ++sheet, side += 2) {
      const Length fold = sheets.sides.at(side).format.folds.at(0);
      const auto front = print_front(sheets, sheets.sides.at(side));
      const auto back = print_back(sheets, sheets.sides.at(side + 1), flip);
      leaves.push_back({in_half(fold, front, true), in_half(fold, back, true)});
      second_half.push_back({in_half(fold, back, false), in_half(fold, front, false)});
    }
    leaves.insert(leaves.end(), second_half.rbegin(), second_half.rend());
  }
  EXPECT_EQ(side, sheets.sides.size()) << "all sides are used";
  return leaves;
}

// The cover as it lies around the book: 封面 and 封二, 封三 and 封底.
inline std::vector<Leaf> open_cover(const Sheets& sheets, FlipEdge flip) {
  const auto outside = print_front(sheets, sheets.sides.at(0));
  const auto inside = print_back(sheets, sheets.sides.at(1), flip);
  const Length middle = sheets.sides.at(0).format.width / 2;
  return {{in_half(middle, outside, true), in_half(middle, inside, true)},
          {in_half(middle, inside, false), in_half(middle, outside, false)}};
}

}  // namespace banxin::testing
