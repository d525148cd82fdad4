#pragma once
// Which words of the text the entries of 名词解释 explain (P-36).
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// Gives the first mark [[术语]] of each entry its number. If nothing is marked, a mark is put on
// the first mention of each term outside tables: word for word; else without quotes, 、 and blanks;
// else of a part of A、B. Quotes that close behind a mention belong to it. Error glossary.undefined
// (a typed mark without an entry); warnings glossary.repeated (two entries for one term),
// glossary.unmarked (an entry whose term is not in the text, or not marked) and glossary.order (its
// mark stands before that of an entry above it).
Problems mark_terms(Report& report);

}  // namespace banxin
