#include "tables/set_cell.h"

#include <algorithm>

#include "lines/line_measure.h"
#include "text/shape_text.h"

namespace banxin {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace

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
  if (const auto ones = ones_end(text.text)) {
    std::size_t end = 0;
    while (end < items.size() && shaped.clusters[items[end].cluster].begin < *ones) ++end;
    need.before_point = sums.fit(0, std::max<std::size_t>(end, 1)).natural;
    need.after_point = need.most - *need.before_point;
  }
  return need;
}

}  // namespace banxin
