#pragma once
// The photos that a report names, read from their files, each once: a file named twice and two
// files of equal bytes are one picture.
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/problem.h"
#include "images/picture.h"
#include "report/report.h"

namespace banxin {

constexpr std::size_t kLargestPhoto = 500'000'000;  // bytes

struct Photos {
  std::vector<Picture> pictures;
  std::map<std::string, std::uint32_t> by_file;  // index in `pictures`; not those with an error
};

struct ReadPhotos {
  Photos photos;
  // At the place that names the photo first: image.not-found, image.too-large (a file of more than
  // kLargestPhoto), those of read_image (errors);
  // image.no-text (warning): a photo with neither caption nor alternative text.
  Problems problems;
};

// Files are decoded on all cores.
ReadPhotos read_photos(const Report& report);

}  // namespace banxin
