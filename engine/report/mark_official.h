#pragma once
// The closing lines of an official document as they are typed (P-21…P-26), in place: 附件说明,
// 落款, 附注 below the body, 附件 pages, 抄送 and 印发 last of all; and 主送机关 below the title.
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// Whether an organ and a date at the end are 落款 (P-22): a work report has none.
enum class SignatureLines { leave, take };

// Only where they are unambiguous: at the end of the body, each above the next. Their numbers,
// dates and ends are written as the standard has them. Notice official.form: what was changed;
// warnings official.date (a date in words), official.annexes (附件说明 and 附件 pages do not
// match), glossary.in-closing-line (a term marked there gets no number); error note.in-closing-line
// (a mark [^1] there).
Problems mark_official_lines(Report& report, SignatureLines signature);

}  // namespace banxin
