// The contents of a whole file: links, structure and page labels (P-33, D-05).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/count_parts.h"
#include "support/metric_engine.h"
#include "unit/pdf/expand_objects.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

TEST(ContentsOfAFile, AreLinkedTaggedAndLeaveTheLabelsToTheBody) {
  const std::string body = "这里是一行正文，说完为止。\n\n";
  std::string report = "政府工作报告\n\n一、总体要求\n\n";
  for (int i = 0; i < 30; ++i) report += body;
  report += "（一）稳中求进\n\n" + body + "二、主要任务\n\n" + body;
  const Built built = metric_engine().build({"report.txt", report, "", {{"contents", "on"}}});
  ASSERT_FALSE(built.pdf.empty());
  EXPECT_EQ(built.pages, 4);
  const std::string file = expand_objects(built.pdf);
  EXPECT_EQ(count_parts(file, "/Subtype /Link\n"), 3U);
  EXPECT_EQ(count_parts(file, "/Dest (heading-"), 3U);
  EXPECT_EQ(count_parts(file, "/S /TOC\n"), 2U);
  EXPECT_EQ(count_parts(file, "/S /TOCI\n"), 3U);
  EXPECT_EQ(count_parts(file, "/S /Reference\n"), 3U);
  EXPECT_EQ(count_parts(file, "/S /Link\n"), 3U);
  // 目录, its blank back, pages 1 and 2.
  EXPECT_THAT(file, HasSubstr("/PageLabels <</Nums [0 <<>> 2 <</S /D /St 1>>]>>"));
}

}  // namespace
}  // namespace banxin::testing
