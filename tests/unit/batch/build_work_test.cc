#include "batch/build_work.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/metric_engine.h"
#include "support/program_test.h"
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
    plan_.folder = folder_.path("out");
    plan_.writer = "writer";
    return build_work(metric_engine(), plan_, rules_)(job_);
  }
  static std::string first_error(const MadeOutput& made) {
    for (const Problem& problem : made.problems) {
      if (problem.severity == Severity::error) return problem.code;
    }
    return {};
  }
  TemporaryFolder folder_;
  BatchPlan plan_;
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

// ---- Booklets ----------------------------------------------------------------------------------

class BookletWork : public BuildWork {
 protected:
  BookletWork() {
    job_.report = folder_.write("plain.txt", kReport);
    job_.delegates =
        folder_.write("list.csv", "姓名,代表团,编号\n文正,第一代表团,1\n要求,第二代表团,2\n");
  }
};

TEST_F(BookletWork, MakesACopyForEachDelegateInOneFile) {
  const MadeOutput made = prepare()->make();
  EXPECT_EQ(first_error(made), "");
  BookletRequest request;
  request.report.name = job_.report;
  request.report.bytes = kReport;
  request.list_name = job_.delegates;
  request.list = bytes_of(job_.delegates);
  request.merged = folder_.path("merged.pdf");
  metric_engine().booklets(request, [](const BookletSummary&) { return true; });
  EXPECT_TRUE(made.in_part);
  EXPECT_EQ(bytes_of(part_name_of(folder_.path("out/report.pdf"), "writer")),
            bytes_of(request.merged));
  EXPECT_EQ(made.pages, 8) << "of a copy";
  const std::filesystem::directory_iterator files(folder_.path("out"));
  EXPECT_EQ(std::distance(begin(files), end(files)), 1) << "nothing else is left";
}

TEST_F(BookletWork, TheListIsOfTheKey) {
  const auto before = prepare();
  ASSERT_TRUE(before);
  folder_.write("list.csv", "姓名,代表团,编号\n文正,第一代表团,1\n出新,第二代表团,2\n");
  EXPECT_NE(prepare()->key, before->key);
  job_.delegates.clear();
  EXPECT_NE(prepare()->key, before->key);
  job_.delegates = folder_.path("none.csv");
  EXPECT_EQ(prepare().error().code, "file.unreadable");
}

TEST_F(BookletWork, AListThatIsWrongIsAFailure) {
  folder_.write("list.csv", "代表团\n第一代表团\n");
  const MadeOutput made = prepare()->make();
  EXPECT_NE(first_error(made), "");
  EXPECT_TRUE(made.bytes.empty());
  rules_.most_pages = 3;
  folder_.write("list.csv", "姓名,代表团,编号\n文正,第一代表团,1\n");
  EXPECT_EQ(first_error(prepare()->make()), "batch.pages");
}

}  // namespace
}  // namespace banxin::testing
