// --fit-pages as it is called: B-11, LB-46.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;

class FitProgram : public ProgramTest {
 protected:
  // Forty paragraphs of a line each: two pages of 22 lines.
  void SetUp() override {
    std::string report = "政府工作报告\n\n";
    for (int i = 0; i < 38; ++i) report += "正文在这里,说完为止。\n\n";
    write("report.txt", report);
  }
};

TEST_F(FitProgram, WhatFitsIsMadeAndTold) {
  const Ran ran = program_.run({"build", "report.txt", "--fit-pages", "2"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("fits 2 pages"));
  EXPECT_TRUE(exists("report.pdf"));
}

TEST_F(FitProgram, WhatDoesNotFitSaysHowManyLinesAreTooMany) {
  const Ran ran = program_.run({"build", "report.txt", "--fit-pages", "1"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, ContainsRegex("[0-9]+ lines too many for 1 pages"));
  EXPECT_FALSE(exists("report.pdf"));
}

TEST_F(FitProgram, ABookletCountsItsCovers) {
  write("list.csv", "姓名,代表团,座位号,编号\n王芳,一团,1排1座,1\n");
  const auto booklet = [&](const char* pages) {
    return program_.run({"booklet", "report.txt", "--delegates", "list.csv", "--allow-missing",
                         "--fit-pages", pages, "--merged", "all.pdf"});
  };
  EXPECT_EQ(booklet("8").status, 0) << booklet("8").err;
  EXPECT_EQ(booklet("4").status, 1);
}

}  // namespace
}  // namespace banxin::testing
