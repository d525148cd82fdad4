// ```indicators in plain text (DESIGN §6).
#include "sources/take_order.h"

#include <gtest/gtest.h>

#include "sources/read_text.h"

namespace banxin {
namespace {

TEST(TakeOrder, ABlockInPlainTextIsATable) {
  const auto draft =
      read_lines(U"甲\n\n　```indicators \r\nkeys = [\n\n  \"乙\"]\r\n``` \n丙\n", 4, "f.txt");
  ASSERT_TRUE(draft);
  ASSERT_EQ(draft->tables.size(), 1U);
  EXPECT_EQ(draft->tables[0].order, (IndicatorOrder{U"keys = [\n\n  \"乙\"]\n", 7}));
  ASSERT_EQ(draft->blocks.size(), 3U);
  EXPECT_EQ(draft->blocks[1].kind, DraftKind::table);
  EXPECT_EQ(draft->blocks[1].blank_before, 1);
  EXPECT_EQ(line_of(draft->blocks[1].text), 7);
  EXPECT_EQ(line_of(draft->blocks[2].text), 12);
}

TEST(TakeOrder, ItNeedsAnEnd) {
  const auto draft = read_lines(U"甲\n```indicators\n乙\n", 0, "f.txt");
  ASSERT_FALSE(draft);
  EXPECT_EQ(draft.error().code, "indicators.open");
  EXPECT_EQ(draft.error().place, (Place{"f.txt", 2, 1}));
}

TEST(TakeOrder, OtherFencesAreText) {
  for (const char32_t* line : {U"```", U"```indicators keys", U"indicators", U"``indicators"}) {
    EXPECT_FALSE(opens_order(line));
  }
  EXPECT_FALSE(closes_order(U"```indicators"));
  EXPECT_EQ(read_lines(U"```\n甲\n```\n", 0, "f")->blocks.size(), 3U);
}

}  // namespace
}  // namespace banxin
