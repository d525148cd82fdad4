#pragma once
// The paper that two pages side by side are printed on.
#include "base/length.h"
#include "base/problem.h"
#include "style/sheet_options.h"

namespace banxin {

struct PaperSize {
  Length width, height;  // landscape
  friend bool operator==(const PaperSize&, const PaperSize&) = default;
};

// REQUIRES paper != fit.
PaperSize size_of(SheetPaper paper);

// In: the spread, as it is trimmed. Out: the paper asked for, or the smallest that holds it.
// Nothing is ever scaled. Errors: sheets.too-small, naming what would fit.
Result<PaperSize> choose_paper(Length spread_width, Length spread_height, SheetPaper paper);

}  // namespace banxin
