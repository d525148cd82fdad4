#pragma once
// Line items: the clusters of a paragraph at a size, with widths, blanks and gaps as the rules of
// width (TYPOGRAPHY §1.4–1.6) see them. Lines are runs of items; sums over items make any line's
// width a subtraction.
#include <array>
#include <cstdint>
#include <vector>

#include "base/length.h"
#include "style/line_rules.h"
#include "style/type_size.h"
#include "text/shaped_text.h"

namespace banxin {

// What gives way when a line is too long, in this order (LB-30, tiers 2, 4, 5, 6, 7).
enum class ShrinkTier : std::uint8_t { word_space, bracket, pause, script_space, stop };
constexpr std::size_t kShrinkTiers = 5;

struct LineItem {
  std::uint32_t cluster = 0;  // index in ShapedText::clusters
  CharClass cls = CharClass::han;
  BreakKind after = BreakKind::allowed;
  Length advance;      // adjacent marks already squeezed
  Length glyph_x;      // of the glyph's origin, from the item's left edge
  Length front_blank;  // that an opening mark can still give up in front
  Length back_blank;   // that a closing mark or stop can still give up behind
  ShrinkTier blank_tier = ShrinkTier::bracket;
  bool hangs = false;  // may stand outside the measure at a line end (LB-39)
  // The gap behind it:
  Length space, space_least, space_most;  // Han–Western space
  bool stretches = true;                  // takes part in tier 3 (LB-32)
};

std::vector<LineItem> make_line_items(const ShapedText& text, TypeSize type,
                                      const LineRules& rules);

}  // namespace banxin
