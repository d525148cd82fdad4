#pragma once
// Draft → Report: what each block is (TYPOGRAPHY §5.1), its inline marks read, its text normalised,
// what the web put around it cut, broken paragraphs joined (§5.2).
#include "base/problem.h"
#include "report/draft.h"
#include "report/report.h"

namespace banxin {

struct Recognized {
  Report report;
  // Error report.empty; warnings heading.number; notices: mark.unpaired, caption.found,
  // paragraph.joined, speaker.sentence and those of the steps (cut_debris.h, curl_quotes.h,
  // expand_ellipses.h, find_suspicions.h). All but errors are in Report::flagged too.
  Problems problems;
};

Recognized recognize(const Draft& draft);

}  // namespace banxin
