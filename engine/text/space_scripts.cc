#include "text/space_scripts.h"

#include <algorithm>

namespace banxin {

void space_scripts(std::vector<Cluster>& clusters) {
  for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
    const CharClass a = clusters[i].cls;
    const CharClass b = clusters[i + 1].cls;
    clusters[i].space_after =
        (a == CharClass::han && is_western(b)) || (is_western(a) && b == CharClass::han);
  }
}

void widen_typed_spaces(std::vector<Cluster>& clusters) {
  for (std::size_t i = 1; i + 1 < clusters.size(); ++i) {
    if (clusters[i].cls != CharClass::space) continue;
    const bool beside_han =
        clusters[i - 1].cls == CharClass::han || clusters[i + 1].cls == CharClass::han;
    if (beside_han) clusters[i].cls = CharClass::ideographic_space;
  }
}

void drop_typed_spaces(std::vector<Cluster>& clusters) {
  std::vector<Cluster> kept;
  kept.reserve(clusters.size());
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (clusters[i].cls != CharClass::space) {
      kept.push_back(std::move(clusters[i]));
      continue;
    }
    std::size_t next = i + 1;
    while (next < clusters.size() && clusters[next].cls == CharClass::space) ++next;
    const bool between_words = !kept.empty() && next < clusters.size() &&
                               is_western(kept.back().cls) && is_western(clusters[next].cls);
    if (between_words) {
      kept.push_back(std::move(clusters[i]));
    } else if (!kept.empty() && next < clusters.size()) {
      // The line may end where the blank was, if it might have ended without it.
      const bool opening_before = kept.back().cls == CharClass::opening;
      const bool mark_after = is_closing_mark(clusters[next].cls);
      kept.back().after = opening_before || mark_after ? BreakKind::prohibited : BreakKind::allowed;
    }
    i = next - 1;
  }
  clusters = std::move(kept);
}

}  // namespace banxin
