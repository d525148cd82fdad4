#pragma once
// The ink of a page: equal fingerprints are pages that print alike.
#include "base/fingerprint.h"
#include "fonts/font_set.h"
#include "pages/page.h"

namespace banxin {

// What the marks of pages are known by beside their places.
struct InkSources {
  std::vector<std::uint64_t> images;  // one an image of the pages: its bytes
  std::vector<Fingerprint> faces;     // as of fingerprint_faces()
};
InkSources ink_sources(const Pages& pages, const FontSet& fonts);

// Glyphs by the bytes of their font, size, ink and place on the paper; rules, dots, pictures by
// their bytes; the size of the paper, and the room kept for what copies print of their own. Not
// what leaves no ink: tags, links, anchors, which runs the glyphs lie in. One fingerprint a page.
std::vector<Fingerprint> fingerprint_pages(const Pages& pages, const InkSources& sources);

// Of a drawing alone, as if placed in the corner of a page.
Fingerprint fingerprint_drawing(const Drawing& drawing, const InkSources& sources);

}  // namespace banxin
