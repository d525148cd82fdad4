#pragma once
// The space between Han and digits or letters (LB-26…LB-28): a kern, never a character.
#include <vector>

#include "text/shaped_text.h"

namespace banxin {

// Marks the clusters that such a space follows: Han beside a numeric run or a Western word.
void space_scripts(std::vector<Cluster>& clusters);

// Typed blanks that stay (titles, names): one beside Han becomes a full cell (P-16).
void widen_typed_spaces(std::vector<Cluster>& clusters);

// Removes typed blanks that have Han or a full-width mark on either side (LB-28).
void drop_typed_spaces(std::vector<Cluster>& clusters);

}  // namespace banxin
