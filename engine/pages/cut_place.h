#pragma once
// CutPlace: a place in a galley where a page or column ends and the next begins.
#include <cstdint>
#include <tuple>

namespace banxin {

struct CutPlace {
  std::uint32_t strip = 0;        // the first below it; in an alternative, the first it replaces
  std::int32_t alternative = -1;  // index in Galley::alternatives: the place is inside it
  std::uint32_t line = 0;         // of the alternative: lines above the place
  std::uint32_t waiting = 0;      // deferrable groups above the place that are still to be set

  // A frame always ends at a greater place than it begins.
  friend bool operator<(const CutPlace& a, const CutPlace& b) {
    return std::tie(a.strip, a.alternative, a.line, b.waiting) <
           std::tie(b.strip, b.alternative, b.line, a.waiting);
  }
  friend bool operator==(const CutPlace&, const CutPlace&) = default;
};

}  // namespace banxin
