#include "copies/plan_copies.h"

#include "base/utf8.h"
#include "copies/name_files.h"
#include "copies/read_delegates.h"
#include "copies/tell_few.h"

namespace banxin {

namespace {

// Whoever is selected.
Delegates everyone_of(Delegates delegates, const CopySelection& selection) {
  return select_copies(std::move(delegates), {{}, {}, selection.spare, false}).copies;
}

// After a jam, in a proof or in reverse: the same delegates sign, in the same order.
Delegates receivers_of(Delegates delegates, const CopySelection& selection) {
  return select_copies(std::move(delegates), {selection.only, {}, selection.spare, false}).copies;
}

PlannedCopies plan_all(const CopyRequest& request) {
  PlannedCopies planned;
  ReadDelegates read = read_delegates(request.list, request.file);
  append(planned.problems, std::move(read.problems));
  if (has_errors(planned.problems)) return planned;
  OrderedDelegates ordered = order_delegates(std::move(read.delegates), request.order);
  append(planned.problems, std::move(ordered.problems));
  if (has_errors(planned.problems)) return planned;
  planned.everyone = everyone_of(ordered.delegates, request.selection);
  if (request.receipts) planned.receivers = receivers_of(ordered.delegates, request.selection);
  SelectedCopies selected = select_copies(std::move(ordered.delegates), request.selection);
  append(planned.problems, std::move(selected.problems));
  if (has_errors(planned.problems)) return planned;
  if (request.proof && !selected.copies.rows.empty()) selected.copies.rows.resize(1);
  if (!request.each.empty()) {
    NamedFiles named = name_files(from_utf8(request.each), selected.copies);
    append(planned.problems, std::move(named.problems));
    if (has_errors(planned.problems)) return planned;
    planned.paths = std::move(named.paths);
  }
  planned.copies = std::move(selected.copies);
  return planned;
}

}  // namespace

PlannedCopies plan_copies(const CopyRequest& request) {
  PlannedCopies planned = plan_all(request);
  planned.problems = tell_few(std::move(planned.problems));
  return planned;
}

}  // namespace banxin
