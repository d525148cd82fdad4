#pragma once
#include <string_view>

#include "report/rich_text.h"

namespace banxin {

// Characters [begin, end) of `text` become `with`. Marks and places of all other characters stay
// theirs; a mark over the replaced ones covers the new ones. REQUIRES begin < end.
void replace_text(RichText& text, TextOffset begin, TextOffset end, std::u32string_view with);

}  // namespace banxin
