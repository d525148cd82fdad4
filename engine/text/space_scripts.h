#pragma once
// The space between Han and digits or letters (LB-26…LB-28): a kern, never a character.
#include <string_view>
#include <vector>

#include "text/shaped_text.h"

namespace banxin {

// Marks the clusters that such a space follows: Han beside a numeric run or a Western word; none
// between a typed number (1. 附件1) that begins the text and what follows it (P-18a).
void space_scripts(std::u32string_view text, std::vector<Cluster>& clusters);

// Typed blanks that stay (titles, names): one beside Han becomes a full cell (P-16).
void widen_typed_spaces(std::vector<Cluster>& clusters);

}  // namespace banxin
