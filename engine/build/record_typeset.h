#pragma once
// What is printed of a report that is set, as an Edition.
#include <string>
#include <utility>
#include <vector>

#include "build/typeset.h"
#include "editions/edition.h"
#include "sheets/sheet.h"

namespace banxin {

// `settings`: those that overruled the layout's keys. `sheets`: null if the pages are not imposed.
Edition record_typeset(const Typeset& set,
                       const std::vector<std::pair<std::string, std::string>>& settings,
                       const Sheets* sheets, const FontSet& fonts);

}  // namespace banxin
