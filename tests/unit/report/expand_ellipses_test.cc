#include "report/expand_ellipses.h"

#include <gtest/gtest.h>

#include "support/rich_text.h"

namespace banxin {
namespace {

std::string expanded(std::u32string_view typed, std::size_t changes) {
  RichText text = testing::typed(typed);
  EXPECT_EQ(expand_ellipses(text, "f").size(), changes) << to_utf8(typed);
  return to_utf8(text.text);
}

// LB-03
TEST(ExpandEllipses, BesideHan) {
  EXPECT_EQ(expanded(U"前…后", 1), "前……后");
  EXPECT_EQ(expanded(U"前......后", 1), "前……后");
  EXPECT_EQ(expanded(U"前。。。", 1), "前……");
  EXPECT_EQ(expanded(U"前……后", 0), "前……后");
  EXPECT_EQ(expanded(U"前。。后", 0), "前。。后");
  EXPECT_EQ(expanded(U"v1...v2", 0), "v1...v2");
}

// The places behind it are still right.
TEST(ExpandEllipses, PlacesBehind) {
  RichText text{U"前。。。。后…末", {}, {{0, 4, 1}}};
  const Problems problems = expand_ellipses(text, "f");
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].place.column, 2);
  EXPECT_EQ(problems[1].place.column, 7);
  EXPECT_EQ(place_of(text.source, static_cast<TextOffset>(text.text.size() - 1), "f").column, 8);
}

}  // namespace
}  // namespace banxin
