#pragma once
// The sheets of a booklet that an earlier edition has not: those to print again.
#include <string>
#include <vector>

#include "base/problem.h"
#include "editions/edition.h"
#include "sheets/sheet.h"
#include "style/layout.h"

namespace banxin {

struct EditionSheets {
  Sheets sheets;                     // just those that differ; their order stays
  std::vector<std::size_t> numbers;  // of them, from 1
  Problems problems;
};

// `now`: the edition of `sheets`, all of them. `file`: the earlier edition's, for messages.
// Problems: edition.no-sheets (error): it was not printed on sheets; those of tell_making;
// edition.changed-sheets (notice), or edition.unchanged: no sheet differs.
EditionSheets take_changed_sheets(const Sheets& sheets, const Layout& layout, const Edition& now,
                                  const Edition& since, const std::string& file);

}  // namespace banxin
