#include "booklet/add_back_cover.h"

#include "sheets/pad_pages.h"

namespace banxin {

Problems add_back_cover(Pages& pages, const PageOptions& paper) {
  constexpr std::size_t kBackCover = 2;
  const std::size_t used = pages.pages.size() + kBackCover;
  const Padding padding = pad_pages(used, kBackCover);
  for (std::size_t i = 0; i < padding.blanks + kBackCover; ++i) {
    pages.pages.push_back({paper.width, paper.height, 0, {}});
  }
  const auto notice = padding_notice(used, padding);
  return notice ? Problems{*notice} : Problems{};
}

}  // namespace banxin
