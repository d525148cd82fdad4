#pragma once
// The pages of a report on the sheets that its layout asks for.
#include <optional>

#include "pages/page.h"
#include "sheets/sheet.h"
#include "style/layout.h"

namespace banxin {

struct ImposedPages {
  std::optional<Sheets> sheets;  // none with errors
  std::size_t blanks = 0;        // pages added
  Problems problems;
};

// Adds the blanks of B-11 at the end of pages that are to be folded; those with a back cover have
// them already. Problems: those of format_of() and impose();
// sheets.cover-inside (warning): glued signatures of a layout with a cover.
ImposedPages impose_pages(Pages& pages, const Layout& layout);

}  // namespace banxin
