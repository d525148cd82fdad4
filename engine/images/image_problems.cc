#include "images/image_problems.h"

#include <fmt/format.h>

namespace banxin {

Problem too_large_image(std::int64_t width, std::int64_t height) {
  return {
      "image.too-large",
      Severity::error,
      {},
      fmt::format("has {} × {} pixels; {} million, sides of {} and {} MB unpacked are read", width,
                  height, kMostPixels / 1'000'000, kLongestSide, kMostUnpacked / 1'000'000),
      "save it smaller: 1,850 pixels across fill the measure of A4 at 300 dpi"};
}

std::optional<Problem> judge_image_size(std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0) return broken_image("says that it is empty");
  if (width <= kLongestSide && height <= kLongestSide && width * height <= kMostPixels) return {};
  return too_large_image(width, height);
}

}  // namespace banxin
