#include "booklet/set_cover.h"

#include <algorithm>

#include "booklet/set_flyleaf.h"
#include "booklet/set_rules.h"

namespace banxin {
namespace {

class CoverSetter {
 public:
  CoverSetter(const CoverText& text, const Layout& layout, const FontSet& fonts)
      : text_(text), layout_(layout), page_(layout, fonts) {}

  SetFrontPage run() {
    const Length top = set_head();
    const Length foot = set_foot();
    FrontText title = page_.set_text(text_.title, Element::cover_title, {}, page_.measure());
    const Length height = title.height();
    const Length middle =
        layout_.page.height.scale(layout_.booklet.title_height, 1000) - layout_.page.head;
    const Length y = std::max(middle - height / 2, top + layout_.page.pitch());
    if (y + height > foot) {
      page_.add_problem(
          {"cover.no-room",
           Severity::error,
           {},
           "the cover's texts do not fit one page",
           "shorten the title or the meeting's name, or set elements.cover_title smaller"});
    }
    page_.place(title, y);
    return std::move(page_).finish(PartStart::next_page);
  }

 private:
  // The paper on the left, the notice on the right; returns where they end.
  Length set_head() {
    const Length left = page_.measure().scale(3, 5);
    FrontText paper = page_.set_text(text_.paper, Element::cover_paper, {}, left);
    FrontText notice =
        page_.set_text(text_.notice, Element::cover_notice, left, page_.measure() - left);
    const Length notice_height = notice.height();
    const Length end = std::max(paper.height(), notice_height);
    page_.place(paper, {});
    page_.place(notice, {});
    if (layout_.booklet.personal_place != PersonalPlace::top) return end;
    const Length y = notice_height > Length{} ? notice_height + layout_.page.pitch() / 2 : Length{};
    return std::max(end, add_personal_slot(y));
  }

  // Returns where they begin.
  Length set_foot() {
    FrontText organ = page_.set_text(text_.organ, Element::cover_organ, {}, page_.measure());
    FrontText date = page_.set_text(text_.date, Element::cover_date, {}, page_.measure());
    Length y = page_.height() - date.height();
    page_.place(date, y);
    y = y - layout_.page.pitch() / 2 - organ.height();
    page_.place(organ, y);
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
    slot.width = std::min(layout_.booklet.personal_width, page_.measure());
    slot.x = top ? page_.measure() - slot.width : (page_.measure() - slot.width) / 2;
    slot.baseline = y;
    page_.add_slot(slot);
    return y + personal_height(layout_);
  }

  const CoverText& text_;
  const Layout& layout_;
  FrontPage page_;
};

}  // namespace

Length personal_height(const Layout& layout) {
  return layout.style(Element::cover_personal).size.scale(kFrontPitch, 1000) *
             static_cast<std::int64_t>(layout.booklet.personal.size() + 1) +
         (layout.booklet.qr.empty() ? Length{} : layout.booklet.qr_size);
}

SetFrontPage set_cover(const CoverText& text, const Layout& layout, const FontSet& fonts) {
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
  std::vector<SetFrontPage> pages = {set_cover(text, layout, fonts)};
  if (!layout.booklet.rules.empty()) pages.push_back(set_rules(layout, fonts));
  if (layout.booklet.flyleaf) pages.push_back(set_flyleaf(text, layout, fonts));
  Problems problems;
  for (auto page = pages.rbegin(); page != pages.rend(); ++page) {
    parts.insert(parts.begin(), std::move(page->part));
  }
  for (SetFrontPage& page : pages) append(problems, std::move(page.problems));
  return problems;
}

}  // namespace banxin
