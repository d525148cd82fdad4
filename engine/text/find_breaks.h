#pragma once
// Break opportunities: where a line may end (TYPOGRAPHY §1.3). UAX #14 alone will not do: it binds
// “ and ” to both sides (LB-14) and lets · start a line (LB-15).
#include <cstdint>
#include <string_view>
#include <vector>

#include "style/line_rules.h"
#include "text/char_class.h"

namespace banxin {

enum class BreakKind : std::uint8_t {
  allowed,
  soft,  // at a cost: inside a short quoted term or title (LB-18)
  firm,  // inside a number-and-unit phrase: only when the paragraph cannot be set otherwise (LB-19)
  prohibited,
};

// In: a normalised paragraph and its classes. Out: for each character, whether a line may end
// behind it; the last entry is `allowed`.
std::vector<BreakKind> find_breaks(std::u32string_view text, const std::vector<CharClass>& classes,
                                   const LineRules& rules);

}  // namespace banxin
