#include "base/toml_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <functional>

#include "support/problems.h"

namespace banxin {
namespace {

using testing::only;

using namespace literals;
using ::testing::HasSubstr;

enum class Colour { red, green };
constexpr std::array<std::string_view, 2> kColours = {"red", "green"};

// Runs `read` over a TOML text; returns the problems.
Problems read_with(std::string_view text, const std::function<void(TomlReader&)>& read) {
  const auto table = parse_toml(text, "f.toml");
  EXPECT_TRUE(table) << text;
  Problems problems;
  TomlReader reader(*table, "f.toml", "", problems);
  read(reader);
  return problems;
}

TEST(ParseToml, SyntaxErrorsHaveTheirPlace) {
  const auto table = parse_toml("a = 1\nb = = 2\n", "f.toml");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, "toml.syntax");
  EXPECT_EQ(table.error().place.file, "f.toml");
  EXPECT_EQ(table.error().place.line, 2);
  EXPECT_EQ(table.error().blame, Blame::usage);
}

TEST(TomlReader, ReadsTexts) {
  std::string value = "as it was";
  EXPECT_TRUE(read_with("", [&](TomlReader& r) { r.read("key", value); }).empty());
  EXPECT_EQ(value, "as it was");
  EXPECT_TRUE(read_with("key = \"甲\"", [&](TomlReader& r) { r.read("key", value); }).empty());
  EXPECT_EQ(value, "甲");
  const Problem wrong = only(read_with("key = 3", [&](TomlReader& r) { r.read("key", value); }));
  EXPECT_EQ(wrong.code, "toml.value");
  EXPECT_EQ(value, "甲");
}

TEST(TomlReader, ReadsFlags) {
  bool value = false;
  EXPECT_TRUE(read_with("key = true", [&](TomlReader& r) { r.read("key", value); }).empty());
  EXPECT_TRUE(value);
  only(read_with("key = \"false\"", [&](TomlReader& r) { r.read("key", value); }));
  only(read_with("key = 0", [&](TomlReader& r) { r.read("key", value); }));
  EXPECT_TRUE(value);
}

TEST(TomlReader, ReadsWholeNumbersInTheirRange) {
  int value = 7;
  const auto read = [&](TomlReader& r) { r.read("key", value, 2, 10); };
  EXPECT_TRUE(read_with("key = 10", read).empty());
  EXPECT_EQ(value, 10);
  EXPECT_TRUE(read_with("key = 2", read).empty());
  EXPECT_EQ(value, 2);
  for (const char* wrong : {"key = 1", "key = 11", "key = 3.0", "key = \"3\""}) {
    EXPECT_THAT(only(read_with(wrong, read)).what, HasSubstr("from 2 to 10")) << wrong;
    EXPECT_EQ(value, 2) << wrong;
  }
}

TEST(TomlReader, ReadsListsOfTexts) {
  std::vector<std::string> value;
  const auto read = [&](TomlReader& r) { r.read("key", value); };
  EXPECT_TRUE(read_with("key = [\"a\", \"b\"]", read).empty());
  EXPECT_EQ(value, (std::vector<std::string>{"a", "b"}));
  only(read_with("key = [\"a\", 3]", read));
  only(read_with("key = \"a\"", read));
  EXPECT_EQ(value.size(), 2U);
}

TEST(TomlReader, WordsAreTextsOrWholeNumbersWithTheirPlaces) {
  std::vector<TomlWord> words, one;
  EXPECT_TRUE(read_with("a = [2022,\n  \"b\"]\nc = 7\n", [&](TomlReader& reader) {
                reader.read("a", words);
                reader.read("c", one);
                reader.finish();
              }).empty());
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].text, "2022");
  EXPECT_EQ(words[0].place, (Place{"f.toml", 1, 6}));
  EXPECT_EQ(words[1].text, "b");
  EXPECT_EQ(words[1].place, (Place{"f.toml", 2, 3}));
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0].text, "7");
  for (const char* text : {"a = [1.5]", "a = true", "a = [[1]]"}) {
    words.clear();
    EXPECT_EQ(only(read_with(text, [&](TomlReader& reader) { reader.read("a", words); })).code,
              "toml.value");
    EXPECT_TRUE(words.empty());
  }
}

TEST(TomlReader, ReadsLengths) {
  Length value;
  const auto read = [&](TomlReader& r) { r.read("key", value); };
  EXPECT_TRUE(read_with("key = \"37mm\"", read).empty());
  EXPECT_EQ(value, 37_mm);
  EXPECT_TRUE(read_with("key = \"三号\"", read).empty());
  EXPECT_EQ(value, 16_pt);
  for (const char* wrong : {"key = 37", "key = \"37\"", "key = \"37cm\"", "key = \"-1mm\"",
                            "key = \"mm\"", "key = \"1.2345mm\""}) {
    EXPECT_THAT(only(read_with(wrong, read)).remedy, HasSubstr("37mm")) << wrong;
    EXPECT_EQ(value, 16_pt) << wrong;
  }
}

TEST(TomlReader, ReadsThousandths) {
  int value = 0;
  const auto read = [&](TomlReader& r) { r.read_thousandths("key", value, 0, 1000); };
  EXPECT_TRUE(read_with("key = 0.125", read).empty());
  EXPECT_EQ(value, 125);
  EXPECT_TRUE(read_with("key = 1", read).empty());
  EXPECT_EQ(value, 1000);
  EXPECT_TRUE(read_with("key = 0.05", read).empty());
  EXPECT_EQ(value, 50);
  for (const char* wrong : {"key = 1.01", "key = -0.1", "key = \"1\""}) {
    only(read_with(wrong, read));
    EXPECT_EQ(value, 50) << wrong;
  }
}

