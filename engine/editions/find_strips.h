#pragma once
// The strips of a print found again among those of the report as it is now.
#include <cstdint>
#include <vector>

#include "editions/edition_pages.h"

namespace banxin {

// By strip of `then`: the index of the same one in `now`, or −1. In order; as many as can be.
std::vector<std::int64_t> find_strips(const std::vector<EditionStrip>& then,
                                      const std::vector<EditionStrip>& now);

}  // namespace banxin
