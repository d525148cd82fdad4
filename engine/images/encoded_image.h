#pragma once
// EncodedImage: a picture as a PDF can hold it: its bytes are passed through as they were read, not
// decoded, wherever a PDF knows their form.
#include <memory>
#include <string>
#include <tuple>

namespace banxin {

enum class ImageColour { gray, rgb, cmyk, indexed };

enum class ImageEncoding {
  deflated,  // a zlib stream of rows, each padded to whole bytes
  png,       // the same, each row with its PNG filter before it: IDAT as it is
  jpeg,
};

// Where the first row and the first column of the stored pixels are to be seen (EXIF 2.3, tag 274).
enum class Orientation {
  top_left = 1,
  top_right,
  bottom_right,
  bottom_left,
  left_top,
  right_top,
  right_bottom,
  left_bottom,
};

// Whether rows are seen as columns: width and height change places.
constexpr bool swaps_sides(Orientation orientation) { return orientation >= Orientation::left_top; }

struct EncodedImage;
using SharedImage = std::shared_ptr<const EncodedImage>;

struct EncodedImage {
  int width = 0;  // pixels
  int height = 0;
  int bits = 8;  // a component: 1, 2, 4, 8, 16; of a JPEG 8
  ImageColour colour = ImageColour::rgb;
  ImageEncoding encoding = ImageEncoding::deflated;
  std::string bytes;
  std::string palette;    // of an indexed image: three bytes, RGB, a colour; 1 to 256 colours
  bool inverted = false;  // 0 is full ink: CMYK JPEGs of Adobe
  std::string profile;    // ICC, of as many components as `colour` (3 for a palette); empty: none
  SharedImage mask;       // opacity: gray, without mask or profile; null: opaque
  auto fields() const {
    return std::tie(width, height, bits, colour, encoding, bytes, palette, inverted, profile, mask);
  }
};

}  // namespace banxin
