#include "editions/tell_kept_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>

#include "editions/compare_editions.h"
#include "editions/tell_comparison.h"
#include "editions/tell_making.h"

namespace banxin {
namespace {

void add_pages(std::set<std::size_t>& pages, const EditionParagraph& paragraph) {
  for (const PrintedLine& line : paragraph.lines) pages.insert(static_cast<std::size_t>(line.page));
}

// Pages that an edit itself touches, before or now; a paragraph whose words moved between its lines
// is touched as a whole.
std::set<std::size_t> edited_pages(const Edition& kept, const Edition& now,
                                   const Comparison& comparison) {
  std::set<std::size_t> pages;
  for (const ParagraphChange& change : comparison.changes) {
    if (change.now) add_pages(pages, now.paragraphs[*change.now]);
    if (change.before) add_pages(pages, kept.paragraphs[*change.before]);
  }
  return pages;
}

// What a page shows first: words of a paragraph from a character on. Null: no text.
struct PageBegin {
  const EditionParagraph* paragraph = nullptr;
  PrintedLine line;
};

// By page, from 0, and one behind the last.
std::vector<PageBegin> begins_of(const Edition& edition) {
  std::vector<PageBegin> begins(edition.pages.size() + 1);
  for (const EditionParagraph& paragraph : edition.paragraphs) {
    if (paragraph.kind == ParagraphKind::footnote) continue;
    for (const PrintedLine& line : paragraph.lines) {
      PageBegin& begin = begins[static_cast<std::size_t>(line.page) - 1];
      if (begin.paragraph == nullptr || line.line < begin.line.line) begin = {&paragraph, line};
    }
  }
  return begins;
}

bool begin_alike(const PageBegin& a, const PageBegin& b) {
  if (a.paragraph == nullptr || b.paragraph == nullptr) return a.paragraph == b.paragraph;
  return a.line.offset == b.line.offset && a.paragraph->text == b.paragraph->text;
}

// The pages of `now` by what became of them.
struct PageFates {
  std::vector<std::size_t> edited, set_otherwise, numbers, flowed, untouched;
};

PageFates fates_of(const Edition& kept, const Edition& now, const Comparison& comparison) {
  const std::vector<std::size_t>& changed = comparison.pages;
  const std::set<std::size_t> edited = edited_pages(kept, now, comparison);
  const std::vector<PageBegin> before = begins_of(kept);
  const std::vector<PageBegin> begins = begins_of(now);
  PageFates fates;
  for (std::size_t page = 1; page <= now.pages.size(); ++page) {
    const PageBegin& begin = begins[page - 1];
    const bool contents =
        begin.paragraph != nullptr && begin.paragraph->kind == ParagraphKind::contents_entry;
    const bool same_text = page < before.size() && begin_alike(begin, before[page - 1]) &&
                           begin_alike(begins[page], before[page]);
    if (!std::binary_search(changed.begin(), changed.end(), page)) {
      fates.untouched.push_back(page);
    } else if (contents) {
      fates.numbers.push_back(page);
    } else if (edited.contains(page)) {
      fates.edited.push_back(page);
    } else if (same_text || (!edited.empty() && page < *edited.begin())) {
      fates.set_otherwise.push_back(page);
    } else {
      fates.flowed.push_back(page);
    }
  }
  return fates;
}

// Lines, or rows, that the edits made more or fewer.
std::int64_t lines_more(const Edition& kept, const Edition& now, const Comparison& comparison) {
  std::int64_t more = 0;
  for (const ParagraphChange& change : comparison.changes) {
    if (change.kind == ChangeKind::moved) continue;
    if (change.now) more += std::ssize(now.paragraphs[*change.now].lines);
    if (change.before) more -= std::ssize(kept.paragraphs[*change.before].lines);
  }
  return more;
}

// How the other pages can be held, where text flows on.
std::string remedy_for(std::int64_t more) {
  if (more == 0) return "the edits put other lines together; try other words of the same length";
  const std::int64_t lines = more < 0 ? -more : more;
  return fmt::format(
      "the edits make the text {} line{} {}, which no other setting of the "
      "paragraphs behind takes up: {} what was edited by as much to hold these pages",
      lines, lines == 1 ? "" : "s", more > 0 ? "longer" : "shorter",
      more > 0 ? "shorten" : "lengthen");
}

std::string sheets_to_print(const Edition& now, const Comparison& comparison) {
  if (!comparison.has_sheets) return "";
  if (comparison.sheets.empty()) return "; no sheet is to be printed again";
  return fmt::format("; print {} again of {}", named_ranges("sheet", comparison.sheets),
                     now.sheets.size());
}

}  // namespace

Problem tell_kept_pages(const Edition& kept, const Edition& now, const std::string& file) {
  const Comparison comparison = compare_editions(kept, now);
  const PageFates fates = fates_of(kept, now, comparison);
  std::string what;
  const auto add = [&](const std::vector<std::size_t>& pages, const char* words) {
    if (pages.empty()) return;
    what += (what.empty() ? "" : ", ") + named_ranges("page", pages) + words;
  };
  add(fates.edited, " changed by an edit");
  add(fates.set_otherwise, " set otherwise to hold those behind");
  add(fates.numbers, " by the page numbers of the contents");
  add(fates.flowed, " by text that flows on");
  add(fates.untouched, " untouched");
  if (kept.pages.size() != now.pages.size()) {
    what += fmt::format(", {} pages instead of {}", now.pages.size(), kept.pages.size());
  }
  const bool can_mend = !fates.flowed.empty() && made_alike(kept, now);
  return {"edition.kept-pages",
          Severity::notice,
          {file, 0, 0},
          what + sheets_to_print(now, comparison),
          can_mend ? remedy_for(lines_more(kept, now, comparison)) : ""};
}

}  // namespace banxin
