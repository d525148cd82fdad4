// Two wordings, word by word; figures with their units are words.
#include "editions/compare_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "editions/common_subsequence.h"

namespace banxin {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

std::string told(std::u32string_view before, std::u32string_view now) {
  std::u32string text;
  for (const WordChange& word : compare_words(before, now)) {
    if (word.kept) text += word.now;
    if (!word.kept && !word.before.empty()) text += U"[-" + word.before + U"-]";
    if (!word.kept && !word.now.empty()) text += U"{+" + word.now + U"+}";
  }
  return to_utf8(text);
}

TEST(CompareWords, ToldByWordsOfChinese) {
  EXPECT_EQ(told(U"政府工作报告", U"政府工作要点"), "政府工作[-报告-]{+要点+}");
  EXPECT_EQ(told(U"坚持稳中求进", U"坚持稳中求进"), "坚持稳中求进");
  EXPECT_EQ(told(U"", U"新增"), "{+新增+}");
  EXPECT_EQ(told(U"新增", U""), "[-新增-]");
}

TEST(CompareWords, AFigureAndItsUnitAreOneWord) {
  EXPECT_EQ(told(U"地区生产总值1065亿元，增长2.5%。", U"地区生产总值1070亿元，增长2.8%。"),
            "地区生产总值[-1065亿元-]{+1070亿元+}，增长[-2.5%-]{+2.8%+}。");
  EXPECT_EQ(told(U"完成1,286.5万元", U"完成1,286.7万元"), "完成[-1,286.5万元-]{+1,286.7万元+}");
  EXPECT_EQ(told(U"提高0.3个百分点", U"提高0.3%"), "提高[-0.3个百分点-]{+0.3%+}");
}

TEST(CompareWords, ALoneMarkBetweenReplacementsIsReplacedToo) {
  EXPECT_EQ(told(U"扎实、稳妥推进", U"积极、有序推进"), "[-扎实、稳妥-]{+积极、有序+}推进");
}

TEST(CompareWords, JoinedItIsBothTexts) {
  const std::u32string letters = U"政府工作，报告1065亿元。2%";
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::u32string before, now;
    for (std::size_t i = random() % 30; i > 0; --i) before += letters[random() % letters.size()];
    for (std::size_t i = random() % 30; i > 0; --i) now += letters[random() % letters.size()];
    std::u32string joined_before, joined_now;
    bool kept = false;
    for (const WordChange& word : compare_words(before, now)) {
      joined_before += word.before;
      joined_now += word.now;
      EXPECT_FALSE(kept && word.kept) << "kept stretches are joined";
      if (word.kept) {
        EXPECT_EQ(word.before, word.now);
      }
      kept = word.kept;
    }
    EXPECT_EQ(joined_before, before);
    EXPECT_EQ(joined_now, now);
  }
}

TEST(CommonSubsequence, PairsWhatStaysInOrder) {
  EXPECT_THAT(common_subsequence({1, 2, 3, 4}, {1, 3, 2, 4}),
              ElementsAre(Pair(0, 0), testing::_, Pair(3, 3)));
  EXPECT_THAT(common_subsequence({5, 5}, {5}), ElementsAre(Pair(0, 0)));
  EXPECT_TRUE(common_subsequence({}, {1}).empty());
  EXPECT_TRUE(common_subsequence({1, 2}, {3}).empty());
}

// Against the table of the textbook.
TEST(CommonSubsequence, IsAsLongAsCanBe) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::uint64_t> a(random() % 20), b(random() % 20);
    for (auto& number : a) number = random() % 5;
    for (auto& number : b) number = random() % 5;
    std::vector<std::vector<std::size_t>> longest(a.size() + 1,
                                                  std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t k = 0; k < b.size(); ++k) {
        longest[i + 1][k + 1] =
            a[i] == b[k] ? longest[i][k] + 1 : std::max(longest[i][k + 1], longest[i + 1][k]);
      }
    }
    const auto pairs = common_subsequence(a, b);
    EXPECT_EQ(pairs.size(), longest[a.size()][b.size()]);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      EXPECT_EQ(a[pairs[i].first], b[pairs[i].second]);
      if (i == 0) continue;
      EXPECT_LT(pairs[i - 1].first, pairs[i].first);
      EXPECT_LT(pairs[i - 1].second, pairs[i].second);
    }
  }
}

}  // namespace
}  // namespace banxin
