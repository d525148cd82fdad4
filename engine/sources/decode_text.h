#pragma once
// Bytes of a text file → characters. UTF-8 (with or without BOM), UTF-16 with BOM, else GB 18030
// (S-25). Errors: text.invalid-bytes with the line and the byte offset — never a silent U+FFFD.
#include <string>
#include <string_view>

#include "base/problem.h"

namespace banxin {

struct DecodedText {
  std::u32string text;
  std::string encoding;  // "UTF-8", "GB18030", "UTF-16"
};

Result<DecodedText> decode_text(std::string_view bytes, const std::string& file);

}  // namespace banxin
