#include "sheets/pad_pages.h"

#include <fmt/format.h>

#include "base/check.h"

namespace banxin {

Padding pad_pages(std::size_t pages, std::size_t back_cover) {
  CHECK(back_cover <= pages, "the back cover is among the pages");
  return {pages - back_cover, (4 - pages % 4) % 4};
}

std::optional<Problem> padding_notice(std::size_t pages, const Padding& padding) {
  if (padding.blanks == 0) return std::nullopt;
  return Problem{"sheets.blank-pages",
                 Severity::notice,
                 {},
                 fmt::format("{} pages: {} blank", pages, padding.blanks),
                 ""};
}

}  // namespace banxin
