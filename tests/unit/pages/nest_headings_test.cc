#include "pages/nest_headings.h"

#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

std::string nested(const std::string& levels) {
  StructureTree tags;
  for (const char level : levels) {
    tags.push_back({level == 'P' ? StructureRole::paragraph : heading_of_level(level - '0')});
  }
  nest_headings(tags);
  std::string result;
  for (const StructureNode& node : tags) {
    result += is_heading(node.role) ? std::to_string(level_of(node.role)) : "P";
  }
  return result;
}

// ISO 14289-1 7.4.2.
TEST(NestHeadings, LevelsWithoutGapsStay) {
  EXPECT_EQ(nested(""), "");
  EXPECT_EQ(nested("1P23P3212"), "1P23P3212");
}

TEST(NestHeadings, GapsClose) {
  EXPECT_EQ(nested("P2P32"), "P1P21") << "a report without a title";
  EXPECT_EQ(nested("124P4"), "123P3") << "1. below 一、";
  EXPECT_EQ(nested("1253"), "1233");
  EXPECT_EQ(nested("3212"), "1112");
}

}  // namespace
}  // namespace banxin::testing
