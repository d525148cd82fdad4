#pragma once
// Whether a file is a whole PDF, told before a printer has it.
#include <string>
#include <string_view>

#include "base/problem.h"

namespace banxin {

// `file` is for messages. Errors: print.empty, print.not-pdf (no %PDF- in the first kilobyte),
// print.cut-short (no %%EOF in the last).
Result<void> check_pdf(std::string_view bytes, const std::string& file);

}  // namespace banxin
