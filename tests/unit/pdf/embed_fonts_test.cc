#include <gtest/gtest.h>

#include "inflate_stream.h"
#include "pdf/glyph_usage.h"
#include "sample_document.h"
#include "support/count_parts.h"

namespace banxin::testing {
namespace {

class EmbedFonts : public ::testing::Test {
 protected:
  void SetUp() override {
    fonts_ = load_sample_fonts();
    ASSERT_TRUE(fonts_) << "the fonts are not installed: sh .ci/setup.sh tests";
  }

  FaceUsage usage_of(FontRole role, const std::u32string& text, bool western) {
    FaceUsage usage;
    for (const char32_t c : text) {
      const auto choice = fonts_->choose(role, c, western);
      if (!choice) continue;
      usage.face = choice->face;
      usage.texts[choice->glyph].push_back(std::u32string(1, c));
    }
    return usage;
  }
  EmbeddedFont embedded(const FaceUsage& usage) {
    auto font = embed_font(usage, fonts_->face(usage.face), nullptr);
    EXPECT_TRUE(font) << font.error().what;
    return font ? *font : EmbeddedFont{};
  }

  std::optional<FontSet> fonts_;
};

TEST_F(EmbedFonts, CffWithAliases) {
  // U+2F00 and U+4E00 share a glyph; U+2F00 comes first.
  const FaceUsage usage = usage_of(FontRole::songti, U"⼀一，𠮷政", false);
  ASSERT_EQ(usage.texts.size(), 4U);
  const EmbeddedFont font = embedded(usage);
  EXPECT_EQ(font.program, FontProgram::cff);
  EXPECT_EQ(font.base_name.substr(6), "+NotoSerifCJKsc-Regular");
  EXPECT_EQ(font.widths, "");  // all 1000
  ASSERT_EQ(font.to_unicode_streams.size(), 2U);
  const std::string first = inflate_stream(font.to_unicode_streams[0]);
  const std::string second = inflate_stream(font.to_unicode_streams[1]);
  EXPECT_NE(first.find("4 beginbfchar"), std::string::npos);
  EXPECT_NE(first.find("> <2F00>"), std::string::npos);
  EXPECT_NE(first.find("> <D842DFB7>"), std::string::npos);
  EXPECT_NE(second.find("1 beginbfchar"), std::string::npos);
  EXPECT_NE(second.find("> <4E00>"), std::string::npos);
  EXPECT_EQ(inflate_stream(font.program_stream).size(), font.program_length);
  EXPECT_NE(font.descriptor.find("/Ascent 880\n/Descent -120\n"), std::string::npos);
  const EmbeddedFont again = embedded(usage);
  EXPECT_EQ(again.base_name, font.base_name);
  EXPECT_EQ(again.program_stream, font.program_stream);
}

TEST_F(EmbedFonts, TrueTypeMapsOriginalGlyphs) {
  const FaceUsage usage = usage_of(FontRole::songti, U"0123456789AB%", true);
  const EmbeddedFont font = embedded(usage);
  ASSERT_EQ(font.program, FontProgram::truetype);
  // Ten digits of 500 on end; A and B with two decimals.
  EXPECT_NE(font.widths.find(" 500"), std::string::npos);
  EXPECT_NE(font.widths.find("[722.17 666.99]"), std::string::npos);
  const std::string map = inflate_stream(font.cid_to_gid_stream);
  const std::uint32_t last = usage.texts.rbegin()->first.index;
  ASSERT_EQ(map.size(), (last + 1) * 2);
  std::size_t mapped = 0;
  for (std::size_t i = 0; i < map.size(); i += 2) mapped += map[i] != 0 || map[i + 1] != 0;
  EXPECT_EQ(mapped, usage.texts.size());
}

TEST_F(EmbedFonts, TheTagFollowsTheGlyphs) {
  const auto tag_of = [this](const std::u32string& text) {
    return embedded(usage_of(FontRole::songti, text, false)).base_name.substr(0, 6);
  };
  EXPECT_EQ(tag_of(U"政府"), tag_of(U"政府"));
  EXPECT_NE(tag_of(U"政府"), tag_of(U"政治"));
}

TEST_F(EmbedFonts, LigaturesAndPartsOfGlyphs) {
  FaceUsage usage = usage_of(FontRole::songti, U"ab", true);
  usage.texts.begin()->second = {U"ffi"};
  usage.texts.rbegin()->second = {U""};
  const std::string map = inflate_stream(embedded(usage).to_unicode_streams.at(0));
  EXPECT_NE(map.find("> <006600660069>\n"), std::string::npos);
  EXPECT_NE(map.find("> <200B>\n"), std::string::npos);
}

TEST_F(EmbedFonts, LongMapsAreCutIntoBlocks) {
  std::u32string text;
  for (char32_t c = 0x4E00; c < 0x4E00 + 250; ++c) text.push_back(c);
  const EmbeddedFont font = embedded(usage_of(FontRole::songti, text, false));
  const std::string map = inflate_stream(font.to_unicode_streams[0]);
  EXPECT_EQ(count_parts(map, " beginbfchar"), 3U);
  EXPECT_NE(map.find("50 beginbfchar"), std::string::npos);
}

}  // namespace
}  // namespace banxin::testing
