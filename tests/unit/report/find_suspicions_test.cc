#include "report/find_suspicions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/problems.h"
#include "support/rich_text.h"
#include "unit/report/report_of.h"

namespace banxin {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Problems found(std::u32string_view text) {
  Report report;
  report.blocks.emplace_back(TextBlock{TextKind::paragraph, 0, testing::typed(text)});
  return find_suspicions(report);
}

// S-23
TEST(FindSuspicions, SlipsWithTheirPlace) {
  const Problems problems = found(U"响起一一次又一次掌声，，不息");
  EXPECT_THAT(testing::codes_of(problems), ElementsAre("text.suspicion", "text.suspicion"));
  EXPECT_EQ(problems[0].place.column, 3);
  EXPECT_THAT(testing::codes_of(found(U"抓好“两重建设。")), ElementsAre("mark.alone"));
  EXPECT_THAT(testing::codes_of(found(U"落实纲要》要求。")), ElementsAre("mark.alone"));
}

TEST(FindSuspicions, NotInGoodText) {
  EXPECT_THAT(found(U"一次又一次，人人有责，天天向上，一一落实。“两重”《纲要》！！"), IsEmpty());
}

}  // namespace
}  // namespace banxin
