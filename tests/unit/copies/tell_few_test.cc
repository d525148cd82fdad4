// Many problems of one kind (B-34).
#include "copies/tell_few.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "copies/plan_copies.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

Problems some(const char* code, Severity severity, int count) {
  Problems problems;
  for (int i = 1; i <= count; ++i) {
    problems.push_back({code, severity, {"list.csv", i, 0}, "row " + std::to_string(i), "mend it"});
  }
  return problems;
}

TEST(TellFew, OfManyAlikeTheFirstAreToldAndTheOthersCounted) {
  Problems problems = some("a", Severity::error, 218);
  append(problems, some("b", Severity::warning, 2));
  const Problems few = tell_few(problems);
  ASSERT_EQ(few.size(), kMostAlikeTold + 1 + 2);
  EXPECT_EQ(few[4], problems[4]);
  EXPECT_EQ(
      few[5],
      (Problem{"a", Severity::error, {"list.csv", 0, 0}, "and 213 more like these", "mend it"}));
  EXPECT_EQ(few[6].code, "b");
}

TEST(TellFew, OneMoreIsToldRatherThanCounted) {
  const Problems problems = some("a", Severity::error, kMostAlikeTold + 1);
  EXPECT_EQ(tell_few(problems), problems);
}

TEST(TellFew, AnErrorAmongWarningsOfItsCodeStays) {
  Problems problems = some("a", Severity::warning, 100);
  append(problems, some("a", Severity::error, 1));
  EXPECT_TRUE(has_errors(tell_few(problems)));
}

TEST(TellFew, AListOfDuplicatesIsReadable) {
  CopyRequest request;
  request.file = "list.csv";
  request.list = "姓名,编号\n";
  for (int i = 0; i < 300; ++i) request.list += "丁" + std::to_string(i) + ",7\n";
  const PlannedCopies planned = plan_copies(request);
  ASSERT_EQ(planned.problems.size(), kMostAlikeTold + 1);
  EXPECT_THAT(planned.problems.back().what, HasSubstr("and 294 more"));
}

TEST(TellFew, AsAreFileNamesThatClash) {
  CopyRequest request;
  request.file = "list.csv";
  request.list = "姓名,编号\n";
  for (int i = 0; i < 300; ++i) request.list += "丁" + std::to_string(i) + ",\n";
  request.each = "out/all.pdf";
  const PlannedCopies planned = plan_copies(request);
  ASSERT_EQ(planned.problems.size(), kMostAlikeTold + 1);
  EXPECT_EQ(planned.problems.back().code, "copies.file-name");
  EXPECT_THAT(planned.problems.back().what, HasSubstr("and 294 more"));
}

}  // namespace
}  // namespace banxin::testing
