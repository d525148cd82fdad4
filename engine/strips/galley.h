#pragma once
// Galley: the strips of one block or of a whole part, in reading order, cut into pages later.
#include <vector>

#include "marks/structure.h"
#include "strips/strip.h"

namespace banxin {

// Another setting of the same block, one line shorter or longer, that the page cut may choose.
struct Alternative {
  int looseness = 0;  // lines more (+1) or fewer (−1) than the galley's own setting
  Cost cost = 0;      // demerits beyond the galley's own setting
  std::vector<Strip> strips;
  std::vector<Seam> seams;
};

// Strips [first, end) that need not stand where they are: a photo or a short table may wait for the
// next page top while the text behind it flows on (P-38, T-14).
struct DeferrableGroup {
  std::size_t first = 0;
  std::size_t end = 0;
};

struct Galley {
  std::vector<Strip> strips;
  std::vector<Seam>
      seams;           // seams[i] is between strips[i] and strips[i + 1]; one fewer than strips
  StructureTree tags;  // the drawings' tags + their tag_base index this tree
  std::vector<Alternative> alternatives;
  std::vector<DeferrableGroup> deferrable;  // in order, apart from one another
};

}  // namespace banxin
