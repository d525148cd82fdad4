#pragma once
// Settings of a paragraph that keep its first and last lines as an earlier print had them, so that
// an edit between them is seen on no other page: only the lines between are broken anew.
#include <vector>

#include "base/cost.h"
#include "paragraphs/set_paragraph.h"

namespace banxin {

// Lines are told by the offset, in the characters of the paragraph as it is now, behind their last.
struct KeptLines {
  std::vector<std::uint32_t> head;  // of the first lines
  std::vector<std::uint32_t> tail;  // of those above the last ones, the last of the lines between
                                    // first, and of the last ones; empty = none are kept
};

struct LineSettingOffer {
  std::vector<std::uint32_t> ends;
  Cost cost = 0;
};

// None or up to three, by lines: as best, a line shorter, a line longer between. Each line is
// within the tolerated stretch (LB-33), and no line ends where none may. Kept lines cost nothing
// beyond what they did.
std::vector<LineSettingOffer> keep_lines(const StyledParagraph& paragraph, const KeptLines& kept,
                                         const Grid& grid, const LineRules& rules,
                                         const FontSet& fonts);

}  // namespace banxin
