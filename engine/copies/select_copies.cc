#include "copies/select_copies.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "base/characters.h"
#include "base/utf8.h"
#include "copies/read_delegates.h"
#include "copies/serial_number.h"

namespace banxin {
namespace {

constexpr std::u32string_view kCommas = U",，、";
constexpr std::u32string_view kRangeSigns = U"-－—–~～至";
constexpr std::u32string_view kEquals = U"=＝";
constexpr std::size_t kMostDelegationsTold = 40;

// Parts at any of `signs`, without blanks; empty parts are none.
std::vector<std::u32string> split(std::u32string_view text, std::u32string_view signs) {
  std::vector<std::u32string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(signs, at), text.size());
    std::u32string part = without_blanks(text.substr(at, end - at));
    if (!part.empty()) parts.push_back(std::move(part));
    at = end + 1;
  }
  return parts;
}

class CopySelector {
 public:
  CopySelector(Delegates delegates, const CopySelection& selection)
      : copies_(std::move(delegates)), selection_(selection) {}

  SelectedCopies run() && {
    add_spare_copies();
    const std::vector<bool> chosen = choose();
    tell_left_out(chosen);
    if (!selection_.from.empty() && !has_errors(problems_)) check_from(chosen);
    if (has_errors(problems_)) return {{}, std::move(problems_)};
    std::size_t i = 0;
    std::erase_if(copies_.rows, [&](const Delegate&) { return !chosen[i++]; });
    if (selection_.reverse) std::reverse(copies_.rows.begin(), copies_.rows.end());
    if (!selection_.from.empty()) begin_at_from();
    return {std::move(copies_), std::move(problems_)};
  }

 private:
  void report(const char* code, std::string what, std::string remedy) {
    problems_.push_back(
        {code, Severity::error, {}, std::move(what), std::move(remedy), Blame::usage});
  }

  static std::u32string key_of(std::u32string_view serial) { return natural_key(serial); }

  // "serials run from 000001 to 000200"
  std::string tell_serials() const {
    if (copies_.rows.empty()) return "the list is empty";
    const auto [least, most] = std::minmax_element(
        copies_.rows.begin(), copies_.rows.end(),
        [](const Delegate& a, const Delegate& b) { return key_of(a.serial) < key_of(b.serial); });
    return fmt::format("serials run from {} to {}", to_utf8(least->serial), to_utf8(most->serial));
  }

  std::string tell_delegations() const {
    std::vector<std::string> names;
    std::set<std::u32string_view> seen;
    for (const Delegate& row : copies_.rows) {
      if (row.delegation.empty() || !seen.insert(row.delegation).second) continue;
      if (names.size() == kMostDelegationsTold) return fmt::format("{} …", fmt::join(names, ", "));
      names.push_back(to_utf8(row.delegation));
    }
    return fmt::format("{}", fmt::join(names, ", "));
  }

  void add_spare_copies() {
    if (selection_.spare == 0) return;
    if (selection_.spare < 0 || selection_.spare > kMostSpareCopies) {
      report("copies.spare", fmt::format("{} spare copies cannot be made", selection_.spare),
             fmt::format("ask for 1 to {}", kMostSpareCopies));
      return;
    }
    const auto last = std::max_element(
        copies_.rows.begin(), copies_.rows.end(),
        [](const Delegate& a, const Delegate& b) { return key_of(a.serial) < key_of(b.serial); });
    std::u32string serial = last == copies_.rows.end() ? serial_of(0) : last->serial;
    const auto column = find_column(copies_, kSerialColumn);
    for (int i = 0; i < selection_.spare; ++i) {
      const auto next = next_serial(serial);
      if (!next) {
        report("copies.spare",
               fmt::format("there is no number behind the serial {}", to_utf8(serial)),
               "spare copies need serials that end in a number of at most 18 digits");
        return;
      }
      serial = *next;
      Delegate copy;
      copy.serial = serial;
      copy.values.resize(copies_.columns.size());
      if (column) copy.values[*column] = serial;
      copies_.rows.push_back(std::move(copy));
    }
  }

  std::vector<bool> choose() {
    std::vector<bool> chosen(copies_.rows.size(), selection_.only.empty());
    for (const std::u32string& typed : selection_.only) {
      const std::u32string only = cell_text(typed);
      const std::size_t equals = only.find_first_of(kEquals);
      if (equals != only.npos) {
        choose_by_column(std::u32string_view(only).substr(0, equals),
                         std::u32string_view(only).substr(equals + 1), chosen);
      } else {
        choose_by_serial(only, chosen);
      }
    }
    return chosen;
  }

