#include "build/edition_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "copies/check_delegates.h"
#include "editions/compare_editions.h"
#include "editions/match_copies.h"
#include "editions/tell_comparison.h"
#include "editions/tell_making.h"

namespace banxin {
namespace {

constexpr std::size_t kMostSerialsTold = 10;

// Of the pages on these sheets: where a fold opens elsewhere, others have another number alone.
std::string pages_text(const Edition& now, const Edition& since,
                       const std::vector<std::size_t>& numbers) {
  const std::vector<std::size_t> pages = pages_on(now, numbers);
  const std::vector<std::size_t> changed = changed_pages(since, now);
  std::vector<std::size_t> differ;
  std::set_intersection(pages.begin(), pages.end(), changed.begin(), changed.end(),
                        std::back_inserter(differ));
  return "pages " + number_ranges(pages) +
         (differ.empty() ? "" : "; those that differ: " + number_ranges(differ));
}

Problem tell_changed(const SheetsSince& sheets, const Edition& now, const Edition& since,
                     const std::string& file) {
  const std::vector<std::size_t>& numbers = sheets.changed;
  const std::vector<std::size_t> gone = gone_sheets(since, now);
  const Place place{file, 0, 0};
  if (numbers.empty() && gone.empty()) {
    return {"edition.unchanged", Severity::notice, place,
            sheets.needed.choices.size() == 1
                ? "no sheet differs from the edition, so none is to be printed again"
                : "no sheet differs from the edition but for single copies",
            ""};
  }
  if (numbers.empty()) {
    return {"edition.changed-sheets", Severity::notice, place,
            fmt::format("no sheet is to be printed again, but there are {} instead of {}",
                        now.sheets.size(), since.sheets.size()),
            "take " + named_ranges("sheet", gone) + " out of every copy"};
  }
  std::string remedy = "replace these sheets in every copy";
  if (!gone.empty()) remedy += ", and take out " + named_ranges("sheet", gone);
  return {"edition.changed-sheets", Severity::notice, place,
          fmt::format("sheets to print again: {} of {} ({})", number_ranges(numbers),
                      now.sheets.size(), pages_text(now, since, numbers)),
          remedy};
}

// "rows 3 and 5, and 2 spare copies"
std::string rows_text(std::vector<int> rows) {
  std::sort(rows.begin(), rows.end());
  const auto spare = static_cast<std::size_t>(std::count(rows.begin(), rows.end(), 0));
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(spare));
  std::string text = rows.empty() ? "" : name_rows(rows);
  if (spare == 0) return text;
  if (!text.empty()) text += ", and ";
  return text + fmt::format("{} spare cop{}", spare, spare == 1 ? "y" : "ies");
}

std::string serials_text(const std::vector<std::u32string>& serials) {
  std::string text;
  for (std::size_t i = 0; i < std::min(serials.size(), kMostSerialsTold); ++i) {
    text += (i > 0 ? ", " : "") + to_utf8(serials[i]);
  }
  if (serials.size() > kMostSerialsTold) {
    text += fmt::format(" and {} others", serials.size() - kMostSerialsTold);
  }
  return text;
}

class CopyNeeds {
 public:
  CopyNeeds(const Edition& since, const Edition& now, const RunCopies& copies)
      : since_(since), now_(now), copies_(copies) {}

  SheetsSince run() {
    since_sheets_.changed = changed_sheets(since_, now_);
    choose(since_sheets_.changed);
    const MatchedCopies matched = match_copies(since_.copies, copies_.everyone);
    std::map<std::u32string_view, const MatchedCopy*> by_serial;
    for (std::size_t i = 0; i < copies_.everyone.size(); ++i) {
      by_serial[copies_.everyone[i].serial] = &matched.copies[i];
    }
    for (const Delegate& copy : copies_.run.rows) add(copy, *by_serial.at(copy.serial));
    tell_rows();
    if (copies_.run.rows.size() == copies_.everyone.size()) tell_gone(matched.gone);
    return std::move(since_sheets_);
  }

