#include "editions/compare_editions.h"

#include <algorithm>

#include "editions/changed_figures.h"
#include "editions/match_copies.h"
#include "editions/pair_paragraphs.h"

namespace banxin {
namespace {

// The nearest above, of each paragraph: a heading, or a row of heads. Index; none: itself.
std::vector<std::optional<std::size_t>> nearest_above(const Edition& edition, ParagraphKind kind) {
  std::vector<std::optional<std::size_t>> above;
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < edition.paragraphs.size(); ++i) {
    above.push_back(last);
    if (edition.paragraphs[i].kind == kind) last = i;
  }
  return above;
}

class EditionComparer {
 public:
  EditionComparer(const Edition& before, const Edition& now)
      : before_(before),
        now_(now),
        old_headings_(nearest_above(before, ParagraphKind::heading)),
        new_headings_(nearest_above(now, ParagraphKind::heading)),
        heads_(nearest_above(now, ParagraphKind::table_head)) {}

  std::vector<ParagraphChange> run() {
    std::vector<ParagraphChange> changes;
    std::optional<std::size_t> above;
    for (const ParagraphPair& pair : pair_paragraphs(before_.paragraphs, now_.paragraphs)) {
      if (pair.now) above = pair.now;
      if (pair.equal && !pair.moved) continue;
      changes.push_back(change_of(pair));
      if (!pair.now) changes.back().above = above;
    }
    return changes;
  }

 private:
  ParagraphChange change_of(const ParagraphPair& pair) const;
  void compare(ParagraphChange& change) const;

  const Edition& before_;
  const Edition& now_;
  std::vector<std::optional<std::size_t>> old_headings_, new_headings_, heads_;
};

void EditionComparer::compare(ParagraphChange& change) const {
  const EditionParagraph& before = before_.paragraphs[*change.before];
  const EditionParagraph& now = now_.paragraphs[*change.now];
  change.words = compare_words(before.text, now.text);
  if (now.kind == ParagraphKind::table_row) {
    const auto& head = heads_[*change.now];
    change.figures = changed_cells(before.text, now.text, head ? now_.paragraphs[*head].text : U"");
  } else {
    change.figures = changed_figures(before.text, now.text);
  }
}

ParagraphChange EditionComparer::change_of(const ParagraphPair& pair) const {
  ParagraphChange change;
  change.before = pair.before;
  change.now = pair.now;
  const auto& heading = pair.now ? new_headings_[*pair.now] : old_headings_[*pair.before];
  if (heading) change.heading = (pair.now ? now_ : before_).paragraphs[*heading].text;
  if (!pair.before) {
    change.kind = ChangeKind::added;
  } else if (!pair.now) {
    change.kind = ChangeKind::removed;
  } else {
    change.kind = pair.moved ? ChangeKind::moved : ChangeKind::changed;
    compare(change);
  }
  return change;
}

// Numbers behind `now` up to `before`.
std::vector<std::size_t> numbers_behind(std::size_t now, std::size_t before) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = now; i < before; ++i) numbers.push_back(i + 1);
  return numbers;
}

CopyChanges compare_copies(const Edition& before, const Edition& now) {
  const MatchedCopies matched = match_copies(before.copies, now.copies);
  CopyChanges changes;
  for (const MatchedCopy& copy : matched.copies) {
    if (copy.match == CopyMatch::added) ++changes.added;
    if (copy.match == CopyMatch::changed) ++changes.changed;
  }
  changes.gone = matched.gone.size();
  return changes;
}

}  // namespace

std::vector<std::size_t> changed_pages(const Edition& before, const Edition& now) {
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < now.pages.size(); ++i) {
    const bool same = i < before.pages.size() && before.pages[i].ink == now.pages[i].ink;
    if (!same) pages.push_back(i + 1);
  }
  return pages;
}

std::vector<std::size_t> changed_sheets(const Edition& before, const Edition& now) {
  std::vector<std::size_t> sheets;
  for (std::size_t i = 0; i < now.sheets.size(); ++i) {
    const bool same = before.imposition == now.imposition && i < before.sheets.size() &&
                      before.sheets[i].ink == now.sheets[i].ink;
    if (!same) sheets.push_back(i + 1);
  }
  return sheets;
}

std::vector<std::size_t> gone_sheets(const Edition& before, const Edition& now) {
  return numbers_behind(now.sheets.size(), before.sheets.size());
}

Comparison compare_editions(const Edition& before, const Edition& now) {
  Comparison comparison;
  comparison.changes = EditionComparer(before, now).run();
  comparison.pages = changed_pages(before, now);
  comparison.gone_pages = numbers_behind(now.pages.size(), before.pages.size());
  comparison.has_sheets = !now.sheets.empty() && !before.sheets.empty();
  if (comparison.has_sheets) {
    comparison.other_imposition = before.imposition != now.imposition;
    comparison.sheets = changed_sheets(before, now);
    comparison.gone_sheets = gone_sheets(before, now);
  }
  if (!before.copies.empty() && !now.copies.empty()) {
    comparison.copies = compare_copies(before, now);
  }
  comparison.other_layout = before.layout.fingerprint != now.layout.fingerprint;
  return comparison;
}

std::vector<std::size_t> changed_lines(const ParagraphChange& change,
                                       const EditionParagraph& paragraph) {
  std::vector<bool> touched(paragraph.lines.size(),
                            change.kind == ChangeKind::added || change.kind == ChangeKind::moved);
  std::size_t at = 0;
  for (const WordChange& words : change.words) {
    // Of words that are gone: the line of the character before them.
    const bool gone = words.now.empty();
    const std::size_t first = gone && at > 0 ? at - 1 : at;
    const std::size_t end = gone ? first + 1 : at + words.now.size();
    for (std::size_t i = 0; !words.kept && i < paragraph.lines.size(); ++i) {
      const std::size_t line_end = i + 1 < paragraph.lines.size() ? paragraph.lines[i + 1].offset
                                                                  : paragraph.text.size() + 1;
      if (paragraph.lines[i].offset < end && line_end > first) touched[i] = true;
    }
    at += words.now.size();
  }
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < touched.size(); ++i) {
    if (touched[i]) lines.push_back(i);
  }
  return lines;
}

}  // namespace banxin
