#pragma once
// 版头 and 版记 of the front matter as blocks of the report.
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// 版头 goes above everything, 版记 below it; both are written as GB/T 9704 has them. Notices
// official.form (what was changed), front-matter.not-used (the text has its own line); warnings
// official.serial (missing on a classified document, or no number), official.secrecy,
// official.urgency, official.number and official.date: not in the form of the standard, printed as
// typed.
Problems add_official_matter(Report& report);

}  // namespace banxin