 private:
  void add(const Delegate& copy, const MatchedCopy& match) {
    NeededSheets& needed = since_sheets_.needed;
    if (match.match == CopyMatch::same) {
      needed.of_copies.push_back(choose(since_sheets_.changed));
    } else if (match.match == CopyMatch::added) {
      added_.push_back(copy.row);
      needed.of_copies.push_back(choose(need_all(now_.sheets.size(), 0).choices.front()));
    } else {
      const std::vector<std::size_t>& changed = since_sheets_.changed;
      std::set<std::size_t> sheets(changed.begin(), changed.end());
      bool has_more = false;
      for (const std::size_t number : sheets_with(match.spots)) {
        if (!sheets.insert(number).second) continue;
        own_.insert(number);
        has_more = true;
      }
      if (has_more) other_.push_back(copy.row);
      needed.of_copies.push_back(choose({sheets.begin(), sheets.end()}));
    }
  }

  // The index of the choice.
  std::size_t choose(const std::vector<std::size_t>& numbers) {
    std::vector<std::vector<std::size_t>>& choices = since_sheets_.needed.choices;
    const auto known = std::find(choices.begin(), choices.end(), numbers);
    if (known != choices.end()) return static_cast<std::size_t>(known - choices.begin());
    choices.push_back(numbers);
    return choices.size() - 1;
  }

  std::vector<std::size_t> sheets_with(const std::vector<std::size_t>& spots) const {
    std::set<std::size_t> pages;
    for (const std::size_t spot : spots) {
      for (const std::size_t page : copies_.spots[spot].pages) pages.insert(page + 1);
    }
    const auto on_it = [&](std::size_t page) { return pages.contains(page); };
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < now_.sheets.size(); ++i) {
      const EditionSheet& sheet = now_.sheets[i];
      if (std::any_of(sheet.front.begin(), sheet.front.end(), on_it) ||
          std::any_of(sheet.back.begin(), sheet.back.end(), on_it)) {
        numbers.push_back(i + 1);
      }
    }
    return numbers;
  }

  void warn(const char* code, std::string what, std::string remedy) {
    since_sheets_.problems.push_back({code,
                                      Severity::warning,
                                      {copies_.run.file, 0, 0},
                                      std::move(what),
                                      std::move(remedy),
                                      Blame::usage});
  }

  void tell_rows() {
    if (since_.copies.empty()) {
      warn("edition.new-copies", "the edition records no copies, so all sheets are made for each",
           "give one that banxin booklet --edition wrote");
    } else if (!added_.empty()) {
      warn("edition.new-copies",
           fmt::format("{}: the edition has no such copy, so all {} sheets are made",
                       rows_text(added_), now_.sheets.size()),
           "bind them as whole booklets");
    }
    if (other_.empty()) return;
    warn("edition.other-copies",
         fmt::format("{}: the copy of this serial has another name or another text of its own than "
                     "in the edition, so its {} made too",
                     rows_text(other_),
                     named_ranges("sheet", {own_.begin(), own_.end()}) +
                         (own_.size() == 1 ? " is" : " are")),
         "replace them in the booklets with these serials; serials stay with their delegates where "
         "the list has a column 编号");
  }

  void tell_gone(const std::vector<std::u32string>& gone) {
    if (gone.empty()) return;
    warn("edition.gone-copies",
         fmt::format("copies of the edition that are not in this run stay as they are: {}",
                     serials_text(gone)),
         "withdraw their booklets, or give --spare if they are spare ones to be mended too");
  }

  const Edition& since_;
  const Edition& now_;
  const RunCopies& copies_;
  SheetsSince since_sheets_;
  std::vector<int> added_, other_;  // rows
  std::set<std::size_t> own_;
};

}  // namespace

SheetsSince sheets_since(const Edition& since, const Edition& now, const RunCopies& copies,
                         const std::string& file) {
  if (since.sheets.empty()) {
    SheetsSince none;
    none.problems.push_back({"edition.no-sheets",
                             Severity::error,
                             {file, 0, 0},
                             "the edition was not printed on sheets",
                             "give one that banxin booklet --edition wrote",
                             Blame::usage});
    return none;
  }
  SheetsSince sheets = CopyNeeds(since, now, copies).run();
  Problems problems = tell_making(since, now, file);
  problems.push_back(tell_changed(sheets, now, since, file));
  append(problems, std::move(sheets.problems));
  sheets.problems = std::move(problems);
  return sheets;
}

}  // namespace banxin
