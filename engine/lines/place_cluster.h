#pragma once
// The glyphs of a cluster at their places.
#include <vector>

#include "lines/line.h"
#include "text/shaped_text.h"

namespace banxin {

// The size its glyphs have in text of this size.
inline Length size_of(const Cluster& cluster, Length size) {
  return cluster.raised > Length{} ? cluster.raised : size;
}

// Appends them, the first at `x`.
void place_cluster(const Cluster& cluster, Length x, Length size, std::vector<LineGlyph>& glyphs);

}  // namespace banxin
