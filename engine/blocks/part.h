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
};

}  // namespace banxin
