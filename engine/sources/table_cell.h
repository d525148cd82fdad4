#pragma once
// Cells and rows of a Markdown or CSV table.
#include <string>
#include <vector>

#include "report/draft.h"
#include "sources/take_line.h"

namespace banxin {

// The text as take_line() gives it, and how far it is set in: one character for each U+3000 or two
// blanks before it (T-05). Errors: those of take_line().
Result<DraftCell> take_cell(const LineOfText& cell, const std::string& file);

// Appends a row, unless it has no text in any cell.
void add_row(DraftTable& table, std::vector<DraftCell> row);

}  // namespace banxin
