// B-20, B-21: signatures and the spine.
#include "sheets/split_signatures.h"

#include <gtest/gtest.h>

#include <numeric>

#include "sheets/pad_pages.h"

namespace banxin::testing {
namespace {

using namespace literals;
using Numbers = std::vector<std::size_t>;

TEST(SplitSignatures, FullOnesFirstAndNever4AloneIf8And12Do) {
  EXPECT_EQ(split_signatures(52, 16), (Numbers{16, 16, 12, 8}));
  EXPECT_EQ(split_signatures(48, 16), (Numbers{16, 16, 16}));
  EXPECT_EQ(split_signatures(56, 16), (Numbers{16, 16, 16, 8}));
  EXPECT_EQ(split_signatures(60, 16), (Numbers{16, 16, 16, 12}));
  EXPECT_EQ(split_signatures(20, 16), (Numbers{12, 8}));
  EXPECT_EQ(split_signatures(28, 12), (Numbers{12, 8, 8}));
  EXPECT_EQ(split_signatures(4, 16), (Numbers{4})) << "there is no other way";
  EXPECT_EQ(split_signatures(12, 8), (Numbers{8, 4}));
}

TEST(SplitSignatures, HoldEveryPageWithTheFewestBlanks) {
  EXPECT_EQ(pad_pages(50, 0).blanks, 2U);
  for (std::size_t signature = 4; signature <= 64; signature += 4) {
    for (std::size_t pages = 4; pages <= 400; pages += 4) {
      const Numbers split = split_signatures(pages, signature);
      EXPECT_EQ(std::accumulate(split.begin(), split.end(), std::size_t{0}), pages);
      for (const std::size_t one : split) {
        EXPECT_EQ(one % 4, 0U);
        EXPECT_LE(one, signature);
        EXPECT_GE(one, signature >= 12 && pages > 4 ? 8U : 4U);
      }
    }
  }
}

TEST(SpineWidth, IsLeavesTimesCaliperAndTheCover) {
  EXPECT_EQ(spine_width(120, 0.1_mm, 0_mm), 6_mm);
  EXPECT_EQ(spine_width(120, 0.1_mm, 0.5_mm), 6.5_mm);
  EXPECT_EQ(spine_width(121, 0.1_mm, 0_mm), 6.1_mm);
}

}  // namespace
}  // namespace banxin::testing
