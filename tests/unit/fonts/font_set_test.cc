#include "fonts/font_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_catalogue.h"
#include "support/environment_guard.h"
#include "support/temporary_folder.h"
#include "tiny_font.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FontSetTest : public ::testing::Test {
 protected:
  void write_fang() { folder_.write("Fang.ttf", tiny_truetype({{U'5'}, {U'〇'}, {U'一'}})); }
  void write_song() {
    folder_.write("Song.ttf", tiny_truetype({{U'5'}, {U'〇'}, {U'一'}, {U'龘'}}));
  }
  void write_latin() { folder_.write("Latin.ttf", tiny_truetype({{U'5'}, {U'é'}})); }

  static std::string name_of(const FontSet& fonts, const std::optional<FaceChoice>& choice) {
    return choice ? fonts.face(choice->face).name : "none";
  }

  TemporaryFolder folder_;
  EnvironmentGuard fonts_{"BANXIN_FONTS", folder_.path()};
};

TEST_F(FontSetTest, ChoosesOverrideThenOwnFaceThenFallback) {
  write_fang();
  write_song();
  write_latin();
  const auto loaded = load_fonts(sample_catalogue());
  ASSERT_TRUE(loaded);
  EXPECT_THAT(loaded->problems, IsEmpty());
  const FontSet& fonts = loaded->fonts;
  EXPECT_EQ(fonts.size(), 3u);
  const auto face = [&](char32_t c, bool western) {
    return name_of(fonts, fonts.choose(FontRole::fangsong, c, western));
  };
  EXPECT_EQ(face(U'一', false), "fang");
  EXPECT_EQ(face(U'5', false), "fang");
  EXPECT_EQ(face(U'5', true), "latin");
  EXPECT_EQ(face(U'〇', false), "song");
  EXPECT_EQ(face(U'〇', true), "fang");  // overrides are for Han context
  EXPECT_EQ(face(U'一', true), "fang");
  EXPECT_EQ(face(U'龘', false), "song");
  EXPECT_EQ(face(U'é', false), "latin");
  EXPECT_EQ(face(U'龖', false), "none");
  EXPECT_TRUE(fonts.choose(FontRole::fangsong, U'龘', false)->fallback);
  EXPECT_FALSE(fonts.choose(FontRole::fangsong, U'〇', false)->fallback);
  EXPECT_FALSE(fonts.choose(FontRole::fangsong, U'一', true)->fallback);
  EXPECT_EQ(fonts.choose(FontRole::fangsong, U'一', false)->glyph, GlyphId{3});
  EXPECT_EQ(name_of(fonts, fonts.choose(FontRole::heiti, U'5', true)), "song");
}

// P-40.
TEST_F(FontSetTest, AWholeNameIsSetFromAFaceThatHasAllOfIt) {
  write_fang();
  write_song();
  write_latin();
  const auto loaded = load_fonts(sample_catalogue());
  ASSERT_TRUE(loaded);
  const auto face = [&](std::u32string_view name) -> std::string {
    const auto id = loaded->fonts.choose_for_all(name);
    return id ? loaded->fonts.face(*id).name : "none";
  };
  EXPECT_EQ(face(U"一龘"), "song");
  EXPECT_EQ(face(U"é5"), "latin") << "not that of a role's Han";
  EXPECT_EQ(face(U"一é"), "none") << "each has a face, but not the same";
}

TEST_F(FontSetTest, MissingFirstChoiceIsSubstitutedAndSaid) {
  write_song();
  write_latin();
  const auto loaded = load_fonts(sample_catalogue());
  ASSERT_TRUE(loaded);
  ASSERT_EQ(loaded->problems.size(), 1u);
  const Problem& problem = loaded->problems[0];
  EXPECT_EQ(problem.code, "font.substituted");
  EXPECT_EQ(problem.severity, Severity::warning);
  EXPECT_EQ(problem.blame, Blame::environment);
  EXPECT_THAT(problem.what, HasSubstr("仿宋 (fangsong) wants the face fang"));
  EXPECT_THAT(problem.what, HasSubstr("song stands in"));
  EXPECT_THAT(problem.remedy, HasSubstr("fonts-fang"));
  EXPECT_EQ(loaded->fonts.size(), 2u);
  EXPECT_EQ(name_of(loaded->fonts, loaded->fonts.choose(FontRole::fangsong, U'一', false)), "song");
}

TEST_F(FontSetTest, DamagedFirstChoiceIsSubstitutedWithItsReason) {
  folder_.write("Fang.ttf", "not a font");
  write_song();
  write_latin();
  const auto loaded = load_fonts(sample_catalogue());
  ASSERT_TRUE(loaded);
  ASSERT_EQ(loaded->problems.size(), 1u);
  EXPECT_THAT(loaded->problems[0].what, HasSubstr("Fang.ttf: font cannot be used"));
}

TEST_F(FontSetTest, MissingLatinFaceIsReplacedByTheHanFace) {
  write_fang();
  write_song();
  const auto loaded = load_fonts(sample_catalogue());
  ASSERT_TRUE(loaded);
  ASSERT_EQ(loaded->problems.size(), 1u);
  EXPECT_THAT(loaded->problems[0].what, HasSubstr("letters and digits"));
  EXPECT_EQ(name_of(loaded->fonts, loaded->fonts.choose(FontRole::fangsong, U'5', true)), "fang");
}

TEST_F(FontSetTest, MissingFallbackIsANoticeOnce) {
  write_fang();
  write_latin();
  FontCatalogue wanted = sample_catalogue();
  for (RoleSpec& role : wanted.roles) role.faces = {"fang"};
  wanted.roles[1].fallbacks = {"song"};
  const auto loaded = load_fonts(wanted);
  ASSERT_TRUE(loaded);
  ASSERT_EQ(loaded->problems.size(), 1u);
  EXPECT_EQ(loaded->problems[0].code, "font.missing");
  EXPECT_EQ(loaded->problems[0].severity, Severity::notice);
  EXPECT_EQ(loaded->problems[0].remedy, "run: sh get-song.sh");
  EXPECT_EQ(name_of(loaded->fonts, loaded->fonts.choose(FontRole::fangsong, U'〇', false)), "fang");
}

TEST_F(FontSetTest, RoleWithoutAnyFaceIsAnErrorThatSaysHowToMend) {
  write_fang();
  const auto loaded = load_fonts(sample_catalogue());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, "font.none-found");
  EXPECT_EQ(loaded.error().severity, Severity::error);
  EXPECT_EQ(loaded.error().blame, Blame::environment);
  EXPECT_THAT(loaded.error().what, HasSubstr("楷体 (kaiti), 黑体 (heiti)"));
  EXPECT_THAT(loaded.error().what, HasSubstr(folder_.path()));
  EXPECT_EQ(loaded.error().remedy, "run: sh get-song.sh");
}

}  // namespace
}  // namespace banxin::testing
