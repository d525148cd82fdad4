#include "fonts/slim_face.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "fonts/standard_characters.h"
#include "fonts/subset_font.h"
#include "installed_fonts.h"
#include "support/temporary_folder.h"
#include "tiny_font.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;

// 一 to 十 and more, of which slim faces below keep few.
std::vector<TinyGlyph> forty_glyphs() {
  std::vector<TinyGlyph> glyphs;
  for (int i = 0; i < 40; ++i) {
    glyphs.push_back({0x4E00 + static_cast<char32_t>(i), 1000, 10 + i, 900 + i, 100 + 3 * i});
  }
  return glyphs;
}

const std::u32string kKept = {0x4E00, 0x4E05, 0x4E10};

class SlimFaceTest : public ::testing::Test {
 protected:
  // Files of slim faces; writers that were done left none beside them.
  static std::vector<std::string> entries_of(const CacheDir& cache) {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(cache.path())) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("slim-")) paths.push_back(entry.path().string());
    }
    return paths;
  }

  TemporaryFolder folder_;
  CacheDir cache_{folder_.path()};
  FontFile font_ = *FontFile::open(folder_.write("font.otf", tiny_cid_font(forty_glyphs())), 0);
};

TEST_F(SlimFaceTest, IsMadeOnceAndFoundAgain) {
  const TemporaryFolder cache_folder;
  const CacheDir cache(cache_folder.path());
  EXPECT_FALSE(find_slim_face(font_, cache, kKept));
  const auto made = open_slim_face(font_, cache, kKept);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->glyph_count(), 4u);
  const auto found = find_slim_face(font_, cache, kKept);
  ASSERT_TRUE(found);
  const std::vector<GlyphId> wanted = {*font_.glyph_of(0x4E05), *font_.glyph_of(0x4E10)};
  const auto from_full = subset_font(font_, wanted);
  EXPECT_EQ((*subset_slim(font_, *made, wanted))->bytes, from_full->bytes);
  EXPECT_EQ((*subset_slim(font_, *found, wanted))->bytes, from_full->bytes);
  EXPECT_FALSE(subset_slim(font_, *found, {*font_.glyph_of(0x4E06)}));
  EXPECT_EQ(entries_of(cache).size(), 1u);
}

TEST_F(SlimFaceTest, OtherCharactersOrAnotherFontAreOtherEntries) {
  ASSERT_TRUE(make_slim_face(font_, cache_, kKept));
  EXPECT_FALSE(find_slim_face(font_, cache_, kKept.substr(1)));
  const auto copy = FontFile::open(folder_.write("copy.otf", tiny_cid_font(forty_glyphs())), 0);
  EXPECT_FALSE(find_slim_face(*copy, cache_, kKept));
}

TEST_F(SlimFaceTest, DamagedEntryIsMadeAgain) {
  const TemporaryFolder cache_folder;
  const CacheDir cache(cache_folder.path());
  ASSERT_TRUE(make_slim_face(font_, cache, kKept));
  const std::string path = entries_of(cache).at(0);
  const std::string whole = bytes_of(path);
  const auto damage = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    EXPECT_FALSE(find_slim_face(font_, cache, kKept));
    EXPECT_TRUE(open_slim_face(font_, cache, kKept));
    EXPECT_EQ(bytes_of(path), whole);
  };
  damage("");
  damage(whole.substr(0, whole.size() / 2));
  damage(whole.substr(0, whole.size() - 1));
  damage(whole + "x");
  damage(std::string(whole.size(), '\0'));
  for (std::size_t at = 0; at < whole.size(); at += 37) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    damage(bytes);
  }
}

TEST_F(SlimFaceTest, FacesThatDoNotGainHaveNone) {
  const auto truetype = FontFile::from_bytes(tiny_truetype(forty_glyphs()), "tt");
  EXPECT_FALSE(open_slim_face(*truetype, cache_, kKept));
  const auto named = FontFile::from_bytes(tiny_named_font(forty_glyphs()), "named");
  EXPECT_FALSE(open_slim_face(*named, cache_, kKept));
  std::u32string most;
  for (char32_t c = 0x4E00; c < 0x4E20; ++c) most.push_back(c);
  EXPECT_FALSE(open_slim_face(font_, cache_, most));
  EXPECT_EQ(entries_of(cache_).size(), 0u);
}

TEST_F(SlimFaceTest, WithoutCacheNothingIsMade) {
  EXPECT_FALSE(open_slim_face(font_, CacheDir(""), kKept));
  EXPECT_FALSE(open_slim_face(font_, CacheDir("/dev/null/no"), kKept));
}

TEST_F(SlimFaceTest, HoldsTheDashOfTwoEmsThatFeaturesPut) {
  ASSERT_TRUE(installed(kNotoSerif)) << "Noto Serif CJK is not installed: sh .ci/setup.sh tests";
  const auto noto = FontFile::open(kNotoSerif, 2);
  ASSERT_TRUE(noto);
  const auto slim = make_slim_face(*noto, cache_, U"·—");
  ASSERT_TRUE(slim);
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, "——·", -1, 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_feature_t full_width;
  ASSERT_TRUE(hb_feature_from_string("fwid", -1, &full_width));
  hb_shape(noto->font(), buffer, &full_width, 1);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  ASSERT_EQ(count, 2u);
  EXPECT_EQ(noto->advance_of(GlyphId{infos[0].codepoint}), FontUnits{2000});
  EXPECT_EQ(noto->advance_of(GlyphId{infos[1].codepoint}), FontUnits{1000});
  for (unsigned i = 0; i < count; ++i) {
    EXPECT_TRUE(subset_slim(*noto, *slim, {GlyphId{infos[i].codepoint}}));
  }
  hb_buffer_destroy(buffer);
}

}  // namespace
}  // namespace banxin::testing
