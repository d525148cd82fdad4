#pragma once
// Where a paragraph may be parted by a page end: at least two lines stay on each side (LB-46).
#include <vector>

#include "strips/strip.h"

namespace banxin {

// The seams of a paragraph of `lines` lines.
inline std::vector<Seam> paragraph_seams(std::size_t lines) {
  std::vector<Seam> seams(lines > 0 ? lines - 1 : 0);
  for (std::size_t i = 0; i < seams.size(); ++i) {
    if (i == 0 || i + 1 == seams.size()) seams[i].cost = kForbidden;
  }
  return seams;
}

}  // namespace banxin
