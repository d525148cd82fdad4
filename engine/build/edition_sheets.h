#pragma once
// The sheets of a booklet run that an earlier edition has not: those to print again, copy by copy.
#include <string>
#include <vector>

#include "base/problem.h"
#include "build/part_sheets.h"
#include "copies/delegates.h"
#include "editions/edition.h"

namespace banxin {

struct RunCopies {
  const Delegates& run;                      // those that are made, in their order
  const std::vector<EditionCopy>& everyone;  // of the whole list, and spare ones; has all of `run`
  const std::vector<CopySpot>& spots;
};

struct SheetsSince {
  NeededSheets needed;
  std::vector<std::size_t> changed;  // for all copies; from 1
  Problems problems;
};

// `now`: the edition of all sheets. A copy that the edition has not gets all sheets; one that
// prints other things of its own than it did, those sheets too. `file`: the earlier edition's, for
// messages.
// Problems: edition.no-sheets (error): it was not printed on sheets; those of tell_making;
// edition.changed-sheets (notice), or edition.unchanged: no sheet differs; warnings with rows, no
// names: edition.new-copies, edition.other-copies, edition.gone-copies (with serials, and just if
// the run is of everyone).
SheetsSince sheets_since(const Edition& since, const Edition& now, const RunCopies& copies,
                         const std::string& file);

}  // namespace banxin
