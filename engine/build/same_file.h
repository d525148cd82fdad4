#pragma once
// Whether two paths name one file, there or not yet: an output that would replace an input.
#include <string>

namespace banxin {

// "-" is no file.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace banxin
