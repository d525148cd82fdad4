#include "fonts/check_fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "fonts/standard_characters.h"
#include "installed_fonts.h"
#include "sample_catalogue.h"
#include "support/environment_guard.h"
#include "support/problems.h"
#include "support/temporary_folder.h"
#include "tiny_font.h"

namespace banxin::testing {
namespace {

TEST(CheckFonts, TellsWhatIsAskedForFoundUsedAndMissing) {
  const TemporaryFolder folder;
  folder.write("Song.ttf", tiny_truetype({{U'〇'}, {U'一'}}));
  folder.write("Latin.ttf", "damaged");
  const EnvironmentGuard fonts("BANXIN_FONTS", folder.path());
  const FontsCheck check = find_fonts(sample_catalogue());
  ASSERT_EQ(check.faces.size(), 3u);
  EXPECT_EQ(check.faces[0].path, "");
  EXPECT_FALSE(check.faces[0].usable);
  EXPECT_EQ(check.faces[0].spec.package, "fonts-fang");
  EXPECT_EQ(check.faces[1].path, folder.path("Song.ttf"));
  EXPECT_TRUE(check.faces[1].usable);
  EXPECT_FALSE(check.faces[1].details);
  EXPECT_FALSE(check.faces[2].usable);
  EXPECT_EQ(check.roles[0].wanted, "fang");
  EXPECT_EQ(check.roles[0].used, "song");
  EXPECT_EQ(check.roles[1].used, "song");
  EXPECT_THAT(codes_of(check.problems),
              ::testing::ElementsAre("font.unreadable", "font.substituted", "font.substituted"));

  const std::vector<FaceTask>& tasks = check.faces[1].tasks;
  ASSERT_EQ(tasks.size(), 7u);
  EXPECT_EQ(tasks[0].office, FaceOffice::han);
  EXPECT_EQ(tasks[1].office, FaceOffice::fallback);
  EXPECT_EQ(tasks[2].office, FaceOffice::overrides);
  EXPECT_EQ(tasks[3].role, FontRole::kaiti);
  EXPECT_EQ(check.faces[2].tasks[0].office, FaceOffice::western);
}

TEST(CheckFonts, NoFontAtAllIsSaidNotFatal) {
  const TemporaryFolder folder;
  const EnvironmentGuard fonts("BANXIN_FONTS", folder.path());
  const FontsCheck check = find_fonts(sample_catalogue());
  EXPECT_EQ(check.roles[0].used, "");
  EXPECT_THAT(codes_of(check.problems), ::testing::ElementsAre("font.none-found"));
}

TEST(CheckFonts, VerificationReadsHashNamesRightsAndCoverage) {
  const TemporaryFolder folder;
  const std::string bytes = tiny_truetype({{U'〇'}, {U'一'}, {U'三'}});
  for (const char* name : {"Fang.ttf", "Song.ttf", "Latin.ttf"}) folder.write(name, bytes);
  const EnvironmentGuard fonts("BANXIN_FONTS", folder.path());
  FontCatalogue wanted = sample_catalogue();
  wanted.faces[0].sha256 = std::string(64, '0');
  const FontsCheck first = verify_fonts(wanted, U"一二三四");
  ASSERT_TRUE(first.faces[0].details);
  const FaceDetails& details = *first.faces[0].details;
  EXPECT_EQ(details.sha256.size(), 64u);
  EXPECT_FALSE(details.sha256_as_pinned);
  EXPECT_TRUE(first.faces[1].details->sha256_as_pinned);
  EXPECT_EQ(details.missing, U"二四");
  EXPECT_TRUE(details.may_embed);
  EXPECT_THAT(codes_of(first.problems), ::testing::ElementsAre("font.changed"));

  wanted.faces[0].sha256 = details.sha256;
  const FontsCheck second = verify_fonts(wanted, U"一二三四");
  EXPECT_TRUE(second.faces[0].details->sha256_as_pinned);
  EXPECT_TRUE(second.problems.empty());
}

TEST(CheckFonts, FontThatForbidsEmbeddingIsAnError) {
  const TemporaryFolder folder;
  const auto with_rights = [](int fs_type) {
    std::string os2;
    put16(os2, {0, 500, 400, 5, fs_type});
    os2.append(78 - os2.size(), '\0');
    return tiny_truetype({{U'一'}}, {{"OS/2", os2}});
  };
  folder.write("Fang.ttf", with_rights(0x0002));
  folder.write("Song.ttf", with_rights(0x0008));
  folder.write("Latin.ttf", with_rights(0x0100));
  const EnvironmentGuard fonts("BANXIN_FONTS", folder.path());
  const FontsCheck check = verify_fonts(sample_catalogue(), U"一");
  EXPECT_FALSE(check.faces[0].details->may_embed);
  EXPECT_TRUE(check.faces[1].details->may_embed);
  EXPECT_EQ(check.faces[1].details->embedding_flags, 8u);
  EXPECT_FALSE(check.faces[2].details->may_embed);
  EXPECT_THAT(codes_of(check.problems),
              ::testing::ElementsAre("font.not-embeddable", "font.not-embeddable"));
}

TEST(CheckFonts, TheProjectsCatalogueIsWithoutProblemsAndPinsTheInstalledFonts) {
  const std::filesystem::path fonts_folder = std::filesystem::path(BANXIN_SOURCE_DIR) / "fonts";
  const auto [catalogue, problems] =
      parse_font_catalogue(bytes_of(fonts_folder / "fonts.toml"), "fonts.toml");
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(catalogue.faces.size(), 10u);
  ASSERT_TRUE(installed(kFandolFang) && installed(kNotoSerif) && installed(kLiberation))
      << "the default fonts are not all installed: sh .ci/setup.sh tests";
  const FontsCheck check = verify_fonts(
      catalogue, parse_standard_characters(bytes_of(fonts_folder / "standard-characters.txt")));
  EXPECT_TRUE(check.problems.empty());
  for (const FaceCheck& face : check.faces) {
    ASSERT_TRUE(face.details) << face.spec.name;
    EXPECT_TRUE(face.details->sha256_as_pinned) << face.spec.name;
    EXPECT_TRUE(face.details->may_embed) << face.spec.name;
    if (face.spec.name == "liberation-serif") continue;
    const std::size_t lacking = face.spec.name.starts_with("fandol") ? 8105u - 6638u : 0u;
    EXPECT_EQ(face.details->missing.size(), lacking) << face.spec.name;
  }
  EXPECT_EQ(check.faces[0].details->family, "FandolFang");
  const auto serif = std::find_if(check.faces.begin(), check.faces.end(), [](const FaceCheck& f) {
    return f.spec.name == "noto-serif-sc";
  });
  EXPECT_EQ(serif->details->family, "Noto Serif CJK SC");
}

}  // namespace
}  // namespace banxin::testing
