#pragma once
// Reads the indicators of one paragraph, list item or sentence (grammar and fields: TYPOGRAPHY
// §5.3). In: normalised text (full-width marks after S-20, no ** marks, no bullet). Out: the
// entries in text order; empty when the text states none. Never fails: what is not understood is
// not an entry.
#include <string_view>
#include <vector>

#include "indicators/indicator.h"

namespace banxin {

std::vector<Indicator> parse_indicators(std::u32string_view text);

}  // namespace banxin
