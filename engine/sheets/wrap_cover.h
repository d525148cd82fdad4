#pragma once
// A glued book: pages in signatures, and a sheet around their spine that is the cover (B-20, B-21).
#include "sheets/impose.h"

namespace banxin {

// Pages of the cover: 封面 and 封二 are the first two, 封三 and 封底 the last.
constexpr std::size_t kCoverPages = 4;

struct WrappedBook {
  std::optional<Sheets> sheets;  // none with errors; the cover's sheet is the first
  SheetArea spine;               // on its outside
  Problems problems;
};

// The outside of the cover's sheet has 封底, the spine and 封面, its inside 封二 and 封三; folds at
// both edges of the spine. Its width is that of spine_width(), the cover counted twice. Its paper
// is options.cover_paper, or the smallest that holds it with its bleed, if one does. The other
// pages are imposed as by impose(). REQUIRES options.impose == perfect, a multiple of 4 pages, at
// least kCoverPages. Problems: those of impose(); sheets.too-small (error) of the cover too.
WrappedBook wrap_cover(const PageFormat& format, const SheetOptions& options);

}  // namespace banxin
