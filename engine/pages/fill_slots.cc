#include "pages/fill_slots.h"

#include "paragraphs/draw_lines.h"

namespace banxin {

Align align_of(SlotAlign align) {
  switch (align) {
    case SlotAlign::left:
      return Align::start;
    case SlotAlign::centre:
      return Align::centre;
    case SlotAlign::right:
      break;
  }
  return Align::end;
}

FilledDrawing fill_slots(Drawing drawing, const SlotText& text, const Layout& layout,
                         const FontSet& fonts) {
  FilledDrawing filled;
  std::vector<Slot> kept;
  for (const Slot& slot : drawing.slots) {
    if (slot.kind == SlotKind::personal) {
      kept.push_back(slot);
      continue;
    }
    StyledText styled;
    styled.text = text(slot);
    styled.spaces = TypedSpaces::keep;
    styled.runs = {{0, layout.style(slot.element).role}};
    const TypeSize type = layout.type_size(slot.element);
    SetLines set =
        set_lines(styled, {type, slot.width, {}, align_of(slot.align)}, layout.lines, fonts);
    append(filled.problems, std::move(set.problems));
    draw_lines(set, {slot.x, slot.baseline, type.size, slot.tag}, {}, drawing);
  }
  drawing.slots = std::move(kept);
  filled.drawing = std::move(drawing);
  return filled;
}

}  // namespace banxin
