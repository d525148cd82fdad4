#include "booklet/add_back_cover.h"

#include "sheets/pad_pages.h"

namespace banxin {
namespace {

constexpr std::size_t kBackCover = 2;

}  // namespace

Problems add_back_cover(Pages& pages, const PageOptions& paper) {
  const std::size_t used = pages.pages.size() + kBackCover;
  const Padding padding = pad_pages(used, kBackCover);
  for (std::size_t i = 0; i < padding.blanks + kBackCover; ++i) {
    pages.pages.push_back({paper.width, paper.height, 0, {}});
  }
  const auto notice = padding_notice(used, padding);
  return notice ? Problems{*notice} : Problems{};
}

std::size_t pages_before_back_cover(std::size_t all) {
  const std::size_t folded = all / 4 * 4;
  return folded > kBackCover ? folded - kBackCover : 0;
}

}  // namespace banxin
