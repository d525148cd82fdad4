#include "build/edition_sheets.h"

#include <fmt/format.h>

#include "editions/compare_editions.h"
#include "editions/record_edition.h"
#include "editions/tell_comparison.h"
#include "editions/tell_making.h"

namespace banxin {
namespace {

Problem tell_changed(const std::vector<std::size_t>& numbers, const Edition& now,
                     const Edition& since, const std::string& file) {
  if (numbers.empty()) {
    return {"edition.unchanged",
            Severity::notice,
            {file, 0, 0},
            "no sheet differs from the edition, so none is to be printed again",
            ""};
  }
  std::string remedy = "replace these sheets in every copy";
  if (since.sheets.size() > now.sheets.size()) {
    remedy += fmt::format(", and take out those behind sheet {}", now.sheets.size());
  }
  return {
      "edition.changed-sheets",
      Severity::notice,
      {file, 0, 0},
      fmt::format("sheets to print again: {} of {} (pages {}; those that differ: {})",
                  number_ranges(numbers), now.sheets.size(), number_ranges(pages_on(now, numbers)),
                  number_ranges(changed_pages(since, now))),
      remedy};
}

}  // namespace

EditionSheets take_changed_sheets(const Sheets& sheets, const Layout& layout, const Edition& now,
                                  const Edition& since, const std::string& file) {
  EditionSheets taken;
  taken.sheets = sheets;
  if (since.sheets.empty()) {
    taken.problems.push_back({"edition.no-sheets",
                              Severity::error,
                              {file, 0, 0},
                              "the edition was not printed on sheets",
                              "give one that banxin booklet --edition wrote",
                              Blame::usage});
    return taken;
  }
  taken.problems = tell_making(since, now, file);
  taken.numbers = changed_sheets(since, now);
  taken.sheets.sides.clear();
  taken.sheets.covers = 0;
  const std::vector<SheetSides> all = sheets_of(sheets, layout);
  for (const std::size_t number : taken.numbers) {
    if (number <= sheets.covers) ++taken.sheets.covers;
    const SheetSides& sides = all[number - 1];
    for (std::size_t i = sides.first; i < sides.end; ++i) {
      taken.sheets.sides.push_back(sheets.sides[i]);
    }
  }
  taken.problems.push_back(tell_changed(taken.numbers, now, since, file));
  return taken;
}

}  // namespace banxin
