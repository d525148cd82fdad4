#include "style/style_chart.h"

#include "style/style_text.h"

namespace banxin {
namespace {

// 2023年主要经济指标：地区生产总值1065亿元，增长2.5%；….
std::u32string alternative_of(const ChartBlock& chart) {
  std::u32string words = chart.caption.text;
  if (!words.empty()) words += U'：';
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    words += chart.rows[i].words;
    words += i + 1 < chart.rows.size() ? U'；' : U'。';
  }
  return words;
}

// A bar's end carries its own text and, in brackets, that of the tick across it: 1065（目标1100）.
std::u32string text_at_end(const ChartBlock& chart, const ChartRow& row, std::size_t index) {
  std::u32string text = row.values[index].text;
  if (index > 0) return text;
  for (std::size_t i = 1; i < row.values.size() && i < chart.series.size(); ++i) {
    if (chart.series[i].mark != ChartMark::tick || row.values[i].text.empty()) continue;
    text += U"（目标" + row.values[i].text + U"）";  // which goal, the legend says
  }
  return text;
}

}  // namespace

StyledChart style_chart(const ChartBlock& chart, const Layout& layout) {
  const ElementStyle& label = layout.style(Element::chart_label);
  const ElementStyle& value = layout.style(Element::chart_value);
  StyledChart styled;
  const std::u32string number = caption_label(U'图', chart.number, {});
  styled.caption = style_paragraph(with_label(number, chart.caption), Element::caption, layout);
  if (!chart.units.empty()) styled.units = style_text(made_text(U"单位：" + chart.units), value);
  for (const ChartSeries& series : chart.series) {
    styled.series.push_back({style_text(made_text(series.name), value), series.mark});
  }
  for (const ChartRow& row : chart.rows) {
    StyledChartRow set{style_text(row.label, label), style_text(made_text(row.level), value), {}};
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const bool tick = i < chart.series.size() && chart.series[i].mark == ChartMark::tick;
      const std::u32string text = tick ? std::u32string() : text_at_end(chart, row, i);
      set.values.push_back({style_text(made_text(text), value), row.values[i].figure});
    }
    styled.rows.push_back(std::move(set));
  }
  styled.label_type = layout.type_size(Element::chart_label);
  styled.value_type = layout.type_size(Element::chart_value);
  styled.alternative = alternative_of(chart);
  styled.replaces_list = chart.replaces_list;
  return styled;
}

}  // namespace banxin
