#pragma once
// Part: a galley with the page it is cut to. A document is a list of parts.
#include <optional>
#include <vector>

#include "strips/galley.h"
#include "style/layout.h"
#include "style/part_options.h"

namespace banxin {

struct PartInsert;

struct Part {
  Galley galley;
  PageOptions page;
  PartOptions options;
  // Stands at the foot of the part's last page, which is an even one (版记, P-26).
  std::optional<Galley> end_piece;
  // `page` is that of PageOptions::landscape(), drawn a quarter turn to the left on upright paper.
  bool turned = false;
  std::vector<PartInsert> inserts;  // by strip
};

// A part with pages of its own, a landscape table, that come behind the page on which what stands
// above it ends: the text behind it fills that page. Its tags are in the tree of the part that it
// is put into.
struct PartInsert {
  std::size_t strip = 0;  // strips above it
  Part part;
};

}  // namespace banxin
