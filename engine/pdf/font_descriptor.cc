#include "pdf/font_descriptor.h"

#include <string_view>

#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr int kFixedPitch = 1;
constexpr int kSymbolic = 4;  // the glyphs are not those of the standard Latin set
constexpr int kItalic = 64;

int flags_of(const FontMetrics& metrics) {
  return kSymbolic | (metrics.fixed_pitch ? kFixedPitch : 0) |
         (metrics.italic_angle != 0 ? kItalic : 0);
}

}  // namespace

std::string descriptor_entries(const FontMetrics& metrics) {
  std::string out = "/FontBBox [";
  for (const int edge : {metrics.left, metrics.bottom, metrics.right, metrics.top}) {
    if (out.back() != '[') out.push_back(' ');
    append_integer(out, edge);
  }
  out += "]\n";
  const auto entry = [&out](std::string_view key, int value) {
    out += key;
    append_integer(out, value);
    out.push_back('\n');
  };
  entry("/Flags ", flags_of(metrics));
  entry("/ItalicAngle ", metrics.italic_angle);
  entry("/Ascent ", metrics.ascent);
  entry("/Descent ", metrics.descent);
  entry("/CapHeight ", metrics.cap_height);
  entry("/StemV ", metrics.stem_width);
  return out;
}

}  // namespace banxin
