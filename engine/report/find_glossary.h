#pragma once
// 名词解释 (P-36): the section and its entries.
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// The first line 名词解释 (名词注释, 名词术语解释 …), also behind 附件2 or below it, and the
// entries under it become one GlossaryBlock: 1.术语：释文。 or 术语：释文。; other paragraphs
// belong to the entry above. It ends at a heading, a table, the next 附件 or 落款. Numbers
// may have any form of S-01, all the same: 一、 （1） ①. Warnings
// glossary.number (an entry is not numbered on) and glossary.entry (it has no 术语：).
Problems find_glossary(Report& report);

}  // namespace banxin
