#include "copies/check_delegates.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "copies/serial_number.h"

namespace banxin {
namespace {

using Member = std::u32string Delegate::*;

class DelegateChecker {
 public:
  explicit DelegateChecker(const Delegates& delegates) : delegates_(delegates) {}

  Problems run() && {
    const bool has_seats = std::any_of(delegates_.rows.begin(), delegates_.rows.end(),
                                       [](const Delegate& row) { return !row.seat.empty(); });
    for (const Delegate& row : delegates_.rows) {
      require(row, &Delegate::name, kNameColumn);
      require(row, &Delegate::serial, kSerialColumn);
      if (has_seats) require(row, &Delegate::seat, kSeatColumn);
      compare(row);
    }
    check_delegations();
    return std::move(problems_);
  }

 private:
  void report(const Delegate& row, const char* code, std::string what, std::string remedy) {
    problems_.push_back(
        {code, Severity::error, {delegates_.file, row.row, 0}, std::move(what), std::move(remedy)});
  }

  void require(const Delegate& row, Member member, std::u32string_view column) {
    if (!(row.*member).empty()) return;
    report(row, "delegates.missing", fmt::format("row {} has no {}", row.row, to_utf8(column)),
           fmt::format(
               "fill it in, or delete the row{}",
               column == kNameColumn ? "" : "; a column that is empty in every row is no column"));
  }

  void compare(const Delegate& row) {
    if (const int other = first_with(serials_, natural_key(row.serial), row, row.serial)) {
      report(
          row, "delegates.duplicate",
          fmt::format("rows {} and {} have the same {}: {}", other, row.row, to_utf8(kSerialColumn),
                      to_utf8(row.serial)),
          "give each delegate a serial of his own, or leave the column out to have them numbered");
    }
    if (const int other = first_with(seats_, natural_key(row.seat), row, row.seat)) {
      report(row, "delegates.duplicate",
             fmt::format("rows {} and {} have the same {}: {}", other, row.row,
                         to_utf8(kSeatColumn), to_utf8(row.seat)),
             "correct one of the two");
    }
    // U+001F parts the two as no text can.
    if (const int other = first_with(names_, row.delegation + U'\x1F' + row.name, row, row.name)) {
      report(
          row, "delegates.duplicate",
          fmt::format("rows {} and {} have the same {} in the same {}", other, row.row,
                      to_utf8(kNameColumn), to_utf8(kDelegationColumn)),
          "delete one of the two; of two people, add to the names what tells them apart: （女）");
    }
  }

  using Seen = std::map<std::u32string, int>;

  // The row that had `key` before; 0 = none, or there is nothing to compare.
  static int first_with(Seen& seen, const std::u32string& key, const Delegate& row,
                        const std::u32string& value) {
    if (value.empty()) return 0;
    const auto [entry, is_new] = seen.emplace(key, row.row);
    return is_new ? 0 : entry->second;
  }

  void check_delegations() {
    std::vector<int> without;
    for (const Delegate& row : delegates_.rows) {
      if (row.delegation.empty()) without.push_back(row.row);
    }
    if (without.empty() || without.size() == delegates_.rows.size()) return;
    problems_.push_back(
        {"delegates.no-delegation",
         Severity::warning,
         {delegates_.file, without.front(), 0},
         fmt::format("{} without {}", name_rows(without), to_utf8(kDelegationColumn)),
         "fill it in: merged cells of a workbook keep it in their first row only"});
  }

  const Delegates& delegates_;
  Problems problems_;
  Seen serials_, seats_, names_;
};

}  // namespace

std::string name_rows(const std::vector<int>& rows) {
  std::string text = rows.size() == 1 ? "row" : "rows";
  const std::size_t told = std::min(rows.size(), kMostRowsTold);
  for (std::size_t i = 0; i < told; ++i) {
    const bool last = i + 1 == rows.size();
    text += fmt::format("{}{}", i == 0 ? " " : last ? " and " : ", ", rows[i]);
  }
  if (told < rows.size()) text += fmt::format(" and {} others", rows.size() - told);
  return text;
}

Problems check_delegates(const Delegates& delegates) { return DelegateChecker(delegates).run(); }

}  // namespace banxin
