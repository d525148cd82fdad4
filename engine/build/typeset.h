#pragma once
// Stages 1–10 in order: from the bytes of a report to pages. Keeps every value for `dump` and for
// tests.
#include <string>
#include <vector>

#include "blocks/set_report.h"
#include "build/stage_times.h"
#include "editions/edition.h"
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
  Problems problems;  // with errors, the later values are empty
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

// Stages 3–10. With `keep`, the pages of that edition are held where they can be.
Typeset typeset(ReadReport read, const Layout& layout, const FontSet& fonts, StageTimes& times,
                const Edition* keep = nullptr);

}  // namespace banxin
