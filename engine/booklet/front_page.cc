#include "booklet/front_page.h"

#include <utility>

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "style/style_text.h"

namespace banxin {

FrontText FrontPage::set_text(const RichText& text, Element element, Length x, Length measure) {
  const TypeSize type = layout_.type_size(element);
  const ElementStyle& style = layout_.style(element);
  const Length indent = type.cell.scale(style.indent, 1000);
  FrontText set{set_lines(style_text(text, style), {type, measure, indent, style.align},
                          layout_.lines, fonts_),
                type.size, type.size.scale(kFrontPitch, 1000), x};
  append(result_.problems, std::move(set.set.problems));
  return set;
}

void FrontPage::place(const FrontText& text, Length y) {
  if (text.set.lines.empty()) return;
  const TagIndex tag = add_paragraph();
  append_tree(tags_, text.set.tags, tag);
  draw_lines(text.set, {text.x, y + baseline_on_grid(text.size, text.size), text.size, tag},
             text.pitch, drawing_);
}

void FrontPage::add_slot(Slot slot) {
  slot.tag = add_paragraph();
  drawing_.slots.push_back(std::move(slot));
}

TagIndex FrontPage::add_paragraph() {
  tags_.push_back(StructureNode{StructureRole::paragraph});
  return static_cast<TagIndex>(tags_.size() - 1);
}

SetFrontPage FrontPage::finish(PartStart start) && {
  Strip strip;
  strip.height = height();
  strip.extent = strip.height;
  strip.drawing = std::make_shared<const Drawing>(std::move(drawing_));
  Part& part = result_.part;
  part.page = layout_.page;
  part.page.columns = 1;
  part.options.start = start;
  part.options.numbers = PartNumbers::none;
  part.galley.tags = std::move(tags_);
  part.galley.strips.push_back(std::move(strip));
  return std::move(result_);
}

}  // namespace banxin
