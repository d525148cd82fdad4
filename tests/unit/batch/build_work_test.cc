#include "batch/build_work.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/metric_engine.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

constexpr char kData[] = "key,name,period,value,unit\ngdp,地区生产总值,2023,1065,亿元\n";

class BuildWork : public ::testing::Test {
 protected:
  BuildWork() {
    folder_.write("data.csv", kData);
    job_.report = folder_.write(
        "report.txt", "+++\ndata = [\"data.csv\"]\n+++\n报告\n\n总值{{gdp@2023.value}}。\n");
    job_.output = "report.pdf";
  }
  Result<PreparedJob> prepare() {
    return build_work(metric_engine(), folder_.path("out"), rules_)(job_);
  }
  static std::string first_error(const MadeOutput& made) {
    for (const Problem& problem : made.problems) {
      if (problem.severity == Severity::error) return problem.code;
    }
    return {};
  }
  TemporaryFolder folder_;
  Job job_;
  BuildRules rules_;
};

TEST_F(BuildWork, BuildsWhatTheKeyStandsFor) {
  const auto prepared = prepare();
  ASSERT_TRUE(prepared);
  const MadeOutput made = prepared->make();
  EXPECT_EQ(first_error(made), "");
  EXPECT_FALSE(made.bytes.empty());
  EXPECT_FALSE(made.memos.empty());
  EXPECT_EQ(prepare()->key, prepared->key);
}

TEST_F(BuildWork, AFileThatChangesMeanwhileIsAFailure) {
  const auto prepared = prepare();
  ASSERT_TRUE(prepared);
  // After the key was made, before the build reads it.
  folder_.write("data.csv", "key,name,period,value,unit\ngdp,地区生产总值,2023,1066,亿元\n");
  const MadeOutput made = prepared->make();
  EXPECT_EQ(first_error(made), kInputsChanged);
  EXPECT_NE(prepare()->key, prepared->key);
  EXPECT_EQ(first_error(prepare()->make()), "");
}

TEST_F(BuildWork, AFileThatIsGoneMeanwhileIsNoFaultOfTheReport) {
  const auto prepared = prepare();
  std::filesystem::remove(folder_.path("data.csv"));
  const MadeOutput made = prepared->make();
  EXPECT_EQ(first_error(made), kInputsChanged);
  EXPECT_EQ(made.problems.front().blame, Blame::environment);
}

TEST_F(BuildWork, NoOutputReplacesAFileOfItsReport) {
  std::filesystem::create_directory_symlink(folder_.path(), folder_.path("out"));
  job_.output = "data.csv";
  EXPECT_EQ(first_error(prepare()->make()), "jobs.output-is-input");
}

TEST_F(BuildWork, RulesAreOfTheKey) {
  const Fingerprint key = prepare()->key;
  rules_.strict = true;
  EXPECT_NE(prepare()->key, key);
  rules_ = {false, 7};
  EXPECT_NE(prepare()->key, key);
}

}  // namespace
}  // namespace banxin::testing
