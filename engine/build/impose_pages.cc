#include "build/impose_pages.h"

#include "sheets/impose.h"
#include "sheets/lay_flat.h"
#include "sheets/pad_pages.h"

namespace banxin {
namespace {

// Pages that are not folded fill their last sheet, so that the next copy begins on a new one.
std::size_t add_blanks(Pages& pages, const Layout& layout) {
  if (layout.booklet.back_cover) return 0;
  const std::size_t blanks = layout.sheet.impose == Imposition::none
                                 ? (layout.page.duplex ? pages.pages.size() % 2 : 0)
                                 : pad_pages(pages.pages.size(), 0).blanks;
  for (std::size_t i = 0; i < blanks; ++i) {
    pages.pages.push_back({layout.page.width, layout.page.height, 0, {}});
  }
  return blanks;
}

}  // namespace

ImposedPages impose_pages(Pages& pages, const Layout& layout) {
  ImposedPages imposed;
  imposed.blanks = add_blanks(pages, layout);
  const auto format = format_of(pages);
  if (!format) {
    imposed.problems.push_back(format.error());
  } else if (layout.sheet.impose == Imposition::none) {
    imposed.sheets = lay_flat(*format);
  } else {
    Imposed sheets = impose(*format, layout.sheet);
    imposed.problems = std::move(sheets.problems);
    imposed.sheets = std::move(sheets.sheets);
    if (layout.sheet.impose == Imposition::perfect && layout.booklet.cover) {
      imposed.problems.push_back(
          {"sheets.cover-inside",
           Severity::warning,
           {},
           "the cover stands in the first and last signature, not on a sheet around the spine",
           "for a glued cover print it from the reading file, on its own paper",
           Blame::usage});
    }
  }
  return imposed;
}

}  // namespace banxin
