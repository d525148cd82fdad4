#include "paragraphs/set_footnotes.h"

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"

namespace banxin {
namespace {

constexpr int kHang = 1500;   // thousandths of an em (P-35)
constexpr int kPitch = 1500;  // of lines, thousandths of their size

// The mark, its name and the way back to the text.
void draw_mark(const StyledFootnote& note, Length hang, Length baseline, TagIndex tag,
               Drawing& drawing) {
  Slot slot;
  slot.kind = SlotKind::note_mark;
  slot.element = Element::footnote;
  slot.align = SlotAlign::left;
  slot.baseline = baseline;
  slot.width = hang;
  slot.tag = tag;
  drawing.slots.push_back(std::move(slot));
  drawing.anchors.push_back({note.anchor, U"注释", 0, {}});
  drawing.links.push_back({LinkKind::anchor, note.mark, Length{},
                           baseline - note.type.size.scale(88, 100), hang, note.type.size, tag});
}

}  // namespace

SetFootnotes set_footnotes(const std::vector<StyledFootnote>& notes, Length measure,
                           TagIndex parent, StructureTree& tags, const LineRules& rules,
                           const FontSet& fonts) {
  SetFootnotes result;
  for (const StyledFootnote& note : notes) {
    const auto tag = static_cast<TagIndex>(tags.size());
    tags.push_back({StructureRole::note, parent});
    tags.push_back({StructureRole::list_label, tag});
    tags.push_back({StructureRole::link, tag + 1});
    const Length size = note.type.size;
    const Length hang = size.scale(kHang, 1000);
    const Length pitch = size.scale(kPitch, 1000);
    SetLines set =
        set_lines(note.text, {note.type, measure - hang, {}, Align::justify}, rules, fonts);
    append(result.problems, std::move(set.problems));
    const TagIndex inline_tags = append_tree(tags, set.tags, tag);
    auto drawing = std::make_shared<Drawing>();
    const Length baseline = baseline_on_grid(pitch, size);
    draw_mark(note, hang, baseline, tag + 2, *drawing);
    draw_lines(set, {hang, baseline, size, tag, inline_tags}, pitch, *drawing);
    result.notes.push_back(
        {std::move(drawing), pitch * static_cast<std::int64_t>(set.lines.size()), 0});
  }
  return result;
}

}  // namespace banxin
