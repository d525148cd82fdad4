#pragma once
// The file of delegates → Delegates (B-30, B-34). CSV as sources/read_csv reads it, in UTF-8,
// GB 18030 or UTF-16; cells are normalised like a report's text (S-20).
//
// The head row names the columns, in any order; rows above it (a title) are passed over. 姓名 is
// needed; 代表团, 座位号 and 编号 are known too, and by other words (words_for_column); every other
// named column is kept. Without 编号, or if it is empty in every row, delegates are numbered
// 000001… in the order of the file.
#include <string>
#include <string_view>

#include "base/problem.h"
#include "copies/delegates.h"

namespace banxin {

struct ReadDelegates {
  Delegates delegates;
  Problems problems;
};

// Problems: those of decode_text and read_csv (text.control-character …), delegates.column (no
// 姓名, a column twice), delegates.row (more cells than columns), delegates.empty, and those of
// check_delegates. They name rows, never a delegate.
ReadDelegates read_delegates(std::string_view bytes, const std::string& file);

// A text as the reader normalises its cells: what is asked for is compared with them in this form.
std::u32string cell_text(std::u32string_view typed);

}  // namespace banxin
