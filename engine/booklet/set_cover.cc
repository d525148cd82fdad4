#include "booklet/set_cover.h"

#include <algorithm>

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "style/style_text.h"

namespace banxin {
namespace {

// A text of the cover as lines of its own measure.
struct CoverBlock {
  SetLines set;
  Length size, pitch;
  Length x;
  Length height() const {
    const auto lines = static_cast<std::int64_t>(set.lines.size());
    return lines > 0 ? pitch * (lines - 1) + size : Length{};
  }
};

class CoverSetter {
 public:
  CoverSetter(const CoverText& text, const Layout& layout, const FontSet& fonts)
      : text_(text), layout_(layout), fonts_(fonts) {}

  SetCover run() {
    const Length top = set_head();
    const Length foot = set_foot();
    CoverBlock title = set_text(text_.title, Element::cover_title, {}, measure());
    const Length height = title.height();
    const Length middle =
        layout_.page.height.scale(layout_.booklet.title_height, 1000) - layout_.page.head;
    const Length y = std::max(middle - height / 2, top + layout_.page.pitch());
    if (y + height > foot) {
      result_.problems.push_back(
          {"cover.no-room",
           Severity::error,
           {},
           "the cover's texts do not fit one page",
           "shorten the title or the meeting's name, or set elements.cover_title smaller"});
    }
    place(title, y);
    return finish();
  }

 private:
  Length measure() const { return layout_.page.measure(); }

  // The paper on the left, the notice on the right; returns where they end.
  Length set_head() {
    const Length left = measure().scale(3, 5);
    CoverBlock paper = set_text(text_.paper, Element::cover_paper, {}, left);
    CoverBlock notice = set_text(text_.notice, Element::cover_notice, left, measure() - left);
    const Length notice_height = notice.height();
    const Length end = std::max(paper.height(), notice_height);
    place(paper, {});
    place(notice, {});
    if (layout_.booklet.personal_place != PersonalPlace::top) return end;
    const Length y = notice_height > Length{} ? notice_height + layout_.page.pitch() / 2 : Length{};
    return std::max(end, add_personal_slot(y));
  }

  // Returns where they begin.
  Length set_foot() {
    CoverBlock organ = set_text(text_.organ, Element::cover_organ, {}, measure());
    CoverBlock date = set_text(text_.date, Element::cover_date, {}, measure());
    Length y = layout_.page.area_height() - date.height();
    place(date, y);
    y = y - layout_.page.pitch() / 2 - organ.height();
    place(organ, y);
    if (layout_.booklet.personal_place != PersonalPlace::foot) return y;
    y = y - personal_height(layout_) - layout_.page.pitch();
    add_personal_slot(y);
    return y;
  }

  Length add_personal_slot(Length y) {
    if (layout_.booklet.personal.empty() && layout_.booklet.qr.empty()) return y;
    const bool top = layout_.booklet.personal_place == PersonalPlace::top;
    Slot slot;
    slot.kind = SlotKind::personal;
    slot.element = Element::cover_personal;
    slot.align = top ? SlotAlign::right : SlotAlign::centre;
    slot.width = std::min(layout_.booklet.personal_width, measure());
    slot.x = top ? measure() - slot.width : (measure() - slot.width) / 2;
    slot.baseline = y;
    slot.tag = add_paragraph();
    drawing_.slots.push_back(slot);
    return y + personal_height(layout_);
  }

  CoverBlock set_text(const RichText& text, Element element, Length x, Length measure) {
    const TypeSize type = layout_.type_size(element);
    const ElementStyle& style = layout_.style(element);
    CoverBlock block{
        set_lines(style_text(text, style), {type, measure, {}, style.align}, layout_.lines, fonts_),
        type.size, type.size.scale(kCoverPitch, 1000), x};
    append(result_.problems, std::move(block.set.problems));
    return block;
  }

  void place(const CoverBlock& block, Length y) {
    if (block.set.lines.empty()) return;
    const TagIndex tag = add_paragraph();
    append_tree(tags_, block.set.tags, tag);
    draw_lines(block.set, {block.x, y + baseline_on_grid(block.size, block.size), block.size, tag},
               block.pitch, drawing_);
  }

  TagIndex add_paragraph() {
    tags_.push_back(StructureNode{StructureRole::paragraph});
    return static_cast<TagIndex>(tags_.size() - 1);
  }

  SetCover finish() {
    Strip strip;
    strip.height = layout_.page.area_height();
    strip.extent = strip.height;
    strip.drawing = std::make_shared<const Drawing>(std::move(drawing_));
    Part& part = result_.part;
    part.page = layout_.page;
    part.page.columns = 1;
    part.options.numbers = PartNumbers::none;
    part.galley.tags = std::move(tags_);
    part.galley.strips.push_back(std::move(strip));
    return std::move(result_);
  }

  const CoverText& text_;
  const Layout& layout_;
  const FontSet& fonts_;
  Drawing drawing_;
  StructureTree tags_;
  SetCover result_;
};

}  // namespace

Length personal_height(const Layout& layout) {
  return layout.style(Element::cover_personal).size.scale(kCoverPitch, 1000) *
             static_cast<std::int64_t>(layout.booklet.personal.size() + 1) +
         (layout.booklet.qr.empty() ? Length{} : layout.booklet.qr_size);
}

SetCover set_cover(const CoverText& text, const Layout& layout, const FontSet& fonts) {
  return CoverSetter(text, layout, fonts).run();
}

Problems add_cover(std::vector<Part>& parts, const CoverText& text, const Layout& layout,
                   const FontSet& fonts) {
  const auto body = std::find_if(parts.begin(), parts.end(), [](const Part& part) {
    return part.options.numbers != PartNumbers::none;
  });
  if (body != parts.end()) {
    body->options.numbers = PartNumbers::restart;
    body->options.start = PartStart::recto;
  }
  SetCover cover = set_cover(text, layout, fonts);
  parts.insert(parts.begin(), std::move(cover.part));
  return std::move(cover.problems);
}

}  // namespace banxin
