#pragma once
// What is printed of a report, as an Edition.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "editions/edition.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "sheets/sheet.h"
#include "style/layout.h"

namespace banxin {

struct PrintedReport {
  const Pages& pages;
  const Layout& layout;
  std::u32string title;
  std::vector<std::pair<std::string, std::string>> settings;  // that overruled the layout's keys
  EditionPages cut;
  bool kept = false;  // pages were held to an earlier print's
};

// `sheets`: null if the pages are not imposed.
Edition record_edition(const PrintedReport& printed, const Sheets* sheets, const FontSet& fonts);

}  // namespace banxin
