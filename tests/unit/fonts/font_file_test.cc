#include "fonts/font_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "fonts/subset_font.h"
#include "installed_fonts.h"
#include "support/shared_file.h"
#include "support/temporary_folder.h"
#include "tiny_font.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

std::string two_glyphs() { return tiny_truetype({{U'一', 1000, 50, 950}, {U'，', 900, 80, 300}}); }

TEST(FontFile, ReadsGlyphsAdvancesAndInk) {
  const auto font = FontFile::from_bytes(two_glyphs(), "tiny");
  ASSERT_TRUE(font) << font.error().what;
  EXPECT_EQ(font->units_per_em(), 1000);
  EXPECT_EQ(font->glyph_count(), 3u);
  EXPECT_FALSE(font->has_cff());
  EXPECT_EQ(font->glyph_of(U'一'), GlyphId{1});
  EXPECT_EQ(font->glyph_of(U'二'), std::nullopt);
  EXPECT_EQ(font->advance_of(GlyphId{2}), FontUnits{900});
  EXPECT_EQ(font->ink_of(GlyphId{2}).left, FontUnits{80});
  EXPECT_EQ(font->ink_of(GlyphId{2}).right, FontUnits{300});
  EXPECT_EQ(font->code_of(GlyphId{2}), 2u);
  EXPECT_EQ(font->ink_of(GlyphId{999}).right, FontUnits{0});
}

TEST(FontFile, CodesOfACidKeyedFontAreCids) {
  const auto font = FontFile::from_bytes(
      tiny_cid_font({{U'一', 1000, 50, 950, 4162}, {U'二', 1000, 60, 940, 1200}}), "tiny");
  ASSERT_TRUE(font) << font.error().what;
  EXPECT_TRUE(font->has_cff());
  EXPECT_TRUE(font->is_cid_keyed());
  EXPECT_EQ(font->code_of(GlyphId{0}), 0u);
  EXPECT_EQ(font->code_of(GlyphId{1}), 4162u);
  EXPECT_EQ(font->code_of(GlyphId{2}), 1200u);
  EXPECT_EQ(font->ink_of(GlyphId{1}).left, FontUnits{50});
  EXPECT_EQ(font->ink_of(GlyphId{1}).right, FontUnits{950});
}

TEST(FontFile, WhatCannotBeUsedIsUnreadable) {
  const TemporaryFolder folder;
  const auto why = [](const Result<FontFile>& font) {
    if (font) return std::string("opened");
    EXPECT_EQ(font.error().code, "font.unreadable");
    EXPECT_EQ(font.error().blame, Blame::environment);
    EXPECT_FALSE(font.error().remedy.empty());
    return font.error().what;
  };
  EXPECT_THAT(why(FontFile::open(folder.path("none.otf"), 0)), HasSubstr("No such file"));
  EXPECT_THAT(why(FontFile::open(folder.path(), 0)), HasSubstr("not a file"));
  EXPECT_THAT(why(FontFile::open(folder.write("empty", ""), 0)), HasSubstr("not an OpenType font"));
  EXPECT_THAT(why(FontFile::open(folder.write("text", "no font at all"), 0)),
              HasSubstr("not an OpenType font"));
  EXPECT_THAT(why(FontFile::open(folder.write("one", two_glyphs()), 2)), HasSubstr("index 2"));
  EXPECT_THAT(why(FontFile::from_bytes("", "nothing")), HasSubstr("not an OpenType font"));

  SfntBuilder no_outlines;
  no_outlines.add_common({{U'a'}});
  no_outlines.add("maxp", std::string("\0\0\x50\0\0\2", 6));
  EXPECT_THAT(why(FontFile::from_bytes(no_outlines.build(), "x")), HasSubstr("outlines"));
  SfntBuilder no_glyphs;
  no_glyphs.add_common({});
  no_glyphs.add("maxp", std::string("\0\0\x50\0\0\0", 6));
  EXPECT_THAT(why(FontFile::from_bytes(no_glyphs.build(), "x")), HasSubstr("no glyphs"));
}

