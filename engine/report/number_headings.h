#pragma once
// Checks typed numbers (S-03): they run 1, 2, 3 under each parent and begin again after an
// unnumbered heading. Nothing is renumbered.
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// Warnings heading.number: a number that is not the next one, of headings and numbered paragraphs.
// Paragraphs may begin again at 1 anywhere.
Problems number_headings(const Report& report);

}  // namespace banxin
