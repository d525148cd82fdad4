// The program with --json: what it promises, also of failed builds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::StartsWith;

TEST_F(ProgramTest, JsonHoldsWhatItPromises) {
  write("report.txt", kReport);
  const Ran ran = program_.run({"build", "--json", "report.txt"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const auto json = nlohmann::json::parse(ran.out);
  EXPECT_EQ(json.at("output"), "report.pdf");
  EXPECT_EQ(json.at("pages"), 1);
  EXPECT_EQ(json.at("bytes"), read("report.pdf").size());
  EXPECT_TRUE(json.at("problems").empty());
  for (const char* stage : {"read", "recognize", "style", "blocks", "pages", "pdf"}) {
    EXPECT_TRUE(json.at("milliseconds").contains(stage)) << stage;
  }
  EXPECT_GT(json.at("peak_kilobytes"), 1000);
}

TEST_F(ProgramTest, JsonListsProblemsOfAFailedBuild) {
  write("report.txt", kReportWithKana);
  const Ran ran = program_.run({"build", "--json", "report.txt"});
  EXPECT_EQ(ran.status, 1);
  const auto json = nlohmann::json::parse(ran.out);
  ASSERT_EQ(json.at("problems").size(), 1U);
  const auto& problem = json["problems"][0];
  EXPECT_EQ(problem.at("code"), "font.missing-glyph");
  EXPECT_EQ(problem.at("severity"), "error");
  EXPECT_EQ(problem.at("file"), "report.txt");
  EXPECT_EQ(problem.at("line"), 3);
  EXPECT_EQ(problem.at("column"), 6);
  EXPECT_TRUE(problem.contains("what") && problem.contains("remedy"));
  EXPECT_EQ(json.at("bytes"), 0);
}

TEST_F(ProgramTest, JsonGivesWayToThePdfOnStandardOutput) {
  const Ran ran = program_.run({"build", "--json", "-"}, kReport);
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("%PDF-"));
  EXPECT_EQ(nlohmann::json::parse(ran.err).at("output"), "-");
}

// Was a fault: no "milliseconds" when the layout has errors.
TEST_F(ProgramTest, JsonOfAWrongLayoutHasTheSameKeys) {
  const Ran ran = program_.run({"build", "--json", "-", "-o", "out.pdf", "-l", "poster"}, kReport);
  EXPECT_EQ(ran.status, 2);
  const auto json = nlohmann::json::parse(ran.out);
  for (const char* key :
       {"output", "pages", "bytes", "problems", "milliseconds", "peak_kilobytes"}) {
    EXPECT_TRUE(json.contains(key)) << key;
  }
}

}  // namespace
}  // namespace banxin::testing
