#pragma once
// A list of delegates → the copies of a run in the order they are printed.
#include <string>
#include <vector>

#include "copies/order_delegates.h"
#include "copies/select_copies.h"

namespace banxin {

struct CopyRequest {
  std::string file;  // of the list, for messages
  std::string list;  // its bytes: CSV
  DelegateOrder order;
  CopySelection selection;
  bool proof = false;     // the first copy alone
  bool receipts = false;  // whether the receivers are wanted too
  std::string each;  // a pattern of paths, a file each: out/{编号}-{姓名}.pdf; empty = none
};

struct PlannedCopies {
  Delegates copies;
  Delegates everyone;              // the list, and the spare copies, whatever is selected
  Delegates receivers;             // who signs for them: the selection whole and in its order
  std::vector<std::string> paths;  // one a copy, if `each` is given
  Problems problems;
};

// Problems: those of read_delegates, order_delegates, select_copies and name_files, a few of each
// code (tell_few.h); with errors there are no copies.
PlannedCopies plan_copies(const CopyRequest& request);

}  // namespace banxin
