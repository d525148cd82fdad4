#include "overview/overview_text.h"

#include <algorithm>

#include "base/characters.h"
#include "lines/draw_line.h"
#include "overview/overview_ladder.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr Length kEndless = 10'000_mm;

// Stands with the digits: 1,286.5, 5—6, 1∶2.
bool is_of_number(std::u32string_view text, std::size_t at) {
  if (is_digit(text[at])) return true;
  const bool between =
      at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
  return between && is_one_of(text[at], U".,—-–~～:：∶");
}

// Between words and digits of a figure.
Length figure_gap(const OverviewText& left, const OverviewText& right) {
  return std::min(left.size, right.size) / 8;
}

}  // namespace

Length OverviewSetting::size(Element element) const {
  return smaller_size(layout.style(element).size, step, layout.overview.least_size);
}

bool OverviewText::fits() const {
  return std::none_of(set.lines.begin(), set.lines.end(),
                      [](const Line& line) { return line.overfull; });
}

OverviewText set_overview_text(const RichText& text, Element element, Length measure,
                               const OverviewSetting& setting) {
  const ElementStyle& style = setting.layout.style(element);
  OverviewText set;
  set.size = setting.size(element);
  set.ink = ink_of(style.ink);
  const LineSetting lines{{set.size, set.size}, measure, {}, style.align};
  set.set = set_lines(style_text(text, style), lines, setting.layout.lines, setting.fonts);
  return set;
}

std::vector<OverviewText> set_overview_figure(const RichText& text,
                                              const OverviewSetting& setting) {
  std::vector<OverviewText> figure;
  const std::u32string& words = text.text;
  for (std::size_t begin = 0; begin < words.size();) {
    const bool number = is_of_number(words, begin);
    std::size_t end = begin + 1;
    while (end < words.size() && is_of_number(words, end) == number) ++end;
    const RichText part = slice(text, static_cast<TextOffset>(begin), static_cast<TextOffset>(end));
    figure.push_back(set_overview_text(
        part, number ? Element::overview_value : Element::overview_unit, kEndless, setting));
    begin = end;
  }
  return figure;
}

Length figure_width(const std::vector<OverviewText>& figure) {
  Length width;
  for (std::size_t i = 0; i < figure.size(); ++i) {
    if (i > 0) width += figure_gap(figure[i - 1], figure[i]);
    width += figure[i].width();
  }
  return width;
}

TagIndex OverviewCanvas::add_node(StructureRole role, TagIndex parent) {
  tags.push_back({role, parent});
  return static_cast<TagIndex>(tags.size()) - 1;
}

void OverviewCanvas::draw(const OverviewText& text, Length x, Length top, TagIndex tag) {
  append(problems, text.set.problems);
  // The em box stands in the middle of its line and ends 0.12 em below the baseline.
  Length baseline = top + (text.pitch() - text.size) / 2 + text.size.scale(88, 100);
  for (const Line& line : text.set.lines) {
    draw_line(line, text.set.text, {x, baseline, text.size, tag, kArtifact, text.ink}, drawing);
    baseline += text.pitch();
  }
}

void OverviewCanvas::draw_figure(const std::vector<OverviewText>& figure, Length x, Length baseline,
                                 TagIndex tag) {
  for (std::size_t i = 0; i < figure.size(); ++i) {
    const OverviewText& part = figure[i];
    append(problems, part.set.problems);
    if (i > 0) x += figure_gap(figure[i - 1], part);
    for (const Line& line : part.set.lines) {
      draw_line(line, part.set.text, {x, baseline, part.size, tag, kArtifact, part.ink}, drawing);
    }
    x += part.width();
  }
}

void OverviewCanvas::add_rule(Length x, Length y, Length width, Length height, Ink ink) {
  drawing.rules.push_back({x, y, width, height, ink});
}

}  // namespace banxin
