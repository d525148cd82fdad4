#include "fonts/subset_font.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <thread>

#include "base/check.h"
#include "fonts/cff_charset.h"
#include "fonts/slim_face.h"
#include "fonts/standard_characters.h"
#include "installed_fonts.h"
#include "support/temporary_folder.h"
#include "tiny_font.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;

const std::vector<TinyGlyph> kThree = {
    {U'一', 1000, 50, 950, 4162}, {U'二', 1000, 60, 940, 1200}, {U'三', 1000, 70, 930, 9000}};

// A font file around a bare CFF table. HarfBuzz reads its outlines only if `glyphs` is their
// number.
std::string font_around(const std::string& cff, int glyphs) {
  std::string maxp;
  put16(maxp, {0, 0x5000, glyphs});
  SfntBuilder builder;
  builder.add_common(kThree);
  builder.add("maxp", maxp);
  builder.add("CFF ", cff);
  return builder.build();
}

TEST(SubsetFont, CidKeyedCffKeepsItsCids) {
  const auto font = FontFile::from_bytes(tiny_cid_font(kThree), "tiny");
  ASSERT_TRUE(font);
  const auto subset = subset_font(*font, {GlyphId{1}, GlyphId{3}});
  ASSERT_TRUE(subset) << subset.error().what;
  EXPECT_EQ(subset->program, FontProgram::cff);
  const auto charset = read_cff_charset(subset->bytes, 3);
  ASSERT_TRUE(charset);
  EXPECT_TRUE(charset->cid_keyed);
  EXPECT_THAT(charset->cids, ElementsAre(0, 4162, 9000));
}

TEST(SubsetFont, NameKeyedCffKeepsItsGlyphIds) {
  const auto font = FontFile::from_bytes(tiny_named_font(kThree), "tiny");
  ASSERT_TRUE(font) << font.error().what;
  EXPECT_FALSE(font->is_cid_keyed());
  EXPECT_EQ(font->code_of(GlyphId{3}), 3u);
  const auto subset = subset_font(*font, {GlyphId{3}});
  ASSERT_TRUE(subset) << subset.error().what;
  const auto again = FontFile::from_bytes(font_around(subset->bytes, 4), "again");
  ASSERT_TRUE(again) << again.error().what;
  EXPECT_EQ(again->ink_of(GlyphId{3}).right, FontUnits{930});
  EXPECT_EQ(again->ink_of(GlyphId{1}).right, FontUnits{0});
}

TEST(SubsetFont, TrueTypeGlyphsAreRenumberedAndTheNumbersSaid) {
  const auto font = FontFile::from_bytes(tiny_truetype(kThree), "tiny");
  ASSERT_TRUE(font);
  const auto subset = subset_font(*font, {GlyphId{1}, GlyphId{3}});
  ASSERT_TRUE(subset) << subset.error().what;
  EXPECT_EQ(subset->program, FontProgram::truetype);
  EXPECT_THAT(subset->subset_glyphs, ElementsAre(1, 2));
  const auto again = FontFile::from_bytes(subset->bytes, "subset");
  ASSERT_TRUE(again) << again.error().what;
  EXPECT_EQ(again->glyph_count(), 3u);
  EXPECT_EQ(again->ink_of(GlyphId{2}).left, FontUnits{70});
  EXPECT_EQ(again->advance_of(GlyphId{2}), FontUnits{1000});
}

TEST(SubsetFont, GlyphsOfAnotherFontAreOurBug) {
  const auto font = FontFile::from_bytes(tiny_truetype(kThree), "tiny");
  EXPECT_THROW(static_cast<void>(subset_font(*font, {GlyphId{4}})), InternalError);
}

// Some characters of the standard list, without the order of the list.
std::vector<GlyphId> random_glyphs(const FontFile& font, unsigned seed, std::size_t count) {
  std::u32string characters;
  for (char32_t c = 0x4E00; c < 0x9FA6; ++c) characters.push_back(c);
  std::mt19937 random(seed);
  std::shuffle(characters.begin(), characters.end(), random);
  characters.resize(count);
  characters += U"，。、“”—…·0123456789";
  std::vector<GlyphId> glyphs;
  for (const char32_t c : characters) {
    if (const auto glyph = font.glyph_of(c)) glyphs.push_back(*glyph);
  }
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

TEST(SubsetFont, HoldsNoGlyphThatWasNotAskedFor) {
  // ， and 。 have variation sequences in Noto, which a subsetter that sees the cmap follows.
  ASSERT_TRUE(installed(kNotoSerif)) << "Noto Serif CJK is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kNotoSerif, 2);
  ASSERT_TRUE(font);
  for (const char32_t c : U"，。、！：．郎礼一") {
    if (c == 0) continue;
    const GlyphId glyph = *font->glyph_of(c);
    const auto subset = subset_font(*font, {glyph});
    ASSERT_TRUE(subset);
    const auto charset = read_cff_charset(subset->bytes, 2);
    ASSERT_TRUE(charset);
    EXPECT_THAT(charset->cids, ElementsAre(0, glyph.index));
    const auto again = FontFile::from_bytes(font_around(subset->bytes, 2), "subset");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->ink_of(GlyphId{1}).right, font->ink_of(glyph).right);
  }
}