TEST(TomlReader, ReadsChoicesAndNamesTheNearest) {
  Colour value = Colour::red;
  const auto read = [&](TomlReader& r) { r.read("key", value, kColours); };
  EXPECT_TRUE(read_with("key = \"green\"", read).empty());
  EXPECT_EQ(value, Colour::green);
  const Problem near = only(read_with("key = \"gren\"", read));
  EXPECT_THAT(near.remedy, HasSubstr("did you mean \"green\"?"));
  EXPECT_THAT(near.remedy, HasSubstr("red, green"));
  const Problem far = only(read_with("key = \"transparent\"", read));
  EXPECT_THAT(far.remedy, HasSubstr("red, green"));
  only(read_with("key = 1", read));
  EXPECT_EQ(value, Colour::green);
}

TEST(TomlReader, ReadsTablesWithTheirNames) {
  int value = 0;
  const auto read = [&](TomlReader& r) {
    if (auto table = r.table("page")) {
      table->read("lines", value, 2, 10);
      table->finish();
    }
    r.finish();
  };
  EXPECT_TRUE(read_with("[page]\nlines = 3\n", read).empty());
  EXPECT_EQ(value, 3);
  EXPECT_TRUE(read_with("", read).empty());
  EXPECT_THAT(only(read_with("[page]\nlines = 30\n", read)).what, HasSubstr("page.lines"));
  EXPECT_THAT(only(read_with("page = 3\n", read)).remedy, HasSubstr("[page]"));
}

TEST(TomlReader, AnUnknownKeyNamesTheNearestAndItsPlace) {
  int value = 0;
  const auto read = [&](TomlReader& r) {
    if (auto table = r.table("page")) {
      table->read("lines", value, 2, 10);
      table->read("cells", value, 2, 10);
      table->finish();
    }
    r.finish();
  };
  const Problem problem = only(read_with("[page]\n  line = 3\n", read));
  EXPECT_EQ(problem.code, "toml.unknown-key");
  EXPECT_EQ(problem.place, (Place{"f.toml", 2, 3}));
  EXPECT_THAT(problem.what, HasSubstr("page.line"));
  EXPECT_EQ(problem.remedy, "did you mean page.lines?");
  EXPECT_EQ(problem.blame, Blame::usage);
  EXPECT_THAT(only(read_with("[page]\ncolour = 3\n", read)).remedy,
              HasSubstr("known here: lines, cells"));
}

TEST(TomlReader, AWrongValueHasItsPlace) {
  bool value = false;
  const Problem problem =
      only(read_with("a = 1\nkey =  3\n", [&](TomlReader& r) { r.read("key", value); }));
  EXPECT_EQ(problem.place, (Place{"f.toml", 2, 8}));
}

TEST(TomlReader, ReadsAllTables) {
  std::string names;
  EXPECT_TRUE(read_with("[b]\nx = 1\n[a]\nx = 2\n", [&](TomlReader& r) {
                for (auto& [name, table] : r.tables()) {
                  int x = 0;
                  table.read("x", x, 0, 9);
                  table.finish();
                  names += name + std::to_string(x) + " ";
                }
                r.finish();
              }).empty());
  EXPECT_THAT(names, ::testing::AllOf(HasSubstr("a2"), HasSubstr("b1")));
}

TEST(Nearest, IsWithinReach) {
  constexpr std::array<std::string_view, 3> kWords = {"indicators", "page_number", "lines"};
  EXPECT_EQ(nearest("indicator", kWords), "indicators");
  EXPECT_EQ(nearest("pagenumber", kWords), "page_number");
  EXPECT_EQ(nearest("lnies", kWords), "lines");
  EXPECT_EQ(nearest("watermark", kWords), std::nullopt);
}

// P-08
TEST(SizeByName, IsTheTableOfTheTrade) {
  EXPECT_EQ(size_by_name("初号"), 42_pt);
  EXPECT_EQ(size_by_name("小初"), 36_pt);
  EXPECT_EQ(size_by_name("一号"), 26_pt);
  EXPECT_EQ(size_by_name("小一"), 24_pt);
  EXPECT_EQ(size_by_name("二号"), 22_pt);
  EXPECT_EQ(size_by_name("小二"), 18_pt);
  EXPECT_EQ(size_by_name("三号"), 16_pt);
  EXPECT_EQ(size_by_name("小三"), 15_pt);
  EXPECT_EQ(size_by_name("四号"), 14_pt);
  EXPECT_EQ(size_by_name("小四"), 12_pt);
  EXPECT_EQ(size_by_name("五号"), 10.5_pt);
  EXPECT_EQ(size_by_name("小五"), 9_pt);
  EXPECT_EQ(size_by_name("六号"), 7.5_pt);
  EXPECT_EQ(size_by_name("小六"), 6.5_pt);
  EXPECT_EQ(size_by_name("七号"), 5.5_pt);
  EXPECT_EQ(size_by_name("八号"), std::nullopt);
}

TEST(ParseLength, TakesUnitsWithAndWithoutABlank) {
  EXPECT_EQ(parse_length("37mm"), 37_mm);
  EXPECT_EQ(parse_length("0.35 mm"), 0.35_mm);
  EXPECT_EQ(parse_length("15.75pt"), 15.75_pt);
  EXPECT_EQ(parse_length("五号"), 10.5_pt);
  for (const char* wrong :
       {"", "mm", " mm", "3", "3 cm", "1..2mm", "1.2.3mm", "1,5mm", "99999999999mm"}) {
    EXPECT_EQ(parse_length(wrong), std::nullopt) << wrong;
  }
}

}  // namespace
}  // namespace banxin
