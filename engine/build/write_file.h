#pragma once
// Puts bytes in a file whole or not at all: written beside it, then renamed. "-" is standard
// output.
#include <string>
#include <string_view>

#include "base/problem.h"

namespace banxin {

// Nothing is returned but errors: file.unwritable.
Result<void> write_file(const std::string& path, std::string_view bytes);

}  // namespace banxin
