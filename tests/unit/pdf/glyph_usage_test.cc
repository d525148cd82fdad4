#include "pdf/glyph_usage.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace banxin::testing {
namespace {

Pages pages_with(std::vector<GlyphRun> runs) {
  Drawing drawing;
  drawing.runs = std::move(runs);
  PlacedDrawing placed;
  placed.drawing = std::make_shared<const Drawing>(std::move(drawing));
  Pages pages;
  pages.pages.push_back({{}, {}, 1, {placed, PlacedDrawing{}}});
  return pages;
}

GlyphRun run_of(FaceId face, std::vector<DrawnGlyph> glyphs) {
  GlyphRun run;
  run.face = face;
  run.glyphs = std::move(glyphs);
  return run;
}

TEST(GlyphUsage, AGlyphWithTwoTextsHasTwoSlots) {
  const FaceId face{1};
  const GlyphUsage usage = collect_usage(pages_with(
      {run_of(face, {{{7}, U'⼀', {}}, {{7}, U'一', {}}, {{3}, U'二', {}}, {{7}, U'⼀', {}}})}));
  ASSERT_EQ(usage.faces.size(), 1U);
  const std::map<GlyphId, std::vector<std::u32string>> expected = {{{3}, {U"二"}},
                                                                   {{7}, {U"⼀", U"一"}}};
  EXPECT_EQ(usage.faces[0].texts, expected);
  EXPECT_EQ(usage.slot_of(face, {7}, U"⼀").alias, 0);
  EXPECT_EQ(usage.slot_of(face, {7}, U"一").alias, 1);
  EXPECT_THROW(usage.slot_of(face, {7}, U"二"), InternalError);
  EXPECT_THROW(usage.slot_of(face, {8}, U"二"), InternalError);
  EXPECT_THROW(usage.slot_of({0}, {7}, U"一"), InternalError);
}

TEST(GlyphUsage, LigaturesAndPartsOfGlyphs) {
  GlyphRun run = run_of({0}, {{{9}, 0, {}}, {{4}, 0, {}}, {{5}, U'x', {}}});
  run.texts = {{0, U"ffi"}};
  EXPECT_EQ(text_of(run, 0), U"ffi");
  EXPECT_EQ(text_of(run, 1), U"");
  EXPECT_EQ(text_of(run, 2), U"x");
  const GlyphUsage usage = collect_usage(pages_with({run}));
  const std::map<GlyphId, std::vector<std::u32string>> expected = {
      {{4}, {U""}}, {{5}, {U"x"}}, {{9}, {U"ffi"}}};
  EXPECT_EQ(usage.faces.at(0).texts, expected);
}

TEST(GlyphUsage, FacesAreSortedAndEmptyRunsDoNotCount) {
  const GlyphUsage usage = collect_usage(pages_with(
      {run_of({2}, {{{1}, U'a', {}}}), run_of({1}, {}), run_of({0}, {{{1}, U'b', {}}})}));
  ASSERT_EQ(usage.faces.size(), 2U);
  EXPECT_EQ(usage.faces[0].face, FaceId{0});
  EXPECT_EQ(usage.faces[1].face, FaceId{2});
}

}  // namespace
}  // namespace banxin::testing
