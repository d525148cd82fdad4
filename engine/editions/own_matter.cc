#include "editions/own_matter.h"

#include "booklet/set_page_serial.h"
#include "booklet/set_personal.h"

namespace banxin {
namespace {

// The faces of Han and of digits: what is printed is not known.
FingerprintBuilder look_of(Element element, const Layout& layout, const FontSet& fonts,
                           const InkSources& sources) {
  const ElementStyle& style = layout.style(element);
  FingerprintBuilder look;
  look.add(style);
  look.add(layout.lines);
  for (const bool western : {false, true}) {
    const auto choice = fonts.choose(style.role, western ? U'1' : U'一', western);
    look.add(choice ? sources.faces[choice->face.index] : Fingerprint{});
  }
  return look;
}

void join(Fingerprint& all, const Fingerprint& more) { all = fingerprint(std::pair(all, more)); }

}  // namespace

std::vector<Fingerprint> fingerprint_own_matter(const Pages& pages, const Layout& layout,
                                                const FontSet& fonts, const InkSources& sources) {
  std::vector<Fingerprint> matter(pages.pages.size());
  if (const auto box = find_personal_box(pages)) {
    FingerprintBuilder block = look_of(Element::cover_personal, layout, fonts, sources);
    block.add(layout.booklet.personal);
    block.add(layout.booklet.qr);
    if (!layout.booklet.qr.empty()) block.add(layout.booklet.qr_size);
    join(matter[box->page], block.finish());
  }
  if (!layout.booklet.serial_on_pages) return matter;
  for (const SerialPlace& place : find_serial_places(pages, layout)) {
    FingerprintBuilder serial = look_of(Element::page_number, layout, fonts, sources);
    for (const Length at : {place.x, place.baseline, place.width}) serial.add(at);
    serial.add(place.align);
    const Fingerprint look = serial.finish();
    for (const std::size_t page : place.pages) join(matter[page], look);
  }
  return matter;
}

}  // namespace banxin
