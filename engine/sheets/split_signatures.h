#pragma once
// The signatures (帖) of a perfect-bound book, and its spine.
#include <cstddef>
#include <vector>

#include "base/length.h"

namespace banxin {

// Pages of each signature, the full ones first; never 4 pages alone at the end if the full one
// before can lend some: 52 = 16 + 16 + 12 + 8 (B-20). REQUIRES pages and signature multiples of 4,
// signature > 0.
std::vector<std::size_t> split_signatures(std::size_t pages, std::size_t signature);

// Width of the spine (书脊) of `pages` pages: leaves of this caliper, and what the cover adds to
// the thickness (B-21). A leaf begun counts.
Length spine_width(std::size_t pages, Length caliper, Length cover);

// From here on a spine holds text (B-21).
constexpr Length kLeastSpineForText = Length::millimetres(5);

}  // namespace banxin
