#pragma once
// UTF-8 at the edges, UTF-32 inside: every text of the engine is a std::u32string, so an offset is
// a count of characters (code points).
#include <cstdint>
#include <string>
#include <string_view>

namespace banxin {

using TextOffset = std::uint32_t;

std::string to_utf8(std::u32string_view text);
std::string to_utf8(char32_t character);

// Decodes text known to be valid (literals, our own data). REQUIRES valid UTF-8 (CHECKed).
// Files of unknown origin go through sources/decode_text.h.
std::u32string from_utf8(std::string_view bytes);

// "U+4E00"
std::string code_point_name(char32_t character);

}  // namespace banxin
