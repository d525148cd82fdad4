#pragma once
// Texts as a reader gives them.
#include <string_view>

#include "report/rich_text.h"

namespace banxin::testing {

// One line, the first of its file.
inline RichText typed(std::u32string_view characters) {
  return {std::u32string(characters), {}, {{0, 1, 1}}};
}

}  // namespace banxin::testing
