#pragma once
// Picture: an image file that was read: what a PDF holds of it, and how it is to be seen.
#include <cstdint>
#include <tuple>

#include "images/encoded_image.h"

namespace banxin {

// Pixels in a length, across and down the stored rows. Only their ratio counts, the shape of a
// pixel (scans of faxes): how wide a photo is on paper the layout says.
struct Density {
  std::int64_t across = 1;
  std::int64_t down = 1;
  friend bool operator==(const Density&, const Density&) = default;
};

// Square pixels if the numbers make no sense.
inline Density sane_density(std::int64_t across, std::int64_t down) {
  constexpr std::int64_t kMostStretch = 4;
  const bool sane =
      across > 0 && down > 0 && across <= down * kMostStretch && down <= across * kMostStretch;
  return sane ? Density{across, down} : Density{};
}

struct Picture {
  SharedImage image;
  Orientation orientation = Orientation::top_left;
  Density density;

  // Pixels, as it is seen.
  int width() const { return swaps_sides(orientation) ? image->height : image->width; }
  int height() const { return swaps_sides(orientation) ? image->width : image->height; }
  auto fields() const { return std::tie(image, orientation, density); }
  friend bool operator==(const Picture&, const Picture&) = default;
};

}  // namespace banxin