TEST(SubsetFont, LiberationIsSubsetAsTrueType) {
  ASSERT_TRUE(installed(kLiberation)) << "Liberation is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kLiberation, 0);
  ASSERT_TRUE(font);
  // é is a composite: its parts come along, behind the numbers that are said.
  std::vector<GlyphId> glyphs = {*font->glyph_of(U'é'), *font->glyph_of(U'8')};
  std::sort(glyphs.begin(), glyphs.end());
  const auto subset = subset_font(*font, glyphs);
  ASSERT_TRUE(subset) << subset.error().what;
  const auto again = FontFile::from_bytes(subset->bytes, "subset");
  ASSERT_TRUE(again);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const GlyphId now{subset->subset_glyphs[i]};
    EXPECT_EQ(again->advance_of(now), font->advance_of(glyphs[i]));
    EXPECT_EQ(again->ink_of(now).right, font->ink_of(glyphs[i]).right);
  }
  EXPECT_LT(subset->bytes.size(), 10'000u);
}

TEST(SubsetFont, EqualInputGivesEqualBytesFromAnyThread) {
  ASSERT_TRUE(installed(kFandolFang)) << "FandolFang is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kFandolFang, 0);
  ASSERT_TRUE(font);
  const std::vector<GlyphId> glyphs = random_glyphs(*font, 1, 300);
  std::vector<std::string> made(4);
  std::vector<std::thread> threads;
  for (std::string& bytes : made) {
    threads.emplace_back([&] { bytes = subset_font(*font, glyphs)->bytes; });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_GT(made[0].size(), 50'000u);
  EXPECT_THAT(made, ::testing::Each(made[0]));
}

// Subsets of the slim face must be those of the whole face, byte for byte.
void expect_equal_subsets(const FontFile& font, const FontFile& slim) {
  int compared = 0;
  for (unsigned seed = 1; seed <= 6; ++seed) {
    std::vector<GlyphId> glyphs = random_glyphs(font, seed, 200 * seed);
    // Only what the slim face has.
    std::erase_if(glyphs, [&](GlyphId glyph) { return !subset_slim(font, slim, {glyph}); });
    ASSERT_GT(glyphs.size(), 20u * seed);
    const auto whole = subset_font(font, glyphs);
    const auto from_slim = subset_slim(font, slim, glyphs);
    ASSERT_TRUE(whole && from_slim && *from_slim);
    EXPECT_TRUE(whole->bytes == (*from_slim)->bytes) << "seed " << seed;
    ++compared;
  }
  EXPECT_EQ(compared, 6);
}

TEST(SubsetSlim, EqualsTheSubsetOfNotoSerif) {
  ASSERT_TRUE(installed(kNotoSerif)) << "Noto Serif CJK is not installed: sh .ci/setup.sh tests";
  const TemporaryFolder cache;
  const auto font = FontFile::open(kNotoSerif, 2);
  ASSERT_TRUE(font);
  std::u32string characters = slim_characters("");
  for (char32_t c = 0x4E00; c < 0x5E00; ++c) characters.push_back(c);
  std::sort(characters.begin(), characters.end());
  const auto slim = make_slim_face(*font, CacheDir(cache.path()), characters);
  ASSERT_TRUE(slim);
  expect_equal_subsets(*font, *slim);
  // Outside the slim face.
  EXPECT_FALSE(subset_slim(*font, *slim, {*font->glyph_of(U'龘')}));
}

TEST(SubsetSlim, EqualsTheSubsetOfFandol) {
  ASSERT_TRUE(installed(kFandolFang)) << "FandolFang is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kFandolFang, 0);
  ASSERT_TRUE(font);
  // Its CIDs are not its glyph ids, which makes it the harder case, though it has no slim face in
  // use.
  std::vector<GlyphId> kept;
  for (std::uint32_t glyph = 0; glyph < font->glyph_count(); glyph += 1 + glyph % 3) {
    kept.push_back(GlyphId{glyph});
  }
  const auto bytes = cut_face(*font, kept);
  ASSERT_TRUE(bytes);
  const auto slim = FontFile::from_bytes(*bytes, "slim");
  ASSERT_TRUE(slim);
  expect_equal_subsets(*font, *slim);
}

}  // namespace
}  // namespace banxin::testing
