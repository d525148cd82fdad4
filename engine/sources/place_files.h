#pragma once
// What a report names on lines of their own:
//   ![表1　2023年主要经济指标](tables/2023.csv)          a table
//   ![图题](photo.jpg)                                  a photo, as wide as the measure
//   ![图题|替代文字](photo.jpg){width=half}             half as wide, with a text for its tag
// The words in the brackets are the caption; empty: that of a table's file, if it has one. Files
// are looked for beside the report.
#include <string_view>

#include "base/problem.h"
#include "report/draft.h"

namespace banxin {

// Puts a table or a photo in the place of each such line; .csv is a table, everything else a photo,
// whose file is opened later (images/read_photos). Problems: those of read_file, decode_text and
// read_csv, at the line that names the file or in the file itself; image.attribute (warning): words
// in {} that say nothing.
Problems place_files(Draft& draft);

// Whether a line names a file in this way.
bool names_file(std::u32string_view line);

// `name` seen from the folder of `report`.
std::string beside(const std::string& report, const std::string& name);

// The table of one CSV file. In: its bytes.
Result<DraftTable> read_table_file(std::string_view bytes, const std::string& file);

// Appends a table to the blocks of a draft.
void add_table(Draft& draft, DraftTable table, int blank_before);

}  // namespace banxin
