// banxin watch as a process: a line a build, and a signal ends it well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

class WatchProgramTest : public ProgramTest {};

TEST_F(WatchProgramTest, BuildsAnewWhenTheReportOrItsLayoutIsSaved) {
  write("report.txt", kReport);
  write("mine.toml", "extends = \"handout\"\n");
  const std::string script =
      "\"$0\" \"$@\" watch report.txt -l ./mine.toml --json > told & pid=$!\n"
      "lines() { until [ $(grep -c outcome told) -ge $1 ]; do sleep 0.02; done; }\n"
      "lines 1\n"
      "sed s/正文/本文/ report.txt > new; mv new report.txt; lines 2\n"
      "printf 'extends = \"handout\"\\n[page]\\nduplex = false\\n' > mine.toml; lines 3\n"
      "echo '[page' > mine.toml; lines 4\n"
      "kill -TERM $pid; wait $pid\n";
  const Ran ran = program_.run_script(script);
  EXPECT_EQ(ran.status, 0) << ran.err;
  std::vector<std::string> outcomes;
  std::istringstream told(read("told"));
  for (std::string line; std::getline(told, line);) {
    outcomes.push_back(nlohmann::json::parse(line)["outcome"]);
  }
  EXPECT_THAT(outcomes, ::testing::ElementsAre("written", "written", "written", "kept"));
  EXPECT_THAT(read("report.pdf"), ::testing::StartsWith("%PDF-"));
}

TEST_F(WatchProgramTest, StandardInputCannotBeWatched) {
  const Ran ran = program_.run({"watch", "-"}, kReport);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("a file is watched"));
}

TEST_F(WatchProgramTest, TheReportIsNotReplaced) {
  write("report.txt", kReport);
  EXPECT_EQ(program_.run({"watch", "report.txt", "-o", "./report.txt"}).status, 2);
  EXPECT_EQ(read("report.txt"), kReport);
}

}  // namespace
}  // namespace banxin::testing
