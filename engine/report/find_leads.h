#pragma once
// Run-in leads (S-06) and labels (S-07) of paragraphs.
#include "report/report.h"

namespace banxin {

// Sets TextBlock::lead. A lead is the first sentence of a paragraph under a numbered heading, of 4
// to 24 characters without ，；：“ and digits, with text behind it; of a numbered paragraph the
// number and the first sentence (S-01). A label is 荣誉： and the like.
void find_leads(Report& report);

}  // namespace banxin
