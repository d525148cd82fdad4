// Upright characters of the default faces (LB-54).
#include "text/shape_vertical.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fonts/harfbuzz.h"
#include "unit/fonts/installed_fonts.h"

namespace banxin::testing {
namespace {

std::optional<FontFile> open_font(const char* path, unsigned index) {
  if (!installed(path)) return std::nullopt;
  auto font = FontFile::open(path, index);
  if (!font) return std::nullopt;
  return std::move(*font);
}

std::vector<FontFile> default_faces() {
  std::vector<FontFile> faces;
  const std::string fandol = "/usr/local/share/fonts/fandol/";
  const std::string noto = "/usr/share/fonts/opentype/noto/";
  for (const auto& [path, index] : {std::pair{fandol + "FandolFang-Regular.otf", 0U},
                                    {fandol + "FandolKai-Regular.otf", 0U},
                                    {fandol + "FandolHei-Regular.otf", 0U},
                                    {noto + "NotoSerifCJK-Regular.ttc", 2U},
                                    {noto + "NotoSerifCJK-Bold.ttc", 2U},
                                    {noto + "NotoSansCJK-Bold.ttc", 2U}}) {
    if (auto font = open_font(path.c_str(), index)) faces.push_back(std::move(*font));
  }
  return faces;
}

VerticalCluster shaped(const std::u32string& text, const FontFile& font) {
  Cluster cluster;
  cluster.length = static_cast<TextOffset>(text.size());
  cluster.cls = classify(text).front();
  cluster.glyph = *font.glyph_of(text.front());
  cluster.units_per_em = font.units_per_em();
  cluster.advance = font.advance_of(cluster.glyph);
  return shape_vertical(text, cluster, font);
}

// The glyph that `vert` puts for a character, asked for in horizontal text.
GlyphId vert_glyph(char32_t character, const FontFile& font) {
  const HarfbuzzBuffer buffer(hb_buffer_create());
  hb_buffer_add(buffer.get(), character, 0);
  hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("zh-Hans", -1));
  const hb_feature_t vert = {HB_TAG('v', 'e', 'r', 't'), 1, 0, ~0U};
  hb_shape(font.font(), buffer.get(), &vert, 1);
  return {hb_buffer_get_glyph_infos(buffer.get(), nullptr)->codepoint};
}

TEST(ShapeVertical, BracketsTakeTheirVertFormsLB54) {
  const auto noto = open_font(kNotoSerif, 2);
  const auto fandol = open_font(kFandolFang, 0);
  ASSERT_TRUE(noto && fandol) << "the default fonts are not installed: sh .ci/setup.sh tests";
  for (const char32_t mark : std::u32string(U"（）《》『』「」【】…")) {
    const VerticalCluster cluster = shaped({mark}, *noto);
    ASSERT_EQ(cluster.glyphs.size(), 1U);
    EXPECT_TRUE(cluster.own_form);
    EXPECT_NE(cluster.glyphs[0].glyph, *noto->glyph_of(mark));
    EXPECT_EQ(cluster.glyphs[0].glyph, vert_glyph(mark, *noto));
  }
  // Fandol has no `vert`, but the presentation forms.
  EXPECT_EQ(shaped(U"（", *fandol).glyphs[0].glyph, *fandol->glyph_of(U'︵'));
  EXPECT_EQ(shaped(U"，", *fandol).glyphs[0].glyph, *fandol->glyph_of(U'︐'));
  EXPECT_EQ(shaped(U"…", *fandol).glyphs[0].glyph, *fandol->glyph_of(U'︙'));
  EXPECT_EQ(shaped(U"—", *fandol).glyphs[0].glyph, *fandol->glyph_of(U'︱'));
  EXPECT_FALSE(shaped(U"国", *noto).own_form || shaped(U"国", *fandol).own_form);
}

TEST(ShapeVertical, DashesOfTwoCellsLB54) {
  const auto noto = open_font(kNotoSerif, 2);
  ASSERT_TRUE(noto) << "the default fonts are not installed: sh .ci/setup.sh tests";
  const VerticalCluster dash = shaped(U"——", *noto);
  ASSERT_EQ(dash.glyphs.size(), 1U);
  EXPECT_EQ(dash.advance, FontUnits{2000});
  const InkExtent ink = noto->ink_of(dash.glyphs[0].glyph);
  EXPECT_NEAR((ink.left.value + ink.right.value) / 2 + dash.glyphs[0].x.value, 0, 5);
  EXPECT_GT(ink.top.value - ink.bottom.value, 1800);
  EXPECT_NEAR(dash.glyphs[0].y.value - ink.top.value, 71, 15);
}

TEST(ShapeVertical, HanStandInTheMiddleOfTheirSquares) {
  const std::vector<FontFile> faces = default_faces();
  ASSERT_EQ(faces.size(), 6U) << "the default fonts are not installed: sh .ci/setup.sh tests";
  for (const FontFile& font : faces) {
    // 国 exactly; the mean of others within a fiftieth of an em.
    int sum = 0;
    const std::u32string sample = U"国家图书馆中国政府工作报告县市区第届代表大会";
    for (const char32_t han : sample) {
      const VerticalCluster cluster = shaped({han}, font);
      const InkExtent ink = font.ink_of(cluster.glyphs[0].glyph);
      const int middle = cluster.glyphs[0].y.value - (ink.top.value + ink.bottom.value) / 2;
      if (han == U'国') {
        EXPECT_NEAR(middle, 500, 1) << font.path();
      }
      sum += middle;
      EXPECT_EQ(cluster.advance.value, font.units_per_em());
      EXPECT_NEAR(cluster.glyphs[0].x.value, -500, 1);
    }
    EXPECT_NEAR(sum / static_cast<int>(sample.size()), 500, 20) << font.path();
  }
}

TEST(ShapeVertical, StopsStandAtTheTopRightLB54) {
  const std::vector<FontFile> faces = default_faces();
  ASSERT_EQ(faces.size(), 6U) << "the default fonts are not installed: sh .ci/setup.sh tests";
  for (const FontFile& font : faces) {
    for (const char32_t stop : std::u32string(U"，、。：；！？")) {
      const VerticalCluster cluster = shaped({stop}, font);
      const InkExtent ink = font.ink_of(cluster.glyphs[0].glyph);
      const int middle = cluster.glyphs[0].x.value + (ink.left.value + ink.right.value) / 2;
      EXPECT_GT(middle, 150) << font.path() << static_cast<unsigned>(stop);
      EXPECT_LT(middle, 400) << font.path() << static_cast<unsigned>(stop);
      const int top = cluster.glyphs[0].y.value - ink.top.value;
      EXPECT_GE(top, 0) << font.path() << static_cast<unsigned>(stop);
      EXPECT_LE(top, 100) << font.path() << static_cast<unsigned>(stop);
    }
  }
}

}  // namespace
}  // namespace banxin::testing
