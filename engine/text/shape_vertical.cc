#include "text/shape_vertical.h"

#include <hb.h>

#include "fonts/harfbuzz.h"
#include "text/vertical_orientation.h"

namespace banxin {
namespace {

// Of an em, in thousandths.
constexpr std::int64_t kAscent = 880;     // of the em square where a face does not tell
constexpr std::int64_t kMiddle = 380;     // of that square, above the baseline
constexpr std::int64_t kMarkBelow = 100;  // at most, from the top of the em square to a mark's ink

FontUnits of_em(const FontFile& font, std::int64_t thousandths) {
  return {static_cast<std::int32_t>(mul_div(font.units_per_em(), thousandths, 1000))};
}

FontUnits middle_of(const FontFile& font, char32_t sample) {
  const auto glyph = font.glyph_of(sample);
  if (!glyph) return of_em(font, kMiddle);
  const InkExtent ink = font.ink_of(*glyph);
  return {(ink.bottom.value + ink.top.value) / 2};
}

bool has_vertical_metrics(const FontFile& font) {
  const HarfbuzzBlob table(hb_face_reference_table(font.face(), HB_TAG('v', 'm', 't', 'x')));
  return hb_blob_get_length(table.get()) > 0;
}

// How far below the top of the em square the baseline of a glyph is by the font's own tables.
std::int32_t origin_below_top(const FontFile& font, GlyphId glyph) {
  hb_position_t x = 0;
  hb_position_t y = 0;
  hb_font_get_glyph_v_origin(font.font(), glyph.index, &x, &y);
  return y;
}

// What brings Han of a face to the middle of their em squares, downwards.
std::int32_t shift_to_middle(const FontFile& font, bool own_metrics) {
  constexpr char32_t kSample = U'国';
  const auto glyph = font.glyph_of(kSample);
  if (!glyph) return 0;
  const std::int32_t origin =
      own_metrics ? origin_below_top(font, *glyph) : of_em(font, kAscent).value;
  return font.units_per_em() / 2 - (origin - middle_of_han(font).value);
}

// As horizontal text is shaped (shape_text); HarfBuzz adds `vert` by the direction, and takes the
// vertical presentation forms (U+FE10…) of a face without it.
void shape(std::u32string_view text, const Cluster& cluster, const FontFile& font,
           hb_buffer_t* buffer) {
  const std::u32string_view characters = text.substr(cluster.begin, cluster.length);
  fill_buffer(buffer, characters, 0, cluster.length, HB_DIRECTION_TTB, HB_SCRIPT_HAN);
  hb_shape(font.font(), buffer, &kFullWidthForms, 1);
}

// The glyphs that HarfBuzz left in the buffer; none if one is missing.
VerticalCluster collect(const FontFile& font, hb_buffer_t* buffer, bool own_metrics) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  VerticalCluster cluster;
  for (unsigned i = 0; i < count; ++i) {
    const GlyphId glyph{infos[i].codepoint};
    if (glyph.index == 0) return {};
    const std::int32_t pen = cluster.advance.value;
    if (own_metrics) {
      cluster.glyphs.push_back({glyph, {positions[i].x_offset}, {pen - positions[i].y_offset}});
      cluster.advance.value -= positions[i].y_advance;
    } else {
      const std::int32_t middle = font.advance_of(glyph).value / 2;
      cluster.glyphs.push_back({glyph, {-middle}, {pen + of_em(font, kAscent).value}});
      if (positions[i].y_advance != 0) cluster.advance.value += font.units_per_em();
    }
  }
  return cluster;
}

// 〓 stands for a character that the face has not got.
VerticalCluster as_in_horizontal(const Cluster& cluster, const FontFile& font) {
  return {{{cluster.glyph, {-cluster.advance.value / 2}, of_em(font, kAscent)}},
          {font.units_per_em()},
          false};
}

// UAX #50 turns ： and ；, as in Japan; mainland composition does not. ‼ and the like are upright
// in the middle of their cells.
bool stands_top_right(CharClass c, char32_t character) {
  const bool mark = c == CharClass::pause || c == CharClass::stop || c == CharClass::exclamation;
  return mark && vertical_orientation(character) != VerticalOrientation::upright;
}

void move_to_top_right(VerticalGlyph& mark, const FontFile& font) {
  const InkExtent ink = font.ink_of(mark.glyph);
  const std::int32_t below = mark.y.value - ink.top.value - of_em(font, kMarkBelow).value;
  if (below > 0) mark.y.value -= below;
  if (mark.x.value + ink.right.value <= 0) mark.x.value += font.units_per_em() / 2;
}

}  // namespace

FontUnits middle_of_han(const FontFile& font) { return middle_of(font, U'国'); }
FontUnits middle_of_digits(const FontFile& font) { return middle_of(font, U'0'); }

VerticalCluster shape_vertical(std::u32string_view text, const Cluster& cluster,
                               const FontFile& font) {
  const HarfbuzzBuffer buffer(hb_buffer_create());
  shape(text, cluster, font, buffer.get());
  bool own_metrics = has_vertical_metrics(font);
  VerticalCluster shaped = collect(font, buffer.get(), own_metrics);
  if (shaped.glyphs.empty()) {
    shaped = as_in_horizontal(cluster, font);
    own_metrics = false;
  }
  shaped.own_form = shaped.glyphs.front().glyph != cluster.glyph;
  const std::int32_t shift = shift_to_middle(font, own_metrics);
  for (VerticalGlyph& glyph : shaped.glyphs) glyph.y.value += shift;
  if (stands_top_right(cluster.cls, text[cluster.begin])) {
    move_to_top_right(shaped.glyphs.front(), font);
  }
  return shaped;
}

}  // namespace banxin
