#include "paragraphs/keep_lines.h"

#include <algorithm>
#include <optional>

#include "lines/break_lines.h"
#include "text/shape_text.h"

namespace banxin {
namespace {

// The item that begins at an offset.
std::optional<std::size_t> item_at(const std::vector<LineItem>& items, const ShapedText& shaped,
                                   std::uint32_t offset) {
  const auto at = std::lower_bound(items.begin(), items.end(), offset,
                                   [&](const LineItem& item, std::uint32_t wanted) {
                                     return shaped.clusters[item.cluster].begin < wanted;
                                   });
  if (at == items.end() || shaped.clusters[at->cluster].begin != offset) return std::nullopt;
  return static_cast<std::size_t>(at - items.begin());
}

bool may_end(const LineItem& item) {
  return item.after == BreakKind::allowed || item.after == BreakKind::soft;
}

}  // namespace

std::vector<LineSettingOffer> keep_lines(const StyledParagraph& paragraph, const KeptLines& kept,
                                         const Grid& grid, const LineRules& rules,
                                         const FontSet& fonts) {
  // Readings may be printed in the line: then offsets are not those of the paragraph.
  if (!paragraph.text.decorations.empty()) return {};
  const ShapedText shaped = shape_text(paragraph.text, fonts, rules);
  const std::vector<LineItem> items = make_line_items(shaped, paragraph.type, rules);
  std::size_t first = 0;
  std::size_t end = items.size();
  if (!kept.head.empty()) {
    const auto at = item_at(items, shaped, kept.head.back());
    if (!at || *at == 0 || !may_end(items[*at - 1])) return {};
    first = *at;
  }
  if (!kept.tail.empty()) {
    const auto at = item_at(items, shaped, kept.tail.front());
    if (!at || *at == 0 || !may_end(items[*at - 1])) return {};
    end = *at;
  }
  if (first >= end) return {};
  const std::vector<LineItem> between(items.begin() + static_cast<std::ptrdiff_t>(first),
                                      items.begin() + static_cast<std::ptrdiff_t>(end));
  const Length indent = paragraph.type.cell.scale(paragraph.style.indent, 1000);
  LineMeasures measures{first == 0 ? grid.measure - indent : grid.measure, grid.measure};
  if (end < items.size()) measures.ending = LineEnding::goes_on;
  const ParagraphBreaks breaks = break_lines(between, measures, paragraph.type.cell, rules);
  std::vector<LineSettingOffer> offers;
  const auto offer = [&](const LineBreaks& lines) {
    LineSettingOffer setting{kept.head, lines.cost};
    for (const std::uint32_t item : lines.ends) {
      const std::size_t next = first + item;
      setting.ends.push_back(next < items.size()
                                 ? shaped.clusters[items[next].cluster].begin
                                 : static_cast<std::uint32_t>(paragraph.text.text.size()));
    }
    if (!kept.tail.empty()) {
      setting.ends.insert(setting.ends.end(), kept.tail.begin() + 1, kept.tail.end());
    }
    offers.push_back(std::move(setting));
  };
  if (!breaks.best.strained) offer(breaks.best);
  if (breaks.shorter) offer(*breaks.shorter);
  if (breaks.longer) offer(*breaks.longer);
  return offers;
}

}  // namespace banxin
