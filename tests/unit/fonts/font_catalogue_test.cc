#include "fonts/font_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/environment_guard.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kGood = R"(folders = ["/fonts/a", "~/b"]

[faces.zeta]
file = "Zeta.otf"
index = 2
sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
package = "fonts-zeta"
command = "sh get-zeta.sh"

[faces.alpha]
file = "Alpha.ttf"

[roles.fangsong]
faces = ["zeta", "alpha"]
western = "alpha"
fallbacks = ["alpha"]
overrides = [{ characters = "〇—", face = "alpha" }]
[roles.kaiti]
faces = ["zeta"]
[roles.heiti]
faces = ["zeta"]
[roles.songti]
faces = ["zeta"]
[roles.xiaobiaosong]
faces = ["zeta"]
)";

// kGood with one line replaced or, given no line to replace, appended.
Problems problems_after(const std::string& from, const std::string& to) {
  std::string toml = kGood;
  const std::size_t at = toml.find(from);
  EXPECT_NE(at, std::string::npos);
  toml.replace(at, from.size(), to);
  return parse_font_catalogue(toml, "fonts.toml").problems;
}

TEST(FontCatalogue, ReadsFacesInFileOrderAndRoles) {
  const auto [catalogue, problems] = parse_font_catalogue(kGood, "fonts.toml");
  ASSERT_THAT(problems, IsEmpty());
  EXPECT_THAT(catalogue.folders, ElementsAre("/fonts/a", "~/b"));
  ASSERT_EQ(catalogue.faces.size(), 2u);
  const FaceSpec& zeta = catalogue.faces[0];
  EXPECT_EQ(zeta.name, "zeta");
  EXPECT_EQ(zeta.file, "Zeta.otf");
  EXPECT_EQ(zeta.index, 2u);
  EXPECT_EQ(zeta.sha256.substr(0, 4), "0123");
  EXPECT_EQ(zeta.package, "fonts-zeta");
  EXPECT_EQ(zeta.command, "sh get-zeta.sh");
  EXPECT_EQ(catalogue.find("alpha")->file, "Alpha.ttf");
  EXPECT_EQ(catalogue.find("beta"), nullptr);
  const RoleSpec& fangsong = catalogue.roles[static_cast<std::size_t>(FontRole::fangsong)];
  EXPECT_THAT(fangsong.faces, ElementsAre("zeta", "alpha"));
  EXPECT_EQ(fangsong.western, "alpha");
  EXPECT_THAT(fangsong.fallbacks, ElementsAre("alpha"));
  ASSERT_EQ(fangsong.overrides.size(), 1u);
  EXPECT_EQ(fangsong.overrides[0].characters, U"〇—");
  EXPECT_EQ(catalogue.roles[static_cast<std::size_t>(FontRole::kaiti)].western, "");
}

TEST(FontCatalogue, SyntaxErrorNamesFileAndLine) {
  const auto [catalogue, problems] = parse_font_catalogue("folders = []\nfaces = = 2\n", "f.toml");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "toml.syntax");
  EXPECT_EQ(problems[0].place.file, "f.toml");
  EXPECT_EQ(problems[0].place.line, 2);
  EXPECT_EQ(problems[0].blame, Blame::environment);
}

TEST(FontCatalogue, UnknownKeyNamesTheNearestKnownOne) {
  const Problems problems = problems_after("index = 2", "indx = 2");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "toml.unknown-key");
  EXPECT_EQ(problems[0].place.line, 5);
  EXPECT_THAT(problems[0].what, HasSubstr("unknown key faces.zeta.indx"));
  EXPECT_THAT(problems[0].remedy, HasSubstr("faces.zeta.index"));

  const Problems role = problems_after("[roles.kaiti]", "[roles.kati]");
  ASSERT_EQ(role.size(), 2u);
  EXPECT_EQ(role[0].code, "catalogue.missing-key");
  EXPECT_THAT(role[0].what, HasSubstr("roles.kaiti"));
  EXPECT_EQ(role[1].code, "toml.unknown-key");
  EXPECT_THAT(role[1].remedy, HasSubstr("roles.kaiti"));
}

