#pragma once
// Part: a galley with the page it is cut to. A document is a list of parts.
#include <vector>

#include "strips/galley.h"
#include "style/layout.h"

namespace banxin {

enum class PartStart { next_page, recto };

struct Part {
  Galley galley;
  PageOptions page;
  int columns = 1;
  PartStart start = PartStart::next_page;
  // `page` is that of PageOptions::landscape(), drawn a quarter turn to the left on upright paper.
  bool turned = false;
};

}  // namespace banxin
