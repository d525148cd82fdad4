#pragma once
// CSV (RFC 4180) → the rows of a table: quoted cells, with line ends and doubled quotes in them.
// Cells are parted by commas, or by tabs if the first line has tabs and no comma. Rows without any
// text are left out; cells keep how far they are set in (T-05): one character for each U+3000 or
// two blanks.
// Errors: text.control-character; csv.open-quote: a quoted cell that does not end.
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/draft.h"

namespace banxin {

// In: decoded text.
Result<DraftTable> read_csv(std::u32string_view text, const std::string& file);

}  // namespace banxin
