#pragma once
// Imposition (拼版): which page stands where on which side of which sheet.
#include <cstddef>
#include <optional>

#include "base/problem.h"
#include "pages/page.h"
#include "sheets/choose_paper.h"
#include "sheets/sheet.h"
#include "style/sheet_options.h"

namespace banxin {

// Of pages that are all alike in size.
struct PageFormat {
  std::size_t pages = 0;
  Length width, height;   // trim size
  std::size_t first = 0;  // index of the first
};

// Errors: sheets.page-sizes, naming the first page that differs from page 1. REQUIRES a page.
Result<PageFormat> format_of(const Pages& pages);

// As impose() puts pages side by side. REQUIRES options.impose != none.
Spread spread_of(const PageFormat& format, const SheetOptions& options);

struct Imposed {
  std::optional<Sheets> sheets;  // none with errors
  Problems problems;
};

// Two pages on each side, the trim of the spread in the middle of the paper, for binding on the
// left (B-10, B-20). Saddle: the pages meet at the fold (B-15). Perfect: what is milled off stands
// between them and the fold, and each signature is imposed by itself; the 3 mm of gutter are the
// layout's (B-21). In a saddle stitch a sheet that lies inside s others has its pages s calipers
// nearer to the fold, over it if need be; its trim stays (B-13). flip=long: backs are rotated
// (B-12). With the marks of draw_marks.h. REQUIRES options.impose != none and a multiple of 4
// pages, padded as pad_pages() says. Problems: sheets.too-small (error; nothing is scaled);
// sheets.no-room-for-marks (notice); sheets.thick (warning): more than 64 pages, or 4 mm, in one
// fold (B-14).
Imposed impose(const PageFormat& format, const SheetOptions& options);

}  // namespace banxin
