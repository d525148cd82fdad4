#include "pdf/font_descriptor.h"

#include <hb.h>

#include <memory>
#include <string_view>

#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr int kSymbolic = 4;  // the glyphs are not those of the standard Latin set
constexpr int kFixedPitch = 1;
constexpr int kItalic = 64;

struct BlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

// A table of the font; numbers outside it read as 0.
class Table {
 public:
  Table(const FontFile& font, const char* tag)
      : blob_(hb_face_reference_table(font.face(), hb_tag_from_string(tag, 4))) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob_.get(), &size);
    bytes_ = {data, size};
  }

  bool empty() const { return bytes_.empty(); }
  unsigned unsigned16(std::size_t offset) const {
    if (offset + 2 > bytes_.size()) return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(bytes_[offset])) << 8 |
           static_cast<unsigned char>(bytes_[offset + 1]);
  }
  int signed16(std::size_t offset) const { return static_cast<std::int16_t>(unsigned16(offset)); }

 private:
  std::unique_ptr<hb_blob_t, BlobDeleter> blob_;
  std::string_view bytes_;
};

struct VerticalExtent {
  int ascent;
  int descent;
};

VerticalExtent extent_of(const Table& os2, int em) {
  const int ascent = os2.signed16(68);
  const int descent = os2.signed16(70);
  const bool sane =
      ascent > 0 && descent < 0 && ascent - descent >= em / 2 && ascent - descent <= 2 * em;
  return sane ? VerticalExtent{ascent, descent} : VerticalExtent{em * 88 / 100, -em * 12 / 100};
}

// No table holds the stem width; weight 400 gives 88, 700 gives 166.
int stem_width(const Table& os2) {
  const int weight = static_cast<int>(os2.unsigned16(4));
  const int sane = weight >= 100 && weight <= 900 ? weight : 400;
  return 50 + sane * sane / (65 * 65);
}

}  // namespace

std::string descriptor_entries(const FontFile& font) {
  const Table head(font, "head");
  const Table os2(font, "OS/2");
  const Table post(font, "post");
  const int em = font.units_per_em();
  const auto thousandths = [em](int units) { return mul_div(units, 1000, em); };
  const VerticalExtent extent = extent_of(os2, em);
  const int cap_height = os2.unsigned16(0) >= 2 ? os2.signed16(88) : 0;
  // Fixed 16.16; whole degrees serve.
  const int italic_angle = post.signed16(4);
  const bool fixed_pitch = post.unsigned16(12) != 0 || post.unsigned16(14) != 0;

  std::string out = "/FontBBox [";
  for (const std::size_t offset : {36U, 38U, 40U, 42U}) {
    if (offset > 36) out.push_back(' ');
    append_integer(out, thousandths(head.signed16(offset)));
  }
  out += "]\n";
  const auto entry = [&out](std::string_view key, std::int64_t value) {
    out += key;
    append_integer(out, value);
    out.push_back('\n');
  };
  entry("/Flags ", kSymbolic | (fixed_pitch ? kFixedPitch : 0) | (italic_angle ? kItalic : 0));
  entry("/ItalicAngle ", italic_angle);
  entry("/Ascent ", thousandths(extent.ascent));
  entry("/Descent ", thousandths(extent.descent));
  entry("/CapHeight ", thousandths(cap_height > 0 ? cap_height : extent.ascent));
  entry("/StemV ", stem_width(os2));
  return out;
}

}  // namespace banxin
