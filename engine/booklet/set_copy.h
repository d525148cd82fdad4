#pragma once
// What a copy has of its own: the delegate's block on the cover, its number on the other pages.
#include <optional>
#include <vector>

#include "booklet/set_page_serial.h"
#include "booklet/set_personal.h"
#include "pages/copy_spot.h"

namespace banxin {

struct SetCopy {
  std::vector<Page> spots;  // what stands on them, in the coordinates of the page
  SetPersonal block;        // without its drawing; what is wrong with the numbers too
};

class CopySetter {
 public:
  // Keeps references to all but the list. Errors: those of parse_fields; copies.no-room: the pages
  // keep no room for a delegate, but the layout has lines for one.
  static Result<CopySetter> create(const Pages& pages, const Layout& layout,
                                   const Delegates& delegates, const FontSet& fonts);

  const std::vector<CopySpot>& spots() const { return spots_; }  // none: all copies are alike
  SetCopy set(const Delegate& delegate) const;

 private:
  CopySetter(const Pages& pages, const Layout& layout, const FontSet& fonts)
      : pages_(&pages), layout_(&layout), fonts_(&fonts) {}
  Page spot_page(std::size_t spot, Drawing drawing) const;

  const Pages* pages_;
  const Layout* layout_;
  const FontSet* fonts_;
  PersonalTemplate personal_;
  std::optional<PersonalBox> box_;  // its spot is the first
  std::vector<SerialPlace> serials_;
  std::vector<CopySpot> spots_;
};

}  // namespace banxin
