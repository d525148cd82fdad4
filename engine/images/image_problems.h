#pragma once
// What may be wrong with an image file, and its limits. The readers know neither the file's name
// nor the place that names it: `what` goes on from the name.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/problem.h"

namespace banxin {

constexpr std::int64_t kMostPixels = 100'000'000;
constexpr std::int64_t kLongestSide = 65'535;            // pixels: all a JPEG can have
constexpr std::int64_t kMostUnpacked = 400 * 1'000'000;  // bytes of the pixels of a PNG

// image.broken: the file is cut off or contradicts itself.
inline Problem broken_image(std::string what) {
  return {"image.broken",
          Severity::error,
          {},
          std::move(what),
          "get the file once more, or open it in a picture program and save it as PNG or JPEG"};
}

// image.unsupported: a form that is not read.
inline Problem unsupported_image(std::string what) {
  return {"image.unsupported",
          Severity::error,
          {},
          std::move(what),
          "open it in a picture program and save it as PNG or as a usual JPEG (8 bits, RGB)"};
}

// image.too-large: the limits above.
Problem too_large_image(std::int64_t width, std::int64_t height);

// image.too-large or image.broken (a side of nothing), or nothing.
std::optional<Problem> judge_image_size(std::int64_t width, std::int64_t height);

}  // namespace banxin
