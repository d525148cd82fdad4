#include "base/toml_schema.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

constexpr const char* kText = R"([faces.zeta]
size = 2

[faces.alpha]
size = "2"
taken = [{ face = "a" }, { fce = "b" }]
)";

class TomlReaderTest : public testing::Test {
 protected:
  Problems problems_;
  toml::table root_ = *parse_toml(kText, "f.toml");
  TomlReader reader_{root_, "f.toml", "", problems_};
};

TEST_F(TomlReaderTest, TablesComeInTheOrderOfTheFile) {
  std::vector<std::string> names;
  for (const auto& [name, table] : reader_.table("faces")->tables()) names.push_back(name);
  EXPECT_EQ(names, (std::vector<std::string>{"zeta", "alpha"}));
}

TEST_F(TomlReaderTest, ListsAreReadTableByTable) {
  std::vector<std::string> faces;
  for (TomlReader& taken : reader_.table("faces")->table("alpha")->list("taken")) {
    std::string face;
    taken.read("face", face);
    taken.finish();
    faces.push_back(face);
  }
  EXPECT_EQ(faces, (std::vector<std::string>{"a", ""}));
  ASSERT_EQ(problems_.size(), 1u);
  EXPECT_EQ(problems_[0].code, "toml.unknown-key");
  EXPECT_EQ(problems_[0].what, "unknown key faces.alpha.taken.fce");
  EXPECT_EQ(problems_[0].remedy, "did you mean faces.alpha.taken.face?");
  EXPECT_EQ(problems_[0].place, (Place{"f.toml", 6, 28}));
}

TEST_F(TomlReaderTest, WhatIsNoListOfTablesIsSaid) {
  EXPECT_TRUE(reader_.list("faces").empty());
  EXPECT_TRUE(reader_.list("absent").empty());
  ASSERT_EQ(problems_.size(), 1u);
  EXPECT_EQ(problems_[0].what, "faces must be a list of tables");
}

TEST_F(TomlReaderTest, PlacesAreThoseOfTheValueElseOfTheTable) {
  auto alpha = *reader_.table("faces")->table("alpha");
  EXPECT_EQ(alpha.place_of("size"), (Place{"f.toml", 5, 8}));
  EXPECT_EQ(alpha.place_of("absent").line, 4);
  EXPECT_TRUE(alpha.has("size"));
  EXPECT_FALSE(alpha.has("absent"));
}

}  // namespace
}  // namespace banxin
