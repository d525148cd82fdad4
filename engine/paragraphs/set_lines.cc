#include "paragraphs/set_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "lines/balance_lines.h"
#include "lines/decorate_line.h"
#include "lines/justify_line.h"
#include "text/face_problems.h"
#include "text/shape_text.h"

namespace banxin {
namespace {

void align_line(Line& line, Align align, Length measure) {
  const Length slack = measure - line.width;
  if (slack <= Length{} || (align != Align::centre && align != Align::end)) return;
  const Length shift = align == Align::centre ? slack / 2 : slack;
  for (LineGlyph& glyph : line.glyphs) glyph.x += shift;
}

LineFill fill_of(Align align, bool last_line) {
  if (align == Align::even) return LineFill::even;
  return align == Align::justify && !last_line ? LineFill::justify : LineFill::natural;
}

void note_misfit(const Line& line, const StyledText& text, Problems& problems) {
  if (!line.overfull && !line.underfull) return;
  constexpr std::size_t kShown = 30;
  const bool whole = line.end - line.begin <= kShown;
  const std::u32string words =
      text.text.substr(line.begin, whole ? line.end - line.begin : kShown) + (whole ? U"" : U"…");
  problems.push_back(
      {line.overfull ? "line.overfull" : "line.underfull", Severity::warning,
       place_of(text.source, line.begin, ""),
       fmt::format("the line \"{}\" is too {}", to_utf8(words), line.overfull ? "wide" : "loose"),
       "reword it, or loosen [lines] in the layout"});
}

// For each offset: the items before it.
std::vector<std::uint32_t> items_before(const std::vector<std::uint32_t>& offsets,
                                        const std::vector<LineItem>& items,
                                        const ShapedText& shaped) {
  std::vector<std::uint32_t> ends;
  std::uint32_t item = 0;
  for (const std::uint32_t offset : offsets) {
    while (item < items.size() && shaped.clusters[items[item].cluster].begin < offset) ++item;
    ends.push_back(item);
  }
  return ends;
}

}  // namespace

SetLines set_lines(const StyledText& source, const LineSetting& setting, const LineRules& rules,
                   const FontSet& fonts) {
  const bool has_decorations = !source.decorations.empty();
  const StyledText printed =
      has_decorations ? inline_long_readings(source, fonts, rules) : StyledText{};
  const StyledText& text = has_decorations ? printed : source;
  SetLines set;
  set.text = text.text;
  set.references = text.references;
  set.tags = decoration_tags(text);
  if (text.text.empty()) return set;
  const ShapedText shaped = shape_text(text, fonts, rules);
  set.problems = face_problems(shaped, text, rules, fonts);
  if (shaped.clusters.empty()) return set;

  const std::vector<LineItem> items = make_line_items(shaped, setting.type, rules);
  if (setting.ends.empty()) {
    set.breaks = break_lines(items, {setting.measure - setting.indent, setting.measure},
                             setting.type.cell, rules);
  } else {
    set.breaks.best.ends = items_before(setting.ends, items, shaped);
  }
  if (setting.align == Align::centre && set.breaks.best.ends.size() > 1) {
    set.breaks =
        balance_lines(items, shaped, setting.measure, setting.type.cell, rules, set.breaks);
  }
  if (setting.looseness != 0) {
    auto& other = setting.looseness < 0 ? set.breaks.shorter : set.breaks.longer;
    CHECK(other, "the paragraph has a setting of so many lines");
    set.breaks.best = std::move(*other);
  }
  const LineSetter setter(shaped, items, setting.type, rules);
  std::size_t begin = 0;
  for (const std::uint32_t end : set.breaks.best.ends) {
    const bool last = end == items.size();
    LineFrame frame;
    frame.indent = begin == 0 ? setting.indent : Length{};
    frame.measure = setting.measure - frame.indent;
    frame.fill = fill_of(setting.align, last);
    Line line = setter.set(begin, end, frame);
    align_line(line, setting.align, frame.measure);
    note_misfit(line, text, set.problems);
    if (!text.decorations.empty() || !text.references.empty()) {
      line.decoration = decorate_line(line, text, setting.type.size, fonts, rules);
    }
    set.lines.push_back(std::move(line));
    begin = end;
  }
  return set;
}

Length width_before_text(const SetLines& set, const TypeSize& type, const LineRules& rules) {
  if (set.lines.empty()) return {};
  const bool trimmed = rules.trim_line_end && set.text.ends_with(U'：');
  return set.lines.front().width + (trimmed ? type.cell / 2 : Length{});
}

}  // namespace banxin
