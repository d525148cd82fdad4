#pragma once
// Blank pages that fill the last sheet of a booklet.
#include <cstddef>
#include <optional>

#include "base/problem.h"

namespace banxin {

struct Padding {
  std::size_t at = 0;      // index of the page before which the blanks go, from 0
  std::size_t blanks = 0;  // 0 to 3
  friend bool operator==(const Padding&, const Padding&) = default;
};

// In: pages, the last `back_cover` of which are 封三 and 封底 of a cover wrapped around (2), or
// 封底 alone (1), or none (0). Out: blanks up to a multiple of 4, before the back cover, behind
// everything else (B-11). REQUIRES back_cover <= pages.
Padding pad_pages(std::size_t pages, std::size_t back_cover);

// "33 pages: 3 blank" (sheets.blank-pages, a notice); nothing if there are none.
std::optional<Problem> padding_notice(std::size_t pages, const Padding& padding);

}  // namespace banxin
