#pragma once
// CopySpot: room on pages for what a copy has of its own.
#include <cstddef>
#include <vector>

namespace banxin {

struct CopySpot {
  std::vector<std::size_t> pages;  // indices, all of one size; at least one. They all show the same
};

}  // namespace banxin