TEST(FontFile, StampTellsFilesAndVersionsApart) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.ttf", two_glyphs());
  const Fingerprint first = FontFile::open(path, 0)->stamp();
  EXPECT_EQ(FontFile::open(path, 0)->stamp(), first);
  EXPECT_NE(FontFile::open(folder.write("b.ttf", two_glyphs()), 0)->stamp(), first);
  const auto time = std::filesystem::last_write_time(path);
  std::filesystem::last_write_time(path, time + std::chrono::nanoseconds(1000));
  EXPECT_NE(FontFile::open(path, 0)->stamp(), first);

  EXPECT_EQ(FontFile::from_bytes(two_glyphs(), "x")->stamp(),
            FontFile::from_bytes(two_glyphs(), "x")->stamp());
  EXPECT_NE(FontFile::from_bytes(two_glyphs(), "x")->stamp(),
            FontFile::from_bytes(tiny_truetype({{U'a'}}), "x")->stamp());
}

TEST(FontFile, SeveralThreadsReadOneFace) {
  ASSERT_TRUE(installed(kFandolFang)) << "FandolFang is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kFandolFang, 0);
  ASSERT_TRUE(font);
  const auto read_all = [&font] {
    FingerprintBuilder read;
    for (char32_t c = 0x4E00; c < 0x9FA6; ++c) {
      const auto glyph = font->glyph_of(c);
      if (!glyph) continue;
      read.add(glyph->index);
      read.add(font->advance_of(*glyph).value);
      if (c % 16 == 0) read.add(font->ink_of(*glyph).right.value);
    }
    return read.finish();
  };
  std::vector<Fingerprint> results(4);
  std::vector<std::thread> threads;
  for (Fingerprint& result : results) threads.emplace_back([&] { result = read_all(); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(results, ::testing::Each(read_all()));
}

TEST(FontFile, FandolHasGb1Cids) {
  ASSERT_TRUE(installed(kFandolFang)) << "FandolFang is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kFandolFang, 0);
  ASSERT_TRUE(font);
  EXPECT_TRUE(font->is_cid_keyed());
  EXPECT_EQ(font->postscript_name(), "FandolFang-Regular");
  // 政 is CID 4511 of Adobe-GB1.
  EXPECT_EQ(font->code_of(*font->glyph_of(U'政')), 4511u);
}

TEST(FontFile, NotoSimplifiedChineseIsFaceTwoAndItsCidsAreGlyphs) {
  ASSERT_TRUE(installed(kNotoSerif)) << "Noto Serif CJK is not installed: sh .ci/setup.sh tests";
  const auto font = FontFile::open(kNotoSerif, 2);
  ASSERT_TRUE(font);
  EXPECT_EQ(font->postscript_name(), "NotoSerifCJKsc-Regular");
  EXPECT_TRUE(font->is_cid_keyed());
  const GlyphId glyph = *font->glyph_of(U'政');
  EXPECT_EQ(font->code_of(glyph), glyph.index);
  EXPECT_FALSE(FontFile::open(kNotoSerif, 99));
}

TEST(FontFile, HostileFontsAreOpenedAndSubsetWithoutCrash) {
  SHARED_FILE_OR_SKIP(folder, "corpus/hostile/fonts");
  int files = 0;
  int opened = 0;
  int subsets = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    SCOPED_TRACE(entry.path().string());
    ++files;
    for (unsigned index = 0; index < 3; ++index) {
      const auto font = FontFile::open(entry.path().string(), index);
      if (!font) continue;
      ++opened;
      std::vector<GlyphId> glyphs;
      for (std::uint32_t glyph = 1; glyph < 9; ++glyph) {
        font->ink_of(GlyphId{glyph});
        font->advance_of(GlyphId{glyph});
        font->code_of(GlyphId{glyph});
        if (glyph < font->glyph_count()) glyphs.push_back(GlyphId{glyph});
      }
      for (char32_t c = U' '; c < 0x17F; ++c) font->glyph_of(c);
      EXPECT_FALSE(font->postscript_name().empty());
      if (subset_font(*font, glyphs)) ++subsets;
    }
  }
  EXPECT_GT(files, 50);
  // Some are whole enough to get past the doors.
  EXPECT_GT(opened, 5);
  EXPECT_GT(subsets, 2);
}

}  // namespace
}  // namespace banxin::testing
