#pragma once
// Which headings look back and which look ahead (S-08).
#include "report/report.h"

namespace banxin {

// Sets TextBlock::section of headings by their words. The first heading that speaks of plans parts
// the report: what stands before it looks back. If none does, only headings that look back, and
// those below them, have a section.
void mark_sections(Report& report);

}  // namespace banxin
