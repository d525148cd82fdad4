#include "copies/order_delegates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/characters.h"
#include "base/utf8.h"
#include "copies/read_delegates.h"
#include "copies/serial_number.h"

namespace banxin {
namespace {

std::string joined(const std::vector<std::u32string>& names) {
  std::vector<std::string> bytes;
  for (const std::u32string& name : names) bytes.push_back(to_utf8(name));
  return fmt::format("{}", fmt::join(bytes, ", "));
}

// Delegations in the order of the file.
std::vector<std::u32string> delegations_of(const Delegates& delegates) {
  std::vector<std::u32string> found;
  for (const Delegate& row : delegates.rows) {
    if (row.delegation.empty()) continue;
    if (std::find(found.begin(), found.end(), row.delegation) == found.end()) {
      found.push_back(row.delegation);
    }
  }
  return found;
}

class Orderer {
 public:
  Orderer(Delegates delegates, const DelegateOrder& order)
      : delegates_(std::move(delegates)), order_(order), keys_(delegates_.rows.size()) {}

  OrderedDelegates run(const std::string& stroke_file) && {
    const CopyOrder by = order_.by;
    if (by == CopyOrder::delegation || by == CopyOrder::delegation_seat) rank_delegations();
    if (by == CopyOrder::strokes || by == CopyOrder::delegation) {
      StrokeOrder strokes = order_by_strokes(delegates_, stroke_file);
      for (std::size_t i = 0; i < keys_.size(); ++i) keys_[i].strokes = std::move(strokes.keys[i]);
      append(problems_, std::move(strokes.problems));
    }
    if (by == CopyOrder::seat || by == CopyOrder::delegation_seat) rank_seats();
    return {sorted(), std::move(problems_)};
  }

 private:
  struct Key {
    std::size_t delegation = 0;
    bool seatless = false;
    std::u32string seat;
    std::string strokes;
    auto operator<=>(const Key&) const = default;
  };

  void report(Severity severity, const char* code, std::string what, std::string remedy) {
    problems_.push_back(
        {code, severity, {delegates_.file, 0, 0}, std::move(what), std::move(remedy)});
  }

  void rank_delegations() {
    const std::vector<std::u32string> in_file = delegations_of(delegates_);
    std::set<std::u32string> there;
    for (const std::u32string& name : in_file) there.insert(without_blanks(name));
    std::map<std::u32string, std::size_t> ranks;  // by names without blanks
    for (const std::u32string& typed : order_.delegations) {
      const std::u32string name = without_blanks(cell_text(typed));
      ranks.emplace(name, ranks.size());
      if (there.contains(name)) continue;
      report(Severity::error, "copies.delegation",
             fmt::format("no delegate is of {}", to_utf8(typed)),
             in_file.empty() ? "the list names no 代表团"
                             : fmt::format("the list has: {}", joined(in_file)));
    }
    std::vector<std::u32string> left_out;
    for (const std::u32string& name : in_file) {
      if (ranks.emplace(without_blanks(name), ranks.size()).second) left_out.push_back(name);
    }
    if (!order_.delegations.empty() && !left_out.empty()) {
      report(Severity::warning, "copies.delegation",
             fmt::format("the order of delegations leaves out {}", joined(left_out)),
             "they are printed behind the others, in the order of the list");
    }
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::u32string& name = delegates_.rows[i].delegation;
      keys_[i].delegation = name.empty() ? ranks.size() : ranks.at(without_blanks(name));
    }
  }

  void rank_seats() {
    bool has_seats = false;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::u32string& seat = delegates_.rows[i].seat;
      keys_[i].seatless = seat.empty();
      keys_[i].seat = natural_key(seat);
      has_seats = has_seats || !seat.empty();
    }
    if (!has_seats) {
      report(Severity::error, "copies.no-seats",
             "copies cannot be ordered by seat: the list has no 座位号",
             "add the column, or order by delegation");
    }
  }

  Delegates sorted() {
    std::vector<std::size_t> order(keys_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys_[a] < keys_[b]; });
    Delegates sorted = {delegates_.file, delegates_.columns, {}};
    for (const std::size_t i : order) sorted.rows.push_back(std::move(delegates_.rows[i]));
    return sorted;
  }

  Delegates delegates_;
  const DelegateOrder& order_;
  std::vector<Key> keys_;  // one a row
  Problems problems_;
};

}  // namespace

OrderedDelegates order_delegates(Delegates delegates, const DelegateOrder& order,
                                 const std::string& stroke_file) {
  return Orderer(std::move(delegates), order).run(stroke_file);
}

}  // namespace banxin
