#include "pages/furnish_pages.h"

#include <fmt/format.h>

#include "pages/break_pages.h"
#include "pages/fill_slots.h"
#include "pages/nest_headings.h"
#include "pages/number_pages.h"

namespace banxin {
namespace {

class Furnisher {
 public:
  Furnisher(const Layout& layout, const FontSet& fonts) : layout_(layout), fonts_(fonts) {}

  void add_part(const Part& part) {
    const bool next_is_odd = result_.pages.pages.size() % 2 == 0;
    if (part.options.start == PartStart::recto && !next_is_odd) add_blank(part.page);
    const TagIndex base = append_tree(result_.pages.tags, part.galley.tags, -1);
    for (const PageCut& cut : break_pages(part)) add_page(part, cut, base);
  }

  FurnishedPages finish() {
    nest_headings(result_.pages.tags);
    return std::move(result_);
  }

 private:
  // P-39: a page for parity carries nothing.
  void add_blank(const PageOptions& options) {
    Page page;
    page.width = options.width;
    page.height = options.height;
    result_.pages.pages.push_back(std::move(page));
  }

  void add_page(const Part& part, const PageCut& cut, TagIndex base) {
    const PageOptions& paper = part.turned ? layout_.page : part.page;
    Page page;
    page.width = paper.width;
    page.height = paper.height;
    page.number = static_cast<int>(result_.pages.pages.size()) + 1;
    const bool odd = page.number % 2 == 1;
    const Length left = paper.left_margin(odd);
    const Length top = paper.head;
    // P-27: the head of a turned table stands at the left on odd and even pages.
    const auto place = [&](Length y, TagIndex tag_base, bool artifact, SharedDrawing drawing) {
      if (part.turned) {
        page.drawings.push_back({left + y, top + paper.area_height(), tag_base, artifact,
                                 std::move(drawing), Furniture::repeated, true});
      } else {
        page.drawings.push_back({left, top + y, tag_base, artifact, std::move(drawing)});
      }
    };
    if (cut.opening != nullptr) place({}, 0, true, cut.opening->drawing);
    for (const PlacedStrip& placed : cut.strips) {
      const Strip& strip = part.galley.strips[placed.strip];
      place(placed.y, base + strip.tag_base, false, strip.drawing);
    }
    if (cut.closing != nullptr) place(cut.closing_y, 0, true, cut.closing->drawing);
    if (cut.bottom > part.page.area_height()) {
      result_.problems.push_back(
          {"page.overfull", Severity::error, part.galley.strips[cut.strips.back().strip].place,
           fmt::format("this line or table row, on page {}, is taller than the page", page.number),
           "split the table row, or make its text smaller"});
    }
    add_number(page, left, top, odd);
    result_.pages.pages.push_back(std::move(page));
  }

  void add_number(Page& page, Length left, Length top, bool odd) {
    const auto slot = page_number_slot(layout_, odd);
    if (!slot) return;
    Drawing drawing;
    drawing.slots.push_back(*slot);
    FilledDrawing filled = fill_slots(
        std::move(drawing), [&](const Slot&) { return page_number_text(page.number); }, layout_,
        fonts_);
    if (page.number == 1) append(result_.problems, std::move(filled.problems));
    page.drawings.push_back({left, top, 0, true,
                             std::make_shared<const Drawing>(std::move(filled.drawing)),
                             Furniture::footer});
  }

  const Layout& layout_;
  const FontSet& fonts_;
  FurnishedPages result_;
};

}  // namespace

FurnishedPages furnish_pages(const std::vector<Part>& parts, const Layout& layout,
                             const FontSet& fonts) {
  Furnisher furnisher(layout, fonts);
  for (const Part& part : parts) furnisher.add_part(part);
  return furnisher.finish();
}

}  // namespace banxin
