#include "lines/place_cluster.h"

namespace banxin {

void place_cluster(const Cluster& cluster, Length x, Length size, std::vector<LineGlyph>& glyphs) {
  glyphs.push_back({cluster.face, cluster.glyph, cluster.begin, cluster.length, x, cluster.raised});
  for (const ExtraGlyph& extra : cluster.extras) {
    glyphs.push_back({cluster.face, extra.glyph, cluster.begin, 0,
                      x + scale(extra.x, cluster.units_per_em, size_of(cluster, size)),
                      cluster.raised});
  }
}

}  // namespace banxin
