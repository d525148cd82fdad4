#pragma once
// The delegate's block on the cover (B-30): lines of text in the room that the cover keeps. Its
// width is fixed, so nothing else on the page depends on who the delegate is.
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

// The layout's lines as templates. Errors: those of parse_fields.
Result<std::vector<FieldTemplate>> parse_personal(const Layout& layout, const Delegates& delegates);

struct SetPersonal {
  Drawing drawing;          // in the coordinates of the page
  bool other_face = false;  // B-35: the name is in another face, as a whole
  bool narrow = false;      // a line is smaller than the others, or on two lines
  Problems problems;        // those of set_lines
};

// A name of two Han is as wide as one of three (均排); a line too long is set at 0.8 of its size,
// and then a name on two lines, parted at its ·.
SetPersonal set_personal(const std::vector<FieldTemplate>& lines, const Delegate& delegate,
                         const Delegates& list, const PersonalBox& box, const Layout& layout,
                         const FontSet& fonts);

}  // namespace banxin
