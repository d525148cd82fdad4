#pragma once
// Puts bytes in a file whole or not at all: written beside it, then renamed. "-" is standard
// output.
#include <string>
#include <string_view>

#include "base/problem.h"

namespace banxin {

// Nothing is returned but errors: file.unwritable.
Result<void> write_file(const std::string& path, std::string_view bytes);

// Makes the folders that the path names and that are not there. Errors: file.unwritable.
Result<void> make_folder_of(const std::string& path);

// Whether a file can be made there, told before much work is done for it; leaves nothing but its
// folders. Pipes and devices are not tried. Errors: file.unwritable.
Result<void> check_writable(const std::string& path);

}  // namespace banxin
