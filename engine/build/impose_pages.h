#pragma once
// The pages of a report on the sheets that its layout asks for.
#include <optional>

#include "build/typeset.h"
#include "sheets/sheet.h"

namespace banxin {

struct ImposedPages {
  std::optional<Sheets> sheets;  // none with errors
  std::size_t blanks = 0;        // pages added
  Problems problems;
};

// Adds the blanks of B-11 at the end of the pages of `set` if they are to be folded; those with a
// back cover have them already. The cover of a glued book gets one, and a sheet of its own with the
// spine's text. Problems: those of format_of(), impose(), wrap_cover(), add_back_cover(),
// fill_spine() and set_spine().
ImposedPages impose_pages(Typeset& set, const FontSet& fonts);

}  // namespace banxin
