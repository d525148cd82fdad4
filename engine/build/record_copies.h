#pragma once
// What copies have of their own, as an edition keeps it.
#include <vector>

#include "booklet/set_copy.h"
#include "editions/edition.h"

namespace banxin {

// One a copy, in the order of `copies`.
std::vector<EditionCopy> record_copies(const CopySetter& setter, const Delegates& copies,
                                       const FontSet& fonts);

}  // namespace banxin
