#pragma once
// Which copies of a run are printed, and in which order: after a jam, for one delegate, with spare
// copies.
#include <string>
#include <vector>

#include "base/problem.h"
#include "copies/delegates.h"

namespace banxin {

struct CopySelection {
  // What to print; several add up, none = everything. "187", "187-200,305": serials.
  // "代表团=第三代表团", "代表团=一团,二团": the rows with one of these values in a column.
  std::vector<std::u32string> only;
  std::u32string from;   // a serial: it and what is printed after it; empty = from the first
  int spare = 0;         // copies of nobody, numbered behind the last serial of the list
  bool reverse = false;  // the last first
  auto fields() const { return std::tie(only, from, spare, reverse); }
  friend bool operator==(const CopySelection&, const CopySelection&) = default;
};

struct SelectedCopies {
  Delegates copies;  // in the order they are printed; none with errors
  Problems problems;
};

// In: the whole list in its order. Spare copies stand behind it and have no columns: of a selection
// they are part only by their serials. `reverse` comes before `from`, which speaks of the order of
// printing. Serials match as numbers (187 is 000187); ranges are of plain numbers. Errors (blame:
// usage): copies.select: what is asked for is not there or cannot be read; says what columns,
// delegations and serials there are, never a name. copies.spare: serials that cannot be counted on,
// or more than kMostSpareCopies. Notice copies.spare-left-out.
SelectedCopies select_copies(Delegates delegates, const CopySelection& selection);

inline constexpr int kMostSpareCopies = 10000;

}  // namespace banxin
