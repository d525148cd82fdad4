#include "tables/set_notes.h"

#include <algorithm>

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"

namespace banxin {

SetNotes set_notes(const StyledTable& table, Length measure, const LineRules& rules,
                   const FontSet& fonts) {
  SetNotes notes;
  const TypeSize type = table.note_type;
  const Length pitch = type.size.scale(table.options.pitch, 1000);
  for (const StyledNote& note : table.notes) {
    const auto tag = static_cast<TagIndex>(notes.tags.size());
    notes.tags.push_back({StructureRole::paragraph});
    const Length indent = type.cell;
    SetLines label =
        set_lines(note.label, {type, measure - indent, {}, Align::start}, rules, fonts);
    const Length left = indent + width_before_text(label, type, rules);
    SetLines body = set_lines(note.text, {type, measure - left, {}, Align::justify}, rules, fonts);
    const TagIndex inline_tags = append_tree(notes.tags, body.tags, tag);
    append(notes.problems, std::move(label.problems));
    append(notes.problems, std::move(body.problems));
    const std::size_t count = std::max<std::size_t>(label.lines.empty() ? 0 : 1, body.lines.size());
    for (std::size_t i = 0; i < count; ++i) {
      auto drawing = std::make_shared<Drawing>();
      const Length baseline = baseline_on_grid(pitch, type.size);
      if (i == 0 && !label.lines.empty()) {
        draw_line(label, label.lines[0], {indent, baseline, type.size, tag}, *drawing);
      }
      if (i < body.lines.size()) {
        draw_line(body, body.lines[i], {left, baseline, type.size, tag, inline_tags}, *drawing);
      }
      Strip strip;
      strip.drawing = std::move(drawing);
      strip.height = strip.extent = pitch;
      strip.place = place_of(note.text.source, i < body.lines.size() ? body.lines[i].begin : 0, "");
      notes.strips.push_back(std::move(strip));
    }
  }
  return notes;
}

}  // namespace banxin
