#pragma once
// What copies print of their own (B-30), whoever they are for: so that a sheet is another where it
// prints other things of a delegate, or the same in another look.
#include <vector>

#include "editions/fingerprint_page.h"
#include "style/layout.h"

namespace banxin {

// One a page: what is printed of delegates on it, type, faces and places. Zero: nothing.
std::vector<Fingerprint> fingerprint_own_matter(const Pages& pages, const Layout& layout,
                                                const FontSet& fonts, const InkSources& sources);

}  // namespace banxin
