// A build without libcups says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

TEST_F(ProgramTest, WithoutLibcupsPrintSaysHowToHaveIt) {
  write("report.txt", kReport);
  ASSERT_EQ(program_.run({"build", "report.txt"}).status, 0);
  for (const char* option : {"--dry-run", "--wait"}) {
    const Ran ran = program_.run({"print", "report.pdf", "--queue", "hall", option});
    EXPECT_EQ(ran.status, 3);
    EXPECT_THAT(ran.err, HasSubstr("[print.unavailable]"));
    EXPECT_THAT(ran.err, HasSubstr("libcups2-dev"));
  }
}

}  // namespace
}  // namespace banxin::testing
