#include "build/impose_pages.h"

#include "sheets/impose.h"
#include "sheets/lay_flat.h"
#include "sheets/pad_pages.h"

namespace banxin {
namespace {

std::size_t add_blanks(Pages& pages, const Layout& layout) {
  if (layout.booklet.back_cover || layout.sheet.impose == Imposition::none) return 0;
  const Padding padding = pad_pages(pages.pages.size(), 0);
  for (std::size_t i = 0; i < padding.blanks; ++i) {
    pages.pages.push_back({layout.page.width, layout.page.height, 0, {}});
  }
  return padding.blanks;
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
