#pragma once
// The characters that a work report is expected to use: 通用规范汉字表 (2013, 8,105 characters,
// fonts/standard-characters.txt) and the marks of TYPOGRAPHY §1.1. A slim face holds them (DESIGN
// §3).
#include <string>
#include <string_view>

namespace banxin {

// In: the text of standard-characters.txt: UTF-8, lines starting with # are comments. Out: its
// characters in their order. REQUIRES valid UTF-8 (it is the engine's own data).
std::u32string parse_standard_characters(std::string_view standard_characters_file);

// The standard characters, printable ASCII, and the marks and enclosed numbers that reports use;
// sorted, without duplicates, as open_slim_face() wants them.
std::u32string slim_characters(std::string_view standard_characters_file);

}  // namespace banxin
