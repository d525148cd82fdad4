#pragma once
// The paper that two pages side by side are printed on.
#include "base/length.h"
#include "base/problem.h"
#include "sheets/sheet.h"
#include "style/sheet_options.h"

namespace banxin {

struct PaperSize {
  Length width, height;  // landscape
  friend bool operator==(const PaperSize&, const PaperSize&) = default;
};

// REQUIRES paper != fit.
PaperSize size_of(SheetPaper paper);

// Two pages side by side, as they are trimmed.
struct Spread {
  Length page_width, page_height;
  Length between;  // what is milled off, or a spine
  Length width() const { return page_width * 2 + between; }
};

// Out: the paper asked for, or the smallest that holds the spread. Nothing is ever scaled.
// Errors: sheets.too-small, naming what would fit.
Result<PaperSize> choose_paper(const Spread& spread, SheetPaper paper);

// The spread in the middle of its paper, without folds.
SheetFormat centre_spread(const Spread& spread, const PaperSize& paper, Length bleed);

}  // namespace banxin
