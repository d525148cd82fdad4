#pragma once
// The ink of a page: equal fingerprints are pages that print alike.
#include "base/fingerprint.h"
#include "fonts/font_set.h"
#include "pages/page.h"

namespace banxin {

// Glyphs by face, size, ink and place on the paper; rules, dots, pictures by their bytes; the size
// of the paper, and the room kept for what copies print of their own. Not what leaves no ink: tags,
// links, anchors, which runs the glyphs lie in. A face is known by its name in the catalogue.
// One fingerprint a page.
std::vector<Fingerprint> fingerprint_pages(const Pages& pages, const FontSet& fonts);

// Of a drawing alone, as if placed in the corner of a page.
Fingerprint fingerprint_drawing(const Drawing& drawing, const Pages& pages, const FontSet& fonts);

}  // namespace banxin
