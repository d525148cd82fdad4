#include "text/find_words.h"

#include <gtest/gtest.h>

#include <string>

namespace banxin {
namespace {

std::u32string parted(std::u32string_view text) {
  const std::vector<bool> begins = find_words(text);
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && begins[i]) out += U'|';
    out += text[i];
  }
  return out;
}

TEST(FindWords, KnowsTheWordsOfReports) {
  EXPECT_EQ(parted(U"社会发展计划的报告"), U"社会|发展|计划|的|报告");
}

TEST(FindWords, MarksAreWordsOfTheirOwn) { EXPECT_EQ(parted(U"报告（草案）"), U"报告|（|草案|）"); }

TEST(FindWords, CountsCharactersBeyondTheBasicPlane) {
  const std::vector<bool> begins = find_words(U"𠮷𫍯报告");
  ASSERT_EQ(begins.size(), 4U);
  EXPECT_TRUE(begins[2]);
  EXPECT_FALSE(begins[3]);
}

TEST(FindWords, NothingHasNone) { EXPECT_TRUE(find_words(U"").empty()); }

}  // namespace
}  // namespace banxin
