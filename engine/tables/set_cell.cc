#include "tables/set_cell.h"

#include <algorithm>

#include "base/characters.h"
#include "lines/line_measure.h"
#include "text/shape_text.h"

namespace banxin {
std::optional<TextOffset> ones_end(const std::u32string& text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  if (first == text.end()) return std::nullopt;
  auto at = first;
  while (at != text.end() &&
         (is_digit(*at) || (*at == U',' && at + 1 != text.end() && is_digit(at[1])))) {
    ++at;
  }
  return static_cast<TextOffset>(at - text.begin());
}

std::optional<TextOffset> range_mark(const std::u32string& text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool mark = text[i] == U'—' || text[i] == U'–' || text[i] == U'～' || text[i] == U'-' ||
                      text[i] == U'至';
    const bool after_figure = is_digit(text[i - 1]) || text[i - 1] == U'%';
    if (mark && after_figure && is_digit(text[i + 1])) return static_cast<TextOffset>(i);
  }
  return std::nullopt;
}

CellNeed measure_cell(const StyledText& text, TypeSize type, const LineRules& rules,
                      const FontSet& fonts) {
  CellNeed need;
  if (text.text.empty()) return need;
  const ShapedText shaped = shape_text(text, fonts, rules);
  if (shaped.clusters.empty()) return need;
  const std::vector<LineItem> items = make_line_items(shaped, type, rules);
  const LineMeasure sums(items, type.cell, rules);
  need.most = sums.fit(0, items.size()).natural;
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= items.size(); ++end) {
    if (end < items.size() && items[end - 1].after != BreakKind::allowed) continue;
    need.least = std::max(need.least, sums.fit(begin, end).natural);
    begin = end;
  }
  const auto width_up_to = [&](TextOffset offset) {
    std::size_t end = 0;
    while (end < items.size() && shaped.clusters[items[end].cluster].begin < offset) ++end;
    return end == 0 ? Length{} : sums.fit(0, end).natural;
  };
  if (const auto ones = ones_end(text.text)) need.before_point = width_up_to(*ones);
  if (const auto mark = range_mark(text.text)) need.before_range_mark = width_up_to(*mark);
  return need;
}

}  // namespace banxin
