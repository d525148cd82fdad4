#include "fonts/standard_characters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/utf8.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

// The project's list.
std::string list() {
  return bytes_of(std::filesystem::path(BANXIN_SOURCE_DIR) / "fonts/standard-characters.txt");
}

TEST(StandardCharacters, ListHasAll8105InTheirOrder) {
  const std::u32string characters = parse_standard_characters(list());
  ASSERT_EQ(characters.size(), 8105u);
  EXPECT_EQ(std::set<char32_t>(characters.begin(), characters.end()).size(), 8105u);
  // First and last of the table's three levels (3,500, 3,000, 1,605).
  EXPECT_EQ(characters[0], U'一');
  EXPECT_EQ(characters[3499], U'矗');
  EXPECT_EQ(characters[3500], U'乂');
  EXPECT_EQ(characters[8104], U'蠼');
  EXPECT_EQ(
      std::count_if(characters.begin(), characters.end(), [](char32_t c) { return c > 0xFFFF; }),
      196);
}

TEST(StandardCharacters, CommentsAndWhiteSpaceAreNoCharacters) {
  EXPECT_EQ(parse_standard_characters("# 甲乙\n丙 丁\r\n\n戊"), U"丙丁戊");
  EXPECT_EQ(parse_standard_characters(""), U"");
}

TEST(StandardCharacters, SlimCharactersAreSortedAndHoldMarks) {
  const std::u32string characters = slim_characters("一丁\n");
  EXPECT_TRUE(std::is_sorted(characters.begin(), characters.end()));
  EXPECT_EQ(std::adjacent_find(characters.begin(), characters.end()), characters.end());
  const std::u32string wanted =
      U" !AZaz09~，。、；：？！“”‘’（）《》〈〉【】〔〕—…·～％‰℃㎡〇①⑳㈠㈩Ⅰ　一丁";
  for (const char32_t c : wanted) {
    EXPECT_TRUE(std::binary_search(characters.begin(), characters.end(), c)) << code_point_name(c);
  }
  EXPECT_FALSE(std::binary_search(characters.begin(), characters.end(), U'二'));
}

}  // namespace
}  // namespace banxin::testing
