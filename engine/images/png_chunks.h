#pragma once
// A PNG file taken apart (ISO/IEC 15948 §5, §11): its header, and of its chunks what a picture
// needs, unpacked no further.
#include <cstddef>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "images/picture.h"

namespace banxin {

enum class PngColour { gray = 0, rgb = 2, palette = 3, gray_alpha = 4, rgb_alpha = 6 };

struct PngHeader {
  int width = 0;  // pixels
  int height = 0;
  int bits = 8;  // a sample
  PngColour colour = PngColour::rgb;
  bool interlaced = false;  // Adam7

  bool has_alpha() const {
    return colour == PngColour::gray_alpha || colour == PngColour::rgb_alpha;
  }
  int channels() const {  // with that of alpha
    if (colour == PngColour::rgb) return 3;
    if (colour == PngColour::rgb_alpha) return 4;
    return colour == PngColour::gray_alpha ? 2 : 1;
  }
  int pixel_bits() const { return bits * channels(); }
};

struct PngChunks {
  PngHeader header;
  std::string data;               // of all IDAT
  std::string_view palette;       // PLTE
  std::string_view transparency;  // tRNS
  std::string_view profile;       // iCCP: the zlib stream
  Orientation orientation = Orientation::top_left;
  Density density;
};

// In: a file with the signature of PNG; the result points into it.
// Errors: image.broken (wrong sums, lengths, order), image.too-large.
Result<PngChunks> read_png_chunks(std::string_view bytes);

}  // namespace banxin
