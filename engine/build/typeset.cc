#include "build/typeset.h"

#include "indicators/mark_lists.h"
#include "pages/furnish_pages.h"
#include "report/check_notes.h"
#include "report/mark_terms.h"
#include "report/number_tables.h"
#include "report/recognize.h"
#include "report/unset_marks.h"
#include "sources/read_draft.h"
#include "style/resolve_styles.h"

namespace banxin {

ReadReport read_report(const std::string& bytes, const std::string& file, StageTimes& times) {
  ReadReport read;
  ReadDraft draft = times.measure("read", [&] { return read_draft(bytes, file); });
  read.problems = std::move(draft.problems);
  read.draft = std::move(draft.draft);
  if (has_errors(read.problems)) return read;
  Recognized recognized = times.measure("recognize", [&] { return recognize(read.draft); });
  read.report = std::move(recognized.report);
  append(read.problems, std::move(recognized.problems));
  read.report.front = read.draft.front;
  append(read.problems, add_front_matter(read.report));
  append(read.problems, check_notes(read.report));
  append(read.problems, mark_terms(read.report));
  append(read.problems, report_unset_marks(read.report));
  return read;
}

Typeset typeset(ReadReport read, const Layout& layout, const FontSet& fonts, StageTimes& times) {
  Typeset set;
  set.draft = std::move(read.draft);
  set.report = std::move(read.report);
  set.problems = std::move(read.problems);
  if (has_errors(set.problems)) return set;

  if (layout.indicators == IndicatorMode::table) {
    set.report = times.measure("indicators", [&] { return mark_lists(std::move(set.report)); });
  }
  number_tables(set.report);
  set.styled = times.measure("style", [&] { return resolve_styles(set.report, layout); });
  SetParts blocks = times.measure("blocks", [&] { return set_report(set.styled, fonts); });
  append(set.problems, std::move(blocks.problems));
  set.parts = std::move(blocks.parts);
  FurnishedPages pages =
      times.measure("pages", [&] { return furnish_pages(set.parts, set.styled, fonts); });
  append(set.problems, std::move(pages.problems));
  set.pages = std::move(pages.pages);
  return set;
}

}  // namespace banxin
