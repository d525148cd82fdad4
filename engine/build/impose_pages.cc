#include "build/impose_pages.h"

#include "booklet/add_back_cover.h"
#include "booklet/set_spine.h"
#include "sheets/impose.h"
#include "sheets/lay_flat.h"
#include "sheets/pad_pages.h"
#include "sheets/wrap_cover.h"

namespace banxin {
namespace {

bool has_wrapped_cover(const Layout& layout) {
  return layout.sheet.impose == Imposition::perfect && layout.booklet.cover;
}

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

void wrap(Typeset& set, const PageFormat& format, const FontSet& fonts, ImposedPages& imposed) {
  const Layout& layout = set.styled.layout;
  WrappedBook book = wrap_cover(format, layout.sheet);
  append(imposed.problems, std::move(book.problems));
  if (!book.sheets) return;
  const auto text = fill_spine(layout, cover_text(set.report));
  if (!text) {
    imposed.problems.push_back(text.error());
    return;
  }
  SetSpine spine = set_spine(*text, book.spine, layout, fonts);
  append(imposed.problems, std::move(spine.problems));
  if (has_errors(imposed.problems)) return;
  book.sheets->sides.front().lettering = std::move(spine.lettering);
  imposed.sheets = std::move(book.sheets);
}

}  // namespace

ImposedPages impose_pages(Typeset& set, const FontSet& fonts) {
  const Layout& layout = set.styled.layout;
  ImposedPages imposed;
  if (has_wrapped_cover(layout) && !layout.booklet.back_cover) {
    const std::size_t used = set.pages.pages.size();
    append(imposed.problems, add_back_cover(set.pages, layout, fonts));
    imposed.blanks = set.pages.pages.size() - used;
  } else {
    imposed.blanks = add_blanks(set.pages, layout);
  }
  const auto format = format_of(set.pages);
  if (!format) {
    imposed.problems.push_back(format.error());
  } else if (layout.sheet.impose == Imposition::none) {
    imposed.sheets = lay_flat(*format);
  } else if (has_wrapped_cover(layout)) {
    wrap(set, *format, fonts, imposed);
  } else {
    Imposed sheets = impose(*format, layout.sheet);
    append(imposed.problems, std::move(sheets.problems));
    imposed.sheets = std::move(sheets.sheets);
  }
  return imposed;
}

}  // namespace banxin
