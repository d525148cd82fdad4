#include "report/curl_quotes.h"

#include <gtest/gtest.h>

#include "support/rich_text.h"

namespace banxin {
namespace {

std::string curled(std::u32string_view typed, std::size_t problems = 0) {
  RichText text = testing::typed(typed);
  std::vector<Normalisation> counts;
  EXPECT_EQ(curl_quotes(text, counts, "f").size(), problems) << to_utf8(typed);
  return to_utf8(text.text);
}

// LB-06
TEST(CurlQuotes, OpensAndClosesByTurns) {
  EXPECT_EQ(curled(U"我能\"吞下\"玻璃"), "我能“吞下”玻璃");
  EXPECT_EQ(curled(U"\"两重\"\"两新\"，'一老一小'"), "“两重”“两新”，‘一老一小’");
  EXPECT_EQ(curled(U"他说\"OK\"。"), "他说“OK”。");
}

TEST(CurlQuotes, LeavesWordsAndLatinTextAlone) {
  EXPECT_EQ(curled(U"品牌O'Neil和6'的管"), "品牌O'Neil和6'的管");
  EXPECT_EQ(curled(U"the \"Belt and Road\" plan"), "the \"Belt and Road\" plan");
}

TEST(CurlQuotes, AnOddOneIsReported) { curled(U"抓\"两重\"和\"两新", 1); }

TEST(CurlQuotes, Counts) {
  RichText text{U"\"甲\"与\"乙\"", {}, {}};
  std::vector<Normalisation> counts;
  curl_quotes(text, counts, "f");
  EXPECT_EQ(counts, (std::vector<Normalisation>{{U'"', U'“', 2}, {U'"', U'”', 2}}));
}

}  // namespace
}  // namespace banxin
