// A table that is a file of its own.
#include <gtest/gtest.h>

#include "unit/tables/sample_table.h"

namespace banxin::testing {
namespace {

TEST(TableFile, ADocumentWithoutAnyTitleIsNamedAfterItsFile) {
  StageTimes times;
  const Typeset set = typeset(read_report("年份,数\n2023,1\n", "data/年度数据.csv", times),
                              handout(), metric_fonts(), times);
  EXPECT_EQ(to_utf8(set.styled.title), "年度数据");
}

}  // namespace
}  // namespace banxin::testing
