#pragma once
// Plain text → Draft: every line that is not empty is a block (a paragraph typed as one line).
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/draft.h"

namespace banxin {

// Line ends: LF, CRLF, CR, NEL, VT, FF, U+2028, U+2029. Indents (blanks, tabs, U+3000, NBSP) go.
// ```indicators … ``` is a table that is still to be made (take_order.h).
// Errors: text.invalid-bytes, text.control-character, indicators.open.
Result<Draft> read_text(std::string_view bytes, const std::string& file);

// The same of decoded text that begins below `lines_above` lines of its file.
Result<Draft> read_lines(std::u32string_view text, int lines_above, const std::string& file);

// The bytes of a file, or of standard input for "-". Errors: file.unreadable; file.too-large: more
// bytes than `most`, of which no more are read.
Result<std::string> read_file(const std::string& path,
                              std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace banxin
