#include "tables/set_cell.h"

#include <algorithm>

#include "base/characters.h"
#include "lines/line_measure.h"
#include "text/char_class.h"
#include "text/shape_text.h"

namespace banxin {
namespace {

constexpr std::int64_t kLeastForCompany = 5;  // characters of the measure
constexpr int kStepsForCompany = 6;           // of half a character

// Where a bracket begins that ends the text; 0 if there is none, or nothing before it.
TextOffset bracket_at_end(const std::u32string& text) {
  if (!text.ends_with(U'）')) return 0;
  const std::size_t open = text.rfind(U'（');
  return open == std::u32string::npos ? 0 : static_cast<TextOffset>(open);
}

// T-04, T-16: name and bracket on lines of their own, if the whole does not fit on one.
std::optional<SetLines> turn_before_bracket(const StyledText& text, const LineSetting& setting,
                                            const LineRules& rules, const FontSet& fonts) {
  const TextOffset bracket = bracket_at_end(text.text);
  if (bracket == 0) return std::nullopt;
  if (measure_cell(text, setting.type, rules, fonts).most <= setting.measure) return std::nullopt;
  StyledText name = text;
  name.text.resize(bracket);
  LineSetting narrow = setting;
  narrow.measure = measure_cell(name, setting.type, rules, fonts).most;
  narrow.align = Align::start;
  if (narrow.measure > setting.measure) return std::nullopt;
  SetLines set = set_lines(text, narrow, rules, fonts);
  if (set.lines.size() != 2 || set.lines[0].end != bracket) return std::nullopt;
  if (setting.align != Align::centre) return set;
  for (Line& line : set.lines) {
    for (LineGlyph& glyph : line.glyphs) glyph.x += (setting.measure - line.width) / 2;
  }
  return set;
}

bool is_lonely(const SetLines& set) {
  if (set.lines.size() < 2) return false;
  const Line& last = set.lines.back();
  const std::vector<CharClass> classes = classify(set.text);
  return std::count_if(classes.begin() + static_cast<std::ptrdiff_t>(last.begin),
                       classes.begin() + static_cast<std::ptrdiff_t>(last.end),
                       [](CharClass c) { return !is_mark(c); }) < 2;
}

// T-16: no character alone on the last line, if a narrower setting of as many lines helps.
SetLines keep_company(const StyledText& text, const LineSetting& setting, SetLines set,
                      const LineRules& rules, const FontSet& fonts) {
  if (!is_lonely(set)) return set;
  LineSetting narrow = setting;
  for (int step = 0; step < kStepsForCompany; ++step) {
    narrow.measure -= setting.type.cell / 2;
    SetLines other = set_lines(text, narrow, rules, fonts);
    if (other.lines.size() > set.lines.size()) break;
    if (!is_lonely(other)) return other;
  }
  return set;
}

}  // namespace

SetLines set_cell(const StyledText& text, const LineSetting& setting, const LineRules& rules,
                  const FontSet& fonts) {
  if (setting.align == Align::centre || setting.align == Align::start) {
    if (auto set = turn_before_bracket(text, setting, rules, fonts)) return std::move(*set);
  }
  SetLines set = set_lines(text, setting, rules, fonts);
  if (setting.align == Align::start && setting.measure >= setting.type.cell * kLeastForCompany) {
    return keep_company(text, setting, std::move(set), rules, fonts);
  }
  return set;
}

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
