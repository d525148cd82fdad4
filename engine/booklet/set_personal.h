#pragma once
// The delegate's block on the cover (B-30): lines of text, and a QR code below them (B-33), in the
// room that the cover keeps. Its size is fixed, so nothing else on the page depends on who the
// delegate is.
#include <optional>
#include <vector>

#include "base/problem.h"
#include "copies/delegates.h"
#include "copies/fill_fields.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "style/layout.h"

namespace banxin {

// Where the block stands.
struct PersonalBox {
  std::size_t page = 0;  // index
  Length x, y, width;    // from the page's top left corner
  SlotAlign align = SlotAlign::right;
};

// The room that the pages keep; nothing if they keep none.
std::optional<PersonalBox> find_personal_box(const Pages& pages);

// What the layout prints of a delegate.
struct PersonalTemplate {
  std::vector<FieldTemplate> lines;
  FieldTemplate qr;  // the text of the code; empty = none
  bool empty() const { return lines.empty() && qr.empty(); }
};

// Errors: those of parse_fields.
Result<PersonalTemplate> parse_personal(const Layout& layout, const Delegates& delegates);

struct SetPersonal {
  Drawing drawing;          // in the coordinates of the page
  bool other_face = false;  // B-35: the name is in another face, as a whole
  bool narrow = false;      // a line is smaller than the others, or on two lines
  bool too_wide = false;    // a line, a name in two lines, or the code is wider than the box
  bool too_tall = false;    // lines and code are taller than the cover keeps (personal_height)
  Problems problems;        // font.missing-glyph; those of set_qr
};

// A name of two Han is as wide as one of three (均排), and read without the gap; a line too long is
// set at 0.8 of its size, and then a name on two lines, parted at its · or a blank. The code stands
// below the last line as the lines do, on the right by its dark modules; it is left out where all
// its columns are empty.
SetPersonal set_personal(const PersonalTemplate& personal, const Delegate& delegate,
                         const PersonalBox& box, const Layout& layout, const FontSet& fonts);

}  // namespace banxin
