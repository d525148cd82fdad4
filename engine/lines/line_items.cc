#include "lines/line_items.h"

#include <algorithm>

#include "lines/place_cluster.h"
#include "lines/squeeze_punctuation.h"

namespace banxin {
namespace {

constexpr std::int64_t kThousand = 1000;

bool fills_cell(CharClass c) {
  return c == CharClass::han || is_full_width_mark(c) || c == CharClass::dash ||
         c == CharClass::ellipsis || c == CharClass::ideographic_space;
}

// Some faces join —— into one glyph.
std::int64_t cells_of(const Cluster& cluster) {
  const bool pair = cluster.cls == CharClass::dash || cluster.cls == CharClass::ellipsis;
  return pair ? cluster.length : 1;
}

// Ink may reach a little into the half that is called blank (《 does in most faces) and still be
// trimmed by a half, as the fonts' own `halt` does.
Length blank_of(Length measured, Length cell) {
  const Length half = cell / 2;
  return measured >= half.scale(84, 100) ? half : std::max(measured, Length{});
}

void set_blanks(LineItem& item, const Cluster& cluster, TypeSize type, const LineRules& rules) {
  const Length left = item.glyph_x + scale(cluster.ink_left, cluster.units_per_em, type.size);
  const Length right = item.glyph_x + scale(cluster.ink_right, cluster.units_per_em, type.size);
  switch (item.cls) {
    case CharClass::opening:
      item.front_blank = blank_of(left, type.cell);
      break;
    case CharClass::closing:
    case CharClass::pause:
    case CharClass::stop:
    case CharClass::exclamation:
      item.back_blank = blank_of(item.advance - right, type.cell);
      break;
    default:
      return;
  }
  item.blank_tier = item.cls == CharClass::pause ? ShrinkTier::pause
                    : item.cls == CharClass::stop || item.cls == CharClass::exclamation
                        ? ShrinkTier::stop
                        : ShrinkTier::bracket;
  if (!rules.squeeze_pairs && !rules.trim_line_end && !rules.trim_line_start) {
    item.front_blank = item.back_blank = {};  // word-like: marks keep their cells (LB-25)
  }
}

LineItem make_item(const Cluster& cluster, TypeSize type, const LineRules& rules) {
  LineItem item;
  item.cls = cluster.cls;
  item.after = cluster.after;
  const Length own = scale(cluster.advance, cluster.units_per_em, size_of(cluster, type.size));
  if (fills_cell(cluster.cls)) {
    item.advance = type.cell * cells_of(cluster);
    // A narrow opening mark stands at the right of its cell, a narrow closing one at the left
    // (LB-05).
    const bool narrow = own < type.cell.scale(3, 4);
    item.glyph_x = narrow && cluster.cls == CharClass::opening ? item.advance - own
                   : narrow && is_closing_mark(cluster.cls)    ? Length{}
                                                               : (item.advance - own) / 2;
    set_blanks(item, cluster, type, rules);
  } else if (cluster.cls == CharClass::middle_dot) {
    item.advance = type.cell / 2;
    const Length ink_middle = scale({(cluster.ink_left.value + cluster.ink_right.value) / 2},
                                    cluster.units_per_em, type.size);
    item.glyph_x = item.advance / 2 - ink_middle;
  } else {
    item.advance = own;
  }
  return item;
}

// The blank half of “ behind "1." would be a space (P-18a, P-36).
void trim_behind_label(LineItem& item, Length cell) {
  const Length cut = std::min(item.front_blank, cell / 2);
  item.front_blank -= cut;
  item.advance -= cut;
  item.glyph_x -= cut;
}

bool solid_beside(CharClass c) {
  return c == CharClass::connector || c == CharClass::solidus || c == CharClass::middle_dot;
}

// Gaps that never stretch (LB-32): inside words, numbers and pairs, beside – / · and before a
// raised mark (LB-17).
bool stretches_between(CharClass a, CharClass b) {
  if (b == CharClass::reference) return false;
  if (is_western(a) && is_western(b)) return false;
  if ((a == CharClass::dash || a == CharClass::ellipsis) && a == b) return false;
  if (a == CharClass::exclamation && b == CharClass::exclamation) return false;
  return !solid_beside(a) && !solid_beside(b);
}

}  // namespace

std::vector<LineItem> make_line_items(const ShapedText& text, TypeSize type,
                                      const LineRules& rules) {
  std::vector<LineItem> items;
  items.reserve(text.clusters.size());
  for (std::uint32_t i = 0; i < text.clusters.size(); ++i) {
    items.push_back(make_item(text.clusters[i], type, rules));
    items.back().cluster = i;
  }
  if (rules.squeeze_pairs) squeeze_punctuation(items, type.cell);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (text.clusters[i].ends_label && i + 1 < items.size() && rules.squeeze_pairs) {
      trim_behind_label(items[i + 1], type.cell);
    }
    if (text.clusters[i].space_after) {
      items[i].space = type.cell.scale(rules.han_western.natural, kThousand);
      items[i].space_least = type.cell.scale(rules.han_western.least, kThousand);
      items[i].space_most = type.cell.scale(rules.han_western.most, kThousand);
    }
    if (text.clusters[i].gap_after > 0) {
      const Length gap = type.cell.scale(text.clusters[i].gap_after, kThousand);
      items[i].space += gap;
      items[i].space_least += gap;
      items[i].space_most += gap;
    }
    if (rules.hanging == Hanging::comma_stop) {
      const char32_t c = text.text[text.clusters[i].begin];
      const bool alone =
          i == 0 || !is_mark(items[i - 1].cls) || items[i - 1].cls == CharClass::reference;
      items[i].hangs = alone && (c == U'，' || c == U'、' || c == U'。');
    }
    if (i + 1 < items.size())
      items[i].stretches = stretches_between(items[i].cls, items[i + 1].cls);
  }
  return items;
}

}  // namespace banxin
