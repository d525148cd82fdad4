#include "fonts/font_metrics.h"

#include "base/big_endian.h"
#include "fonts/harfbuzz.h"

namespace banxin {
namespace {

// A table of the font; numbers outside it read as 0.
class Table {
 public:
  Table(const FontFile& font, hb_tag_t tag)
      : blob_(hb_face_reference_table(font.face(), tag)), bytes_(bytes_of(blob_)) {}

  unsigned unsigned16(std::size_t offset) const {
    return offset + 2 > bytes_.size() ? 0 : read_big_endian(bytes_, offset, 2);
  }
  int signed16(std::size_t offset) const { return static_cast<std::int16_t>(unsigned16(offset)); }

 private:
  HarfbuzzBlob blob_;
  std::string_view bytes_;
};

// A text face of weight 400 gives 87, a bold one of 700 gives 165.
int stem_width(const Table& os2) {
  const int weight = static_cast<int>(os2.unsigned16(4));
  const int sane = weight >= 100 && weight <= 900 ? weight : 400;
  return 50 + sane * sane / (65 * 65);
}

}  // namespace

FontMetrics measure_font(const FontFile& font) {
  const Table head(font, HB_TAG('h', 'e', 'a', 'd'));
  const Table os2(font, HB_TAG('O', 'S', '/', '2'));
  const Table post(font, HB_TAG('p', 'o', 's', 't'));
  const auto thousandths = [&font](int units) {
    return static_cast<int>(mul_div(units, 1000, font.units_per_em()));
  };
  FontMetrics metrics;
  metrics.left = thousandths(head.signed16(36));
  metrics.bottom = thousandths(head.signed16(38));
  metrics.right = thousandths(head.signed16(40));
  metrics.top = thousandths(head.signed16(42));

  const int ascent = thousandths(os2.signed16(68));
  const int descent = thousandths(os2.signed16(70));
  const int height = ascent - descent;
  if (ascent > 0 && descent < 0 && height >= 500 && height <= 2000) {
    metrics.ascent = ascent;
    metrics.descent = descent;
  }
  const int cap_height = os2.unsigned16(0) >= 2 ? thousandths(os2.signed16(88)) : 0;
  metrics.cap_height = cap_height > 0 ? cap_height : metrics.ascent;
  metrics.stem_width = stem_width(os2);
  metrics.italic_angle = post.signed16(4);  // the whole part of a 16.16
  metrics.fixed_pitch = post.unsigned16(12) != 0 || post.unsigned16(14) != 0;
  return metrics;
}

}  // namespace banxin
