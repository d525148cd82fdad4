#include "booklet/add_back_cover.h"

#include <fmt/format.h>

namespace banxin {

Problems add_back_cover(Pages& pages, const PageOptions& paper) {
  constexpr std::size_t kBackCover = 2;
  constexpr std::size_t kPagesOfASheet = 4;
  const std::size_t used = pages.pages.size() + kBackCover;
  const std::size_t blank = (kPagesOfASheet - used % kPagesOfASheet) % kPagesOfASheet;
  for (std::size_t i = 0; i < blank + kBackCover; ++i) {
    pages.pages.push_back({paper.width, paper.height, 0, {}});
  }
  if (blank == 0) return {};
  return {{"booklet.blank-pages",
           Severity::notice,
           {},
           fmt::format("{} pages: {} blank before the inside of the back cover", pages.pages.size(),
                       blank),
           ""}};
}

}  // namespace banxin
