#include "images/read_image.h"

#include <fmt/format.h>

#include "images/image_problems.h"
#include "images/read_jpeg.h"
#include "images/read_png.h"

namespace banxin {
namespace {

struct Signature {
  std::string_view bytes;
  std::size_t at;
  const char* name;
};

// What people take for a photo and a PDF cannot hold.
constexpr Signature kOthers[] = {
    {"GIF8", 0, "GIF"},        {"BM", 0, "BMP"},        {{"II*\0", 4}, 0, "TIFF"},
    {{"MM\0*", 4}, 0, "TIFF"}, {"WEBP", 8, "WebP"},     {"ftypheic", 4, "HEIC"},
    {"ftypmif1", 4, "HEIC"},   {"ftypavif", 4, "AVIF"}, {"%PDF", 0, "PDF"},
    {"<svg", 0, "SVG"},        {"<?xml", 0, "SVG"},
};

}  // namespace

Result<Picture> read_image(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return read_png(bytes);
  if (bytes.starts_with("\xFF\xD8")) return read_jpeg(bytes);
  if (bytes.starts_with("\x89PNG")) {
    return tl::unexpected(broken_image("was changed on its way, as if it were text"));
  }
  if (bytes.empty()) return tl::unexpected(broken_image("is empty"));
  for (const Signature& other : kOthers) {
    if (bytes.size() > other.at && bytes.substr(other.at).starts_with(other.bytes)) {
      return tl::unexpected(
          unsupported_image(fmt::format("is {}; photos are PNG or JPEG", other.name)));
    }
  }
  return tl::unexpected(unsupported_image("is neither PNG nor JPEG"));
}

}  // namespace banxin
