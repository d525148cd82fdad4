#include "booklet/set_copy.h"

#include <memory>

namespace banxin {

Result<CopySetter> CopySetter::create(const Pages& pages, const Layout& layout,
                                      const Delegates& delegates, const FontSet& fonts) {
  CopySetter setter(pages, layout, fonts);
  auto personal = parse_personal(layout, delegates);
  if (!personal) return tl::unexpected(personal.error());
  setter.personal_ = std::move(*personal);
  if (!setter.personal_.empty()) {
    setter.box_ = find_personal_box(pages);
    if (!setter.box_) {
      return tl::unexpected(Problem{"copies.no-room",
                                    Severity::error,
                                    {},
                                    "the layout has no cover to print a delegate's name on",
                                    "choose a layout with a cover, such as -l booklet-a4",
                                    Blame::usage});
    }
    setter.spots_.push_back({{setter.box_->page}});
  }
  if (layout.booklet.serial_on_pages) setter.serials_ = find_serial_places(pages, layout);
  for (const SerialPlace& place : setter.serials_) setter.spots_.push_back({place.pages});
  return setter;
}

Page CopySetter::spot_page(std::size_t spot, Drawing drawing) const {
  const Page& paper = pages_->pages[spots_[spot].pages.front()];
  Page page{paper.width, paper.height, 0, {}};
  page.drawings.push_back({{}, {}, 0, false, std::make_shared<const Drawing>(std::move(drawing))});
  return page;
}

SetCopy CopySetter::set(const Delegate& delegate) const {
  SetCopy copy;
  if (box_) {
    copy.block = set_personal(personal_, delegate, *box_, *layout_, *fonts_);
    copy.spots.push_back(spot_page(0, std::move(copy.block.drawing)));
    copy.block.drawing = {};
  }
  for (const SerialPlace& place : serials_) {
    SetSerial serial = set_page_serial(delegate.serial, place, *layout_, *fonts_);
    copy.block.too_wide |= serial.too_wide;
    // That of odd pages lacks the same characters.
    if (copy.spots.size() == (box_ ? 1 : 0)) {
      append(copy.block.problems, std::move(serial.problems));
    }
    copy.spots.push_back(spot_page(copy.spots.size(), std::move(serial.drawing)));
  }
  return copy;
}

}  // namespace banxin
