#include "fonts/font_metrics.h"

#include <gtest/gtest.h>

#include "installed_fonts.h"
#include "tiny_font.h"

namespace banxin::testing {
namespace {

// OS/2 of version 2 with what is measured.
std::string os2_table(int weight, int ascent, int descent, int cap_height) {
  std::string table;
  put16(table, {2, 500, weight});
  table.append(68 - table.size(), '\0');
  put16(table, {ascent, descent});
  table.append(88 - table.size(), '\0');
  put16(table, {cap_height, 0, 0, 0});
  return table;
}

std::string post_table(int italic_angle, int fixed_pitch) {
  std::string table;
  put16(table, {3, 0, italic_angle, 0x8000, 0, 0, 0, fixed_pitch});
  table.append(16, '\0');
  return table;
}

FontMetrics measured(const ExtraTables& tables) {
  const auto font = FontFile::from_bytes(tiny_truetype({{U'一'}}, tables), "tiny");
  EXPECT_TRUE(font);
  return font ? measure_font(*font) : FontMetrics{};
}

TEST(FontMetrics, AreReadFromTheTables) {
  const FontMetrics metrics =
      measured({{"OS/2", os2_table(700, 860, -140, 733)}, {"post", post_table(-12, 1)}});
  FontMetrics expected;
  expected.right = 1000;
  expected.top = 1000;
  expected.ascent = 860;
  expected.descent = -140;
  expected.cap_height = 733;
  expected.italic_angle = -12;
  expected.stem_width = 165;
  expected.fixed_pitch = true;
  EXPECT_EQ(metrics, expected);
}

TEST(FontMetrics, WithoutTablesTheEmBoxStands) {
  FontMetrics expected;
  expected.right = 1000;
  expected.top = 1000;
  EXPECT_EQ(measured({}), expected);
}

TEST(FontMetrics, AbsurdValuesAreNotTaken) {
  const auto extent = [](int ascent, int descent) {
    const FontMetrics metrics = measured({{"OS/2", os2_table(0, ascent, descent, -5)}});
    EXPECT_EQ(metrics.cap_height, metrics.ascent);
    EXPECT_EQ(metrics.stem_width, 87);
    return std::pair(metrics.ascent, metrics.descent);
  };
  const std::pair em_box(880, -120);
  EXPECT_EQ(extent(0, 0), em_box);
  EXPECT_EQ(extent(880, 120), em_box);
  EXPECT_EQ(extent(300, -100), em_box);
  EXPECT_EQ(extent(3000, -1000), em_box);
  EXPECT_EQ(extent(300, -200), std::pair(300, -200));
}

TEST(FontMetrics, AreThousandthsOfTheEm) {
  ASSERT_TRUE(installed(kLiberation)) << "Liberation Serif is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kLiberation, 0);
  ASSERT_TRUE(font);
  ASSERT_EQ(font->units_per_em(), 2048);
  const FontMetrics metrics = measure_font(*font);
  EXPECT_EQ(metrics.ascent, 693);
  EXPECT_EQ(metrics.descent, -216);
  EXPECT_EQ(metrics.cap_height, 655);
  EXPECT_FALSE(metrics.fixed_pitch);
}

TEST(FontMetrics, FandolFangSongStandsInItsEmBox) {
  ASSERT_TRUE(installed(kFandolFang)) << "FandolFang is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kFandolFang, 0);
  ASSERT_TRUE(font);
  const FontMetrics metrics = measure_font(*font);
  EXPECT_GT(metrics.ascent, 0);
  EXPECT_LT(metrics.descent, 0);
  EXPECT_LT(metrics.left, metrics.right);
}

}  // namespace
}  // namespace banxin::testing
