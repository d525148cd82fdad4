#include "figures/chart_columns.h"

#include "tables/set_cell.h"

namespace banxin {
namespace {

// The widest of what stands in one column.
class Widest {
 public:
  Widest(TypeSize type, const LineRules& rules, const FontSet& fonts)
      : type_(type), rules_(rules), fonts_(fonts) {}
  void add(const StyledText& text) {
    if (!text.text.empty()) {
      width_ = std::max(width_, measure_cell(text, type_, rules_, fonts_).most);
    }
  }
  Length width() const { return width_; }
  // With `gap` beside it, if there is anything.
  Length with(Length gap) const { return width_ > Length{} ? width_ + gap : Length{}; }

 private:
  TypeSize type_;
  const LineRules& rules_;
  const FontSet& fonts_;
  Length width_;
};

}  // namespace

ChartColumns chart_columns(const StyledChart& chart, Length measure, const LineRules& rules,
                           const FontSet& fonts) {
  Widest label(chart.label_type, rules, fonts);
  Widest level(chart.value_type, rules, fonts);
  Widest left(chart.value_type, rules, fonts);
  Widest right(chart.value_type, rules, fonts);
  Widest without_bar(chart.value_type, rules, fonts);
  std::vector<std::int64_t> figures;
  for (const StyledChartRow& row : chart.rows) {
    if (row.values.empty()) continue;
    label.add(row.label);
    level.add(row.level);
    for (const StyledChartValue& value : row.values) {
      if (value.figure) figures.push_back(*value.figure);
      (!value.figure ? without_bar : *value.figure < 0 ? left : right).add(value.text);
    }
  }
  const Length em = chart.value_type.size;
  const Length gap = em / 3;
  const Length label_width = std::min(label.width(), measure.scale(3, 10));
  const Length level_end = label_width + level.with(em);
  const Length bars = level_end + em;
  const Length begin = bars + left.with(gap);
  // A text without a bar stands at the axis, over the room of bars if they are to its right.
  const bool below_zero =
      std::any_of(figures.begin(), figures.end(), [](std::int64_t figure) { return figure < 0; });
  const Length at_axis = below_zero || figures.empty() ? without_bar.with(gap) : Length{};
  const Length room = std::max(measure - std::max(right.with(gap), at_axis) - begin, Length{});
  return {label_width, level_end, bars, gap, BarScale(figures, begin, room)};
}

}  // namespace banxin