  void tell_left_out(const std::vector<bool>& chosen) {
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (copies_.rows[i].row != 0) continue;
      if (chosen[i]) return;
      ++left_out;
    }
    if (left_out == 0 || has_errors(problems_)) return;
    problems_.push_back(
        {"copies.spare-left-out",
         Severity::notice,
         {},
         fmt::format("none of the {} spare copies is among those selected", left_out),
         "select them by their serials too",
         Blame::usage});
  }

  void choose_by_column(std::u32string_view name, std::u32string_view values,
                        std::vector<bool>& chosen) {
    const auto column = find_column(copies_, trimmed(name, kTypedBlanks));
    if (!column) {
      report("copies.select", fmt::format("there is no column {}", to_utf8(name)),
             fmt::format("the columns are: {}", list_columns(copies_)));
      return;
    }
    const std::vector<std::u32string> parts = split(values, kCommas);
    // A value may have a comma in it.
    const std::u32string whole = without_blanks(values);
    const std::set<std::u32string> wanted(parts.begin(), parts.end());
    std::set<std::u32string> found;
    for (std::size_t i = 0; i < copies_.rows.size(); ++i) {
      const std::u32string value = without_blanks(copies_.rows[i].values[*column]);
      const bool spare = copies_.rows[i].row == 0;
      const bool equal = !spare && (value == whole || wanted.contains(value));
      if (equal) found.insert(value);
      if (equal) chosen[i] = true;
    }
    if (found.contains(whole)) return;
    const auto missing =
        std::count_if(wanted.begin(), wanted.end(),
                      [&](const std::u32string& part) { return !found.contains(part); });
    if (missing == 0 && !parts.empty()) return;
    // The value may be a delegate's name.
    const std::string shown = to_utf8(copies_.columns[*column]);
    report("copies.select",
           parts.size() < 2
               ? fmt::format("no delegate has this {}", shown)
               : fmt::format("no row of the column {} has {} of the {} values asked for", shown,
                             missing, parts.size()),
           copies_.columns[*column] == kDelegationColumn
               ? fmt::format("the list has: {}", tell_delegations())
               : fmt::format("write it as in the list; {}", tell_serials()));
  }

  void choose_by_serial(std::u32string_view list, std::vector<bool>& chosen) {
    const std::vector<std::u32string> parts = split(list, kCommas);
    if (parts.empty()) {
      report("copies.select", "a selection is empty",
             fmt::format("give a serial, a range, or COLUMN=VALUE; {}", tell_serials()));
    }
    for (const std::u32string& part : parts) choose_part(part, chosen);
  }

  // A serial that is written like a range is meant before a range is.
  void choose_part(const std::u32string& part, std::vector<bool>& chosen) {
    if (const auto i = index_of(copies_.rows, part)) {
      chosen[*i] = true;
      return;
    }
    const std::size_t sign = part.find_first_of(kRangeSigns);
    const std::u32string_view text(part);
    const bool is_range = sign != part.npos && is_plain_number(text.substr(0, sign)) &&
                          is_plain_number(text.substr(sign + 1));
    bool found = false;
    if (is_range) {
      const std::u32string first = key_of(text.substr(0, sign));
      const std::u32string last = key_of(text.substr(sign + 1));
      for (std::size_t i = 0; i < copies_.rows.size(); ++i) {
        if (!is_plain_number(copies_.rows[i].serial)) continue;
        const std::u32string key = key_of(copies_.rows[i].serial);
        if (key < first || last < key) continue;
        chosen[i] = found = true;
      }
    }
    if (!found) report_no_serial(part, is_range);
  }

  void report_no_serial(std::u32string_view asked, bool is_range) {
    // What is no number may be a name typed in its place.
    const bool shown = is_range || is_plain_number(asked);
    report("copies.select",
           shown ? fmt::format("no copy has {} {}", is_range ? "a serial of" : "the serial",
                               to_utf8(asked))
                 : "no copy has this serial",
           fmt::format("{}; for another column write COLUMN=VALUE, of: {}", tell_serials(),
                       list_columns(copies_)));
  }

  static std::optional<std::size_t> index_of(const std::vector<Delegate>& rows,
                                             std::u32string_view serial) {
    const std::u32string key = key_of(without_blanks(cell_text(serial)));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (key_of(rows[i].serial) == key) return i;
    }
    return std::nullopt;
  }

  void check_from(const std::vector<bool>& chosen) {
    const auto first = index_of(copies_.rows, selection_.from);
    if (!first) {
      report_no_serial(selection_.from, false);
    } else if (!chosen[*first]) {
      report("copies.select", "the copy to begin with is not among those selected",
             "begin with one that is, or leave the selection out");
    }
  }

  void begin_at_from() {
    const auto first = index_of(copies_.rows, selection_.from).value();
    copies_.rows.erase(copies_.rows.begin(),
                       copies_.rows.begin() + static_cast<std::ptrdiff_t>(first));
  }

  Delegates copies_;
  const CopySelection& selection_;
  Problems problems_;
};

}  // namespace

SelectedCopies select_copies(Delegates delegates, const CopySelection& selection) {
  return CopySelector(std::move(delegates), selection).run();
}

}  // namespace banxin