TEST(FontCatalogue, UnknownFaceNamesTheNearestKnownOne) {
  const Problems problems = problems_after("western = \"alpha\"", "western = \"alhpa\"");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "catalogue.unknown-face");
  EXPECT_EQ(problems[0].place.line, 15);
  EXPECT_THAT(problems[0].remedy, HasSubstr("\"alpha\""));
  const Problems gone = problems_after("\"〇—\", face = \"alpha\"", "\"〇\", face = \"missing\"");
  ASSERT_EQ(gone.size(), 1u);
  EXPECT_EQ(gone[0].what, "roles.fangsong.overrides.face: there is no face \"missing\"");
  EXPECT_EQ(gone[0].remedy, "known faces: zeta, alpha");
  EXPECT_EQ(problems_after("fallbacks = [\"alpha\"]", "fallbacks = [\"b\", \"c\"]").size(), 2u);
}

TEST(FontCatalogue, WrongValuesAreReportedNotGuessed) {
  const auto code_after = [](const std::string& from, const std::string& to) {
    const Problems problems = problems_after(from, to);
    return problems.empty() ? std::string("none") : problems[0].code;
  };
  EXPECT_EQ(code_after("index = 2", "index = -1"), "toml.value");
  EXPECT_EQ(code_after("index = 2", "index = \"2\""), "toml.value");
  EXPECT_EQ(code_after("sha256 = \"01", "sha256 = \""), "toml.value");
  EXPECT_EQ(code_after("sha256 = \"01", "sha256 = \"0Z"), "toml.value");
  EXPECT_EQ(code_after("faces = [\"zeta\", \"alpha\"]", "faces = [\"zeta\", 1]"), "toml.value");
  EXPECT_EQ(code_after("file = \"Alpha.ttf\"", ""), "catalogue.missing-key");
  EXPECT_EQ(code_after("characters = \"〇—\", ", ""), "catalogue.missing-key");
  EXPECT_EQ(code_after("overrides = [{ characters = \"〇—\", face = \"alpha\" }]", "overrides = 1"),
            "toml.value");
  EXPECT_EQ(parse_font_catalogue("", "f.toml").problems.size(), 2u);
}

TEST(FontCatalogue, MissingKeysAreSaidWhereTheyBelong) {
  const Problems problems = problems_after("file = \"Alpha.ttf\"", "");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].what, "faces.alpha.file is missing");
  EXPECT_EQ(problems[0].place.line, 10);
  EXPECT_EQ(problems[0].blame, Blame::environment);
}

TEST(FontCatalogue, FoldersOfTheEnvironmentComeFirst) {
  const EnvironmentGuard fonts("BANXIN_FONTS", "/x::/y:");
  const EnvironmentGuard home("HOME", "/home/u");
  const FontCatalogue catalogue = parse_font_catalogue(kGood, "fonts.toml").catalogue;
  EXPECT_THAT(font_folders(catalogue), ElementsAre("/x", "/y", "/fonts/a", "/home/u/b"));
}

TEST(FontCatalogue, FindsFilesInTheOrderOfTheFolders) {
  const TemporaryFolder first;
  const TemporaryFolder second;
  second.write("Zeta.otf", "2");
  const EnvironmentGuard fonts("BANXIN_FONTS", first.path() + ":" + second.path());
  const FontCatalogue catalogue = parse_font_catalogue(kGood, "fonts.toml").catalogue;
  const FaceSpec& zeta = *catalogue.find("zeta");
  EXPECT_EQ(find_font_file(catalogue, zeta), second.path("Zeta.otf"));
  EXPECT_EQ(find_font_file(catalogue, *catalogue.find("alpha")), "");
  first.write("Zeta.otf", "1");
  EXPECT_EQ(find_font_file(catalogue, zeta), first.path("Zeta.otf"));
}

}  // namespace
}  // namespace banxin::testing
