#pragma once
// The tables of other files that a report names on lines of their own:
//   ![表1　2023年主要经济指标](tables/2023.csv)
// The words in the brackets are the caption; empty: that of the file, if it has one. The file is
// looked for beside the report.
#include "base/problem.h"
#include "report/draft.h"

namespace banxin {

// Puts a table in the place of each such line. Problems: those of read_file, decode_text and
// read_csv, at the line that names the file or in the file itself.
Problems place_tables(Draft& draft);

// The table of one CSV file. In: its bytes.
Result<DraftTable> read_table_file(std::string_view bytes, const std::string& file);

// Appends a table to the blocks of a draft.
void add_table(Draft& draft, DraftTable table, int blank_before);

}  // namespace banxin
