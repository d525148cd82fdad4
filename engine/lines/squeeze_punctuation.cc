#include "lines/squeeze_punctuation.h"

#include <algorithm>

namespace banxin {
namespace {

void trim_front(LineItem& item, Length half) {
  const Length cut = std::min(item.front_blank, half);
  item.front_blank -= cut;
  item.advance -= cut;
  item.glyph_x -= cut;
}

void trim_back(LineItem& item, Length half) {
  const Length cut = std::min(item.back_blank, half);
  item.back_blank -= cut;
  item.advance -= cut;
}

// LB-22 (GB/T 15834 5.1.2): ？！ share one cell, three take two.
std::size_t squeeze_exclamations(std::vector<LineItem>& items, std::size_t first, Length half) {
  std::size_t end = first;
  while (end < items.size() && items[end].cls == CharClass::exclamation) ++end;
  if (end - first < 2) return first;
  const std::size_t paired = (end - first) / 2 * 2;
  for (std::size_t i = first; i < first + paired; ++i) trim_back(items[i], half);
  return end - 1;
}

}  // namespace

void squeeze_punctuation(std::vector<LineItem>& items, Length cell) {
  const Length half = cell / 2;
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    if (items[i].cls == CharClass::exclamation && items[i + 1].cls == CharClass::exclamation) {
      i = squeeze_exclamations(items, i, half);
      if (i + 1 >= items.size()) break;
    }
    LineItem& first = items[i];
    LineItem& second = items[i + 1];
    const bool first_closes = is_closing_mark(first.cls);
    if (second.cls == CharClass::opening) {
      if (first_closes || first.cls == CharClass::opening || first.cls == CharClass::middle_dot ||
          first.cls == CharClass::ideographic_space) {
        trim_front(second, half);
      }
    } else if (first_closes &&
               (is_closing_mark(second.cls) || second.cls == CharClass::middle_dot ||
                second.cls == CharClass::reference)) {
      trim_back(first, half);
    }
  }
}

}  // namespace banxin
