#include "paragraphs/set_paragraph.h"

#include <algorithm>

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_footnotes.h"
#include "paragraphs/widows.h"

namespace banxin {
namespace {

Strip line_strip(const Line& line, const SetLines& set, const StyledParagraph& paragraph,
                 const Grid& grid) {
  const LineStrip place = line_strip_of(paragraph.style, grid);
  auto drawing = std::make_shared<Drawing>();
  draw_line(set, line,
            {Length{}, place.baseline, paragraph.type.size, 0, 1, ink_of(paragraph.style.ink)},
            *drawing);
  Strip strip;
  strip.height = place.height;
  strip.extent = place.extent;
  strip.drawing = std::move(drawing);
  strip.place = place_of(paragraph.text.source, line.begin, "");
  return strip;
}

// P-35: a note stands on the page of its mark, so the strip of the line with the mark has it.
void share_notes(std::vector<StripNote> notes, std::vector<Strip>& strips) {
  for (std::size_t i = 0; i < strips.size(); ++i) {
    int first = -1;  // note of the strip
    auto drawing = std::make_shared<Drawing>(*strips[i].drawing);
    for (Slot& slot : drawing->slots) {
      if (slot.kind != SlotKind::note_mark) continue;
      if (first < 0) first = slot.note;
      strips[i].notes.push_back(std::move(notes[static_cast<std::size_t>(slot.note)]));
      slot.note -= first;
    }
    if (first >= 0) strips[i].drawing = std::move(drawing);
  }
}

LineSetting setting_of(const StyledParagraph& paragraph, const Grid& grid) {
  return {paragraph.type, grid.measure, paragraph.type.cell.scale(paragraph.style.indent, 1000),
          paragraph.style.align};
}

std::vector<Strip> strips_of(const SetLines& set, const StyledParagraph& paragraph,
                             const Grid& grid) {
  std::vector<Strip> strips;
  for (const Line& line : set.lines) strips.push_back(line_strip(line, set, paragraph, grid));
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const std::size_t end = i + 1 < strips.size() ? set.lines[i + 1].begin : set.text.size();
    strips[i].characters = static_cast<std::uint32_t>(end - set.lines[i].begin);
  }
  return strips;
}

// LB-46: settings that cost more than this look worse than a page that is short of a line or two.
constexpr Cost kDearestAlternative = 600 * kDemerit;

void offer_alternatives(const ParagraphBreaks& breaks, Galley& galley) {
  const std::size_t lines = galley.strips.size();
  const auto offer = [&](int looseness, const std::optional<LineBreaks>& other) {
    if (!other || other->cost - breaks.best.cost > kDearestAlternative) return;
    galley.alternatives.push_back(
        {0, lines, looseness, std::max<Cost>(other->cost - breaks.best.cost, 0), 0, 0, {}});
  };
  offer(-1, breaks.shorter);
  offer(+1, breaks.longer);
}

}  // namespace

Length baseline_on_grid(Length cell, Length size) { return cell / 2 + size.scale(38, 100); }

LineStrip line_strip_of(const ElementStyle& style, const Grid& grid) {
  const Length height = grid.pitch * style.grid_lines;
  // A line of several grid lines stands in their middle.
  const Length lead = (height - grid.pitch) / 2;
  return {height, height - grid.pitch + grid.cell, lead + baseline_on_grid(grid.cell, style.size)};
}

SetBlock set_paragraph(const StyledParagraph& paragraph, StructureRole role, const Grid& grid,
                       const LineRules& rules, const FontSet& fonts) {
  SetLines set = set_lines(paragraph.text, setting_of(paragraph, grid), rules, fonts);
  SetBlock block;
  block.problems = std::move(set.problems);
  block.galley.tags.push_back({role});
  append_tree(block.galley.tags, set.tags, 0);
  block.galley.strips = strips_of(set, paragraph, grid);
  if (!paragraph.notes.empty()) {
    // A note is no part of a heading.
    SetFootnotes notes = set_footnotes(paragraph.notes, grid.measure, is_heading(role) ? -1 : 0,
                                       block.galley.tags, rules, fonts);
    append(block.problems, std::move(notes.problems));
    share_notes(std::move(notes.notes), block.galley.strips);
  }
  block.galley.seams = paragraph_seams(set.lines.size());
  if (paragraph.style.align == Align::justify && paragraph.style.grid_lines == 1) {
    block.galley.paragraphs.push_back({0, set.lines.size(), 0, 0});
    offer_alternatives(set.breaks, block.galley);
  }
  return block;
}

std::vector<Strip> set_alternative(const StyledParagraph& paragraph, const Alternative& alternative,
                                   const Grid& grid, const LineRules& rules, const FontSet& fonts) {
  LineSetting setting = setting_of(paragraph, grid);
  setting.ends = alternative.ends;
  if (setting.ends.empty()) setting.looseness = alternative.looseness;
  return strips_of(set_lines(paragraph.text, setting, rules, fonts), paragraph, grid);
}

}  // namespace banxin
