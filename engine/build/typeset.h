#pragma once
// Stages 1–10 in order: from the bytes of a report to pages. Keeps every value for `dump` and for
// tests.
#include <string>
#include <vector>

#include "blocks/set_report.h"
#include "build/memos.h"
#include "build/stage_times.h"
#include "editions/edition_pages.h"
#include "fonts/font_set.h"
#include "indicators/indicator_data.h"
#include "pages/page.h"
#include "report/draft.h"
#include "report/report.h"
#include "style/styled_report.h"

namespace banxin {

struct Typeset {
  Draft draft;
  Report report;
  StyledReport styled;
  std::vector<Part> parts;
  Pages pages;
  std::vector<FurnishedPages::CutOfPart>
      cut;                            // of the parts: record_pages() keeps it for a later print
  Problems problems;                  // with errors, the later values are empty
  std::vector<std::size_t> set_anew;  // blocks of `styled` that the memo did not know
};

// Stages 1–2: what the text says, before any layout, with the figures of the data files: those that
// it names and `data`.
struct ReadReport {
  Draft draft;
  Report report;
  IndicatorData figures;
  Problems problems;
};
ReadReport read_report(const std::string& bytes, const std::string& file, StageTimes& times,
                       const std::vector<std::string>& data = {});

// Stages 3–10. `keep`: an earlier print, whose pages come out again where they can; no parts =
// none. `memos` may be null.
Typeset typeset(ReadReport read, const Layout& layout, const FontSet& fonts, StageTimes& times,
                const EditionPages& keep = {}, Memos* memos = nullptr);

}  // namespace banxin
