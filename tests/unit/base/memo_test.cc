#include "base/memo.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

Fingerprint key(std::uint64_t number) { return {0, number}; }

TEST(Memo, GivesWhatWasKept) {
  Memo<int> memo("numbers", 10'000);
  EXPECT_EQ(memo.find(key(1)), nullptr);
  EXPECT_EQ(*memo.keep(key(1), 7, 4), 7);
  ASSERT_NE(memo.find(key(1)), nullptr);
  EXPECT_EQ(*memo.find(key(1)), 7);
  EXPECT_EQ(memo.counts().hits, 2U);
  EXPECT_EQ(memo.counts().misses, 1U);
}

TEST(Memo, TheFirstOfTwoValuesStays) {
  Memo<int> memo("numbers", 10'000);
  memo.keep(key(1), 7, 4);
  EXPECT_EQ(*memo.keep(key(1), 8, 4), 7);
}

TEST(Memo, NeverHoldsMoreThanItsBound) {
  Memo<int> memo("numbers", 10'000);
  for (std::uint64_t i = 0; i < 1000; ++i) {
    EXPECT_EQ(*memo.keep(key(i), static_cast<int>(i), 100), static_cast<int>(i));
    EXPECT_LE(memo.counts().bytes, 10'000U);
  }
}

TEST(Memo, WhatIsNotUsedGrowsOld) {
  Memo<int> memo("numbers", 10'000);
  memo.keep(key(1), 1, 4);
  memo.keep(key(2), 2, 4);
  for (int build = 0; build < 64; ++build) {
    memo.age();
    EXPECT_NE(memo.find(key(1)), nullptr);
  }
  EXPECT_EQ(memo.find(key(2)), nullptr);
}

TEST(Memo, OfANearlyFullOneOnlyTheLastBuildsStay) {
  Memo<int> memo("numbers", 1'000);
  for (std::uint64_t i = 0; i < 4; ++i) memo.keep(key(i), 1, 100);
  memo.age();
  memo.find(key(3));
  memo.age();
  EXPECT_EQ(memo.find(key(0)), nullptr);
  EXPECT_NE(memo.find(key(3)), nullptr);
}

}  // namespace
}  // namespace banxin
