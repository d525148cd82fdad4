#pragma once
// DraftTable → TableBlock: what is title, units line, head, body and note, which cells are merged,
// and of what kind each column is (TYPOGRAPHY §3).
//
// Above the head: rows with one text, the title and 单位：… (a text above figures with the corner
// empty is a head); below the body: 注：… and 资料来源：….
// Where the source does not say what the head is, it is the first row, and with it every row that
// has no first cell and no figures. A cell ^^ belongs to the one above, << to the one at its left;
// in a head of several rows so does an empty one.
#include <vector>

#include "base/problem.h"
#include "report/draft.h"
#include "report/report.h"

namespace banxin {

struct RecognizedTable {
  TableBlock table;
  // Those of read_inline_marks and curl_quotes; error table.empty (no text in any cell: the table
  // has no columns); warning table.merge (^^ or << that joins nothing); notice table.caption (the
  // draft's caption overrules a title in the rows).
  Problems problems;
};

// Adds to `counts` what was replaced.
RecognizedTable recognize_table(const DraftTable& draft, std::vector<Normalisation>& counts,
                                const std::string& file);

// Takes 表1　 off a caption and notes the number (read_table_label).
void set_caption(TableBlock& table, RichText caption);

// Appends a note; one that holds several, 注：1.…。2.…。, is as many (T-11).
void add_note(TableBlock& table, const RichText& note);

}  // namespace banxin
