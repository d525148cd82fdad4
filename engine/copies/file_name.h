#pragma once
// Texts as names of files that every usual file system takes.
#include <string>
#include <string_view>

namespace banxin {

inline constexpr std::size_t kMostBytesOfFileName = 200;  // of UTF-8

// One name, no path: / \ : * ? " < > | are _; control and format characters are left out, and so
// are blanks at the beginning and blanks and dots at the end. What begins with a dot or is reserved
// by Windows (con, nul.txt) gets a _ before it; nothing is _. A name of more than
// kMostBytesOfFileName loses whole characters before its extension.
std::string file_name_of(std::u32string_view text);

// The same for names that some file system takes for one: case and Unicode composition do not
// count.
std::string file_name_key(std::string_view name);

}  // namespace banxin
