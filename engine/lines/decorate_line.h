#pragma once
// What a set line carries beside its glyphs: 着重号 (LB-50), readings above Han (LB-53), links. The
// pitch of lines does not change, and none of it moves a glyph.
#include "fonts/font_set.h"
#include "lines/line.h"
#include "marks/structure.h"
#include "style/line_rules.h"
#include "style/styled_text.h"

namespace banxin {

// 着重号: 0.18 em wide, centred 0.16 em below the cell, which ends 0.12 em below the baseline.
constexpr int kDotDiameter = 180;  // thousandths of an em
constexpr int kDotBelowBaseline = 280;
// A reading: half the size, its baseline 0.1 em above the cell, which begins 0.88 em above the
// baseline.
constexpr int kReadingAboveBaseline = 980;

// In: a line of `text` as set with type of this size.
LineDecoration decorate_line(const Line& line, const StyledText& text, Length size,
                             const FontSet& fonts, const LineRules& rules);

// A raised mark stands as high as the characters it sticks to: its cell ends where theirs does.
inline Length raised_baseline(Length baseline, Length size, Length raised) {
  return baseline - (size - raised).scale(88, 100);
}

// The elements of links, readings and references inside their paragraph (ISO 32000-1 §14.8.4.4):
// Link; Ruby with RB and RT; Reference with Link. In the order of the decorations, then of the
// references.
StructureTree decoration_tags(const StyledText& text);

// Readings that do not fit above their characters with an overhang of ¼ em on either side stand
// behind them instead: 字（zì）.
StyledText inline_long_readings(const StyledText& text, const FontSet& fonts,
                                const LineRules& rules);

}  // namespace banxin
