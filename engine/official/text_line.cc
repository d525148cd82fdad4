#include "official/text_line.h"

#include <fmt/format.h>

#include "paragraphs/draw_lines.h"

namespace banxin {
namespace {

constexpr Length kEndless = 10'000_mm;

TextLine set_line(const StyledParagraph& paragraph, const LineSetting& setting,
                  const LineRules& rules, const FontSet& fonts) {
  TextLine line;
  line.set = set_lines(paragraph.text, setting, rules, fonts);
  line.type = paragraph.type;
  line.ink = paragraph.style.ink;
  line.place = place_of(paragraph.text.source, 0, "");
  if (!line.set.lines.empty()) line.width = line.set.lines.front().width;
  return line;
}

}  // namespace

TextLine set_text_line(const StyledParagraph& paragraph, const LineRules& rules,
                       const FontSet& fonts) {
  TextLine line = set_line(paragraph, {paragraph.type, kEndless, {}, Align::start}, rules, fonts);
  line.width = width_before_text(line.set, line.type, rules);
  return line;
}

TextLine spread_text_line(const StyledParagraph& paragraph, Length width, const LineRules& rules,
                          const FontSet& fonts) {
  return set_line(paragraph, {paragraph.type, width, {}, Align::even}, rules, fonts);
}

Length width_before(const StyledParagraph& paragraph, TextOffset offset, const LineRules& rules,
                    const FontSet& fonts) {
  if (offset == 0) return {};
  StyledText before = paragraph.text;
  before.text = before.text.substr(0, offset) + U'一';
  before.runs = {{0, paragraph.style.role}};
  before.decorations.clear();
  before.gaps.clear();
  const SetLines set =
      set_lines(before, {paragraph.type, kEndless, {}, Align::start}, rules, fonts);
  return set.lines.front().glyphs.back().x;
}

void tell_overfull(const TextLine& line, Problems& problems) {
  problems.push_back({"line.overfull", Severity::warning, line.place,
                      fmt::format("the line \"{}\" is too wide", to_utf8(line.set.text)),
                      "shorten it, or make its type smaller in the layout"});
}

void draw_text_line(const TextLine& line, Length x, Length baseline, Drawing& drawing,
                    SetBlock& block) {
  append(block.problems, line.set.problems);
  if (line.set.lines.empty()) return;
  const auto tag = static_cast<TagIndex>(block.galley.tags.size());
  block.galley.tags.push_back({StructureRole::paragraph});
  const TagIndex inline_tags = append_tree(block.galley.tags, line.set.tags, tag);
  draw_line(line.set, line.set.lines.front(),
            {x, baseline, line.type.size, tag, inline_tags, ink_of(line.ink)}, drawing);
}

}  // namespace banxin
