#pragma once
// The order in which copies are printed (B-32).
#include <string>
#include <vector>

#include "base/problem.h"
#include "copies/delegates.h"
#include "copies/stroke_order.h"

namespace banxin {

enum class CopyOrder {
  file,             // as in the file
  seat,             // 2排10座 behind 2排9座 (natural_key); copies without a seat last
  strokes,          // all in the order of strokes
  delegation,       // by delegation, then by strokes
  delegation_seat,  // by delegation, then by seat
};
inline constexpr std::array<std::string_view, 5> kCopyOrderNames = {
    "file", "seat", "strokes", "delegation", "delegation-seat"};

struct DelegateOrder {
  CopyOrder by = CopyOrder::delegation;
  std::vector<std::u32string> delegations;  // first these in this order, then as the file has them
  auto fields() const { return std::tie(by, delegations); }
  friend bool operator==(const DelegateOrder&, const DelegateOrder&) = default;
};

struct OrderedDelegates {
  Delegates delegates;
  Problems problems;
};

// Rows that compare equal stay in the order of the file. Delegates without a delegation stand
// behind all that have one. Problems: those of order_by_strokes; copies.delegation: an error for a
// delegation of `order` that no row has, a warning for those of the file that `order` leaves out;
// copies.no-seats: an error, order by seat of a list that has none.
OrderedDelegates order_delegates(Delegates delegates, const DelegateOrder& order,
                                 const std::string& stroke_file = kStrokeFile);

}  // namespace banxin
