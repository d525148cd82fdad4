#pragma once
// One line of a source text, or a part of one → characters of the report.
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/rich_text.h"

namespace banxin {

// A stretch of a line, and where it stands (counted from 1).
struct LineOfText {
  std::u32string_view text;
  int line = 0;
  int column = 1;
};

// Without its indent, trailing blanks (blank, tab, U+3000, NBSP) and characters that show nothing;
// tab and NBSP are blanks. Errors: text.control-character.
Result<RichText> take_line(const LineOfText& line, const std::string& file);

// Whether take_line() leaves anything.
bool is_blank_line(std::u32string_view text);

}  // namespace banxin
