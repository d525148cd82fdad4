#include "editions/tell_kept_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "editions/compare_editions.h"
#include "editions/tell_comparison.h"

namespace banxin {
namespace {

void add_pages(std::set<std::size_t>& pages, const EditionParagraph& paragraph) {
  for (const PrintedLine& line : paragraph.lines) pages.insert(static_cast<std::size_t>(line.page));
}

// Pages that an edit itself touches, before or now; a paragraph whose words moved between its lines
// is touched as a whole.
std::set<std::size_t> edited_pages(const Edition& kept, const Edition& now) {
  std::set<std::size_t> pages;
  for (const ParagraphChange& change : compare_editions(kept, now).changes) {
    if (change.now) add_pages(pages, now.paragraphs[*change.now]);
    if (change.before) add_pages(pages, kept.paragraphs[*change.before]);
  }
  return pages;
}

std::string pages_text(const std::vector<std::size_t>& pages) {
  return (pages.size() == 1 ? "page " : "pages ") + number_ranges(pages);
}

std::string sheets_text(const Edition& kept, const Edition& now) {
  if (now.sheets.empty() || kept.sheets.empty()) return "";
  const std::vector<std::size_t> sheets = changed_sheets(kept, now);
  if (sheets.empty()) return "; no sheet is to be printed again";
  return fmt::format("; print {} {} again of {}", sheets.size() == 1 ? "sheet" : "sheets",
                     number_ranges(sheets), now.sheets.size());
}

}  // namespace

Problems tell_kept_pages(const Edition& kept, const Edition& now, const std::string& file) {
  Problems problems;
  if (kept.layout.fingerprint != now.layout.fingerprint) {
    problems.push_back(
        {"edition.other-layout",
         Severity::warning,
         {file, 0, 0},
         fmt::format("the edition has another layout ({}), so pages may differ whose "
                     "words do not",
                     kept.layout.name),
         "set the report as the edition was",
         Blame::usage});
  }
  const std::vector<std::size_t> changed = changed_pages(kept, now);
  const std::set<std::size_t> edited = edited_pages(kept, now);
  std::vector<std::size_t> with_edit, without, untouched;
  for (std::size_t page = 1; page <= now.pages.size(); ++page) {
    const bool differs = std::binary_search(changed.begin(), changed.end(), page);
    (!differs ? untouched : edited.contains(page) ? with_edit : without).push_back(page);
  }
  std::string what;
  const auto add = [&](const std::vector<std::size_t>& pages, const char* words) {
    if (pages.empty()) return;
    what += (what.empty() ? "" : ", ") + pages_text(pages) + words;
  };
  add(with_edit, " changed by an edit");
  add(without, " by text that flows on from there");
  add(untouched, " untouched");
  if (kept.pages.size() != now.pages.size()) {
    what += fmt::format(", {} pages instead of {}", now.pages.size(), kept.pages.size());
  }
  problems.push_back({"edition.kept-pages",
                      Severity::notice,
                      {file, 0, 0},
                      what + sheets_text(kept, now),
                      without.empty()
                          ? ""
                          : "shorten or lengthen what was edited by as many lines as it "
                            "grew or shrank, to hold the other pages"});
  return problems;
}

}  // namespace banxin
