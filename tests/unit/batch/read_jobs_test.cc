#include "batch/read_jobs.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "batch/plan_jobs.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

std::vector<std::string> codes(const Problems& problems) {
  std::vector<std::string> found;
  for (const Problem& problem : problems)
    found.push_back(to_string(problem.place) + " " + problem.code);
  return found;
}

class ReadJobs : public ::testing::Test {
 protected:
  JobList read(const std::string& text) { return read_jobs(folder_.write("jobs", text)); }
  // Problems, their places below the folder.
  std::vector<std::string> problems(const std::string& text) {
    JobList list = read(text);
    for (Problem& problem : list.problems) problem.place.file = "";
    return codes(list.problems);
  }
  TemporaryFolder folder_;
};

TEST_F(ReadJobs, ReadsCsv) {
  const JobList list = read(
      "report,output,layout,data,settings,impose,delegates\n"
      "a.txt,,,,,,\n"
      "b/b.md,二/b.pdf,brief,x.csv; y.csv,indicators=list;draft.number=第三稿,saddle,list.csv\n");
  EXPECT_THAT(list.problems, IsEmpty());
  ASSERT_THAT(list.jobs, SizeIs(2));
  EXPECT_EQ(list.jobs[0].report, folder_.path("a.txt"));
  EXPECT_EQ(list.jobs[0].output, "a.pdf");
  EXPECT_EQ(list.jobs[0].line, 2);
  EXPECT_EQ(list.jobs[1], (Job{folder_.path("b/b.md"),
                               "二/b.pdf",
                               "brief",
                               "saddle",
                               {folder_.path("x.csv"), folder_.path("y.csv")},
                               {{"indicators", "list"}, {"draft.number", "第三稿"}},
                               3,
                               folder_.path("list.csv")}));
}

TEST_F(ReadJobs, ReadsChineseHeadsInAnyOrder) {
  const JobList list = read("\xEF\xBB\xBF输出,报告,名单\r\n一.pdf,一.txt,名.csv\r\n");
  EXPECT_THAT(list.problems, IsEmpty());
  ASSERT_THAT(list.jobs, SizeIs(1));
  EXPECT_EQ(list.jobs[0].report, folder_.path("一.txt"));
  EXPECT_EQ(list.jobs[0].output, "一.pdf");
  EXPECT_EQ(list.jobs[0].delegates, folder_.path("名.csv"));
}

TEST_F(ReadJobs, ReadsJsonLines) {
  const JobList list = read(
      "{\"report\": \"/r/a.txt\"}\n\n"
      "{\"report\": \"b.txt\", \"output\": \"b.pdf\", \"layout\": \"brief\", \"data\": [\"x.csv\"],"
      " \"settings\": {\"lint\": false, \"indicators\": \"list\"}, \"impose\": \"none\"}");
  EXPECT_THAT(list.problems, IsEmpty());
  ASSERT_THAT(list.jobs, SizeIs(2));
  EXPECT_EQ(list.jobs[0].report, "/r/a.txt");
  EXPECT_EQ(list.jobs[1], (Job{folder_.path("b.txt"),
                               "b.pdf",
                               "brief",
                               "none",
                               {folder_.path("x.csv")},
                               {{"lint", "false"}, {"indicators", "list"}},
                               3}));
}

TEST_F(ReadJobs, ReadsAFolderInOrder) {
  for (const char* name :
       {"r/b.txt", "r/a/z.md", "r/a.txt", "r/.hidden.txt", "r/.git/x.txt", "r/c.csv"}) {
    folder_.write(name, "x");
  }
  const JobList list = read_jobs(folder_.path("r"));
  std::vector<std::string> outputs;
  for (const Job& job : list.jobs) outputs.push_back(job.output);
  EXPECT_THAT(outputs, ElementsAre("a.pdf", "a/z.pdf", "b.pdf"));
}

TEST_F(ReadJobs, TellsAllThatIsWrong) {
  EXPECT_THAT(problems("report,colour,report\na,b,c\n"),
              ElementsAre(":1 jobs.column", ":1 jobs.column"));
  EXPECT_THAT(problems("output\na.pdf\n"), ElementsAre(":1 jobs.column"));
  EXPECT_THAT(problems("report,settings\n,lint=false\na.txt,lint\na.txt,,too much\n"),
              ElementsAre(":3 jobs.setting", ":4 jobs.column", ":2 jobs.report"));
  EXPECT_THAT(problems("{\"report\": 1}\n{\"reprot\": \"a\"}\n[1]\n{\"report\": \"a\"\n"),
              ElementsAre(":1 jobs.syntax", ":2 jobs.column", ":3 jobs.syntax", ":4 jobs.syntax",
                          ":1 jobs.report", ":2 jobs.report"));
  EXPECT_THAT(problems("report\n"), ElementsAre(" jobs.empty"));
  EXPECT_THAT(problems(""), ElementsAre(" jobs.empty"));
  EXPECT_THAT(codes(read_jobs(folder_.path("none")).problems),
              ElementsAre(folder_.path("none") + " file.unreadable"));
}

// ---- Plans -------------------------------------------------------------------------------------

JobList list_of(const std::vector<std::string>& outputs) {
  JobList list;
  list.file = "jobs.csv";
  int line = 1;
  for (const std::string& output : outputs) {
    Job job;
    job.report = "/reports/" + std::to_string(++line);
    job.output = output;
    job.line = line;
    list.jobs.push_back(job);
  }
  return list;
}

std::vector<std::string> plan_problems(const std::vector<std::string>& outputs) {
  return codes(plan_jobs(list_of(outputs), {}, "/out", {}).problems);
}

TEST(PlanJobs, OutputsStayBelowTheFolder) {
  EXPECT_THAT(plan_problems({"a.pdf", "b/../c.pdf", "b/./d.pdf"}), IsEmpty());
  EXPECT_THAT(
      plan_problems({"../a.pdf", "/a.pdf", "b/../../a.pdf", "b/", ".", "b/.."}),
      ElementsAre("jobs.csv:2 jobs.output", "jobs.csv:3 jobs.output", "jobs.csv:4 jobs.output",
                  "jobs.csv:5 jobs.output", "jobs.csv:6 jobs.output", "jobs.csv:7 jobs.output"));
}

TEST(PlanJobs, NoTwoJobsHaveOneOutput) {
  EXPECT_THAT(plan_problems({"a.pdf", "b/../a.pdf", "A.PDF"}),
              ElementsAre("jobs.csv:3 jobs.output-twice", "jobs.csv:4 jobs.output-twice"));
}

TEST(PlanJobs, NoOutputIsAnInput) {
  JobList list = list_of({"a.pdf", "b.pdf"});
  list.jobs[1].report = "/out/a.pdf";
  list.jobs[0].data = {"/out/x/../b.pdf"};
  EXPECT_THAT(codes(plan_jobs(list, {}, "/out", {}).problems),
              ElementsAre("jobs.csv:2 jobs.output-is-input", "jobs.csv:3 jobs.output-is-input"));
}

// Codes of a plan of one job whose output is `output`, in a folder of files.
class PlannedOutputs : public ::testing::Test {
 protected:
  PlannedOutputs() {
    for (const char* name : {"in/data.csv", "in/all.csv", "in/mine.toml", "in/theirs.toml"}) {
      folder_.write(name, "x");
    }
    fs::create_directories(folder_.path("out"));
    fs::create_directory_symlink(folder_.path("in"), folder_.path("out/link"));
    fs::create_hard_link(folder_.path("in/data.csv"), folder_.path("out/hard.csv"));
    fs::create_symlink(folder_.path("in/data.csv"), folder_.path("out/soft.csv"));
  }
  std::vector<std::string> problems(const std::string& output) {
    JobList list;
    list.file = folder_.path("in/jobs.csv");
    Job& job = list.jobs.emplace_back();
    job.report = folder_.path("in/report.txt");
    job.data = {folder_.path("in/data.csv")};
    job.layout = folder_.path("in/mine.toml");
    job.delegates = folder_.path("in/list.csv");
    job.output = output;
    job.line = 2;
    JobDefaults defaults;
    defaults.data = {folder_.path("in/all.csv")};
    defaults.layout = folder_.path("in/theirs.toml");
    defaults.kept = {folder_.path("out/ledger.sqlite"), folder_.path("log"), "", "-"};
    std::vector<std::string> found;
    for (const Problem& problem : plan_jobs(list, defaults, folder_.path("out"), {}).problems) {
      found.push_back(problem.code);
    }
    return found;
  }
  TemporaryFolder folder_;
};

TEST_F(PlannedOutputs, ReplaceNoFileOfTheRun) {
  for (const char* output : {"ledger.sqlite", "x/../ledger.sqlite", "link/data.csv", "link/all.csv",
                             "link/mine.toml", "link/theirs.toml", "link/report.txt",
                             "link/jobs.csv", "link/list.csv", "hard.csv", "soft.csv"}) {
    EXPECT_THAT(problems(output), ElementsAre("jobs.output-is-input")) << output;
  }
  for (const char* output : {"report.pdf", "link/report.pdf", "in/data.csv", "ledger"}) {
    EXPECT_THAT(problems(output), IsEmpty()) << output;
  }
}

TEST(PlanJobs, NoOutputIsAFolderOfAnother) {
  EXPECT_THAT(plan_problems({"a", "a/b.pdf", "c/d/e.pdf", "c/d"}),
              ElementsAre("jobs.csv:3 jobs.output-is-folder", "jobs.csv:4 jobs.output-is-folder"));
  EXPECT_THAT(plan_problems({"a", "A/b.pdf"}), ElementsAre("jobs.csv:3 jobs.output-is-folder"));
  EXPECT_THAT(plan_problems({"a.pdf", "a/b.pdf", "ab/c.pdf"}), IsEmpty());
}

TEST(PlanJobs, NoJobReadsStandardInput) {
  JobList list = list_of({"a.pdf", "b.pdf", "c.pdf"});
  list.jobs[0].report = "-";
  list.jobs[1].data = {"x.csv", "/reports/-"};
  EXPECT_THAT(codes(plan_jobs(list, {}, "/out", {}).problems),
              ElementsAre("jobs.csv:2 jobs.standard-input", "jobs.csv:3 jobs.standard-input"));
  const Problems of_all =
      plan_jobs(list_of({"a.pdf"}), {"", "", {"x.csv", "-"}, {}}, "/out", {}).problems;
  ASSERT_THAT(of_all, SizeIs(1));
  EXPECT_EQ(of_all.front().code, "jobs.standard-input");
  EXPECT_EQ(of_all.front().blame, Blame::usage);
}

TEST(PlanJobs, KnowsItsPartOfTheList) {
  const auto part = [](const std::vector<std::string>& outputs, std::size_t index) {
    return plan_jobs(list_of(outputs), {}, "/out", {index, 3}).part;
  };
  EXPECT_EQ(part({"a", "b"}, 2).index, 2);
  EXPECT_EQ(part({"a", "b"}, 2).count, 3);
  EXPECT_EQ(part({"a", "b"}, 2).list, part({"a", "b"}, 3).list);
  EXPECT_NE(part({"a", "b"}, 2).list, part({"a", "c"}, 2).list);
}

TEST(PlanJobs, FillsDefaults) {
  JobList list = list_of({"a.pdf", "b.pdf"});
  list.jobs[1].layout = "brief";
  list.jobs[1].data = {"own.csv"};
  list.jobs[1].settings = {{"lint", "true"}};
  const BatchPlan plan =
      plan_jobs(list, {"large-print", "saddle", {"all.csv"}, {{"lint", "false"}}}, "/out", {});
  EXPECT_EQ(plan.jobs[0].job.layout, "large-print");
  EXPECT_EQ(plan.jobs[0].job.impose, "saddle");
  EXPECT_EQ(plan.jobs[1].job.layout, "brief");
  EXPECT_THAT(plan.jobs[1].job.data, ElementsAre("all.csv", "own.csv"));
  EXPECT_THAT(plan.jobs[1].job.settings, ElementsAre(Pair("lint", "false"), Pair("lint", "true")));
}

TEST(PlanJobs, ShardsPartTheList) {
  std::vector<std::string> outputs;
  for (int i = 0; i < 200; ++i) outputs.push_back(std::to_string(i) + ".pdf");
  std::vector<int> seen(outputs.size(), 0);
  for (std::size_t index = 1; index <= 3; ++index) {
    const BatchPlan plan = plan_jobs(list_of(outputs), {}, "/out", {index, 3});
    EXPECT_GT(plan.jobs.size(), 40u);
    for (const PlannedJob& planned : plan.jobs) {
      ++seen[planned.number - 1];
      // A job's shard does not depend on the other jobs.
      EXPECT_THAT(plan_jobs(list_of({planned.job.output}), {}, "/out", {index, 3}).jobs, SizeIs(1));
    }
  }
  EXPECT_EQ(seen, std::vector<int>(outputs.size(), 1));
  // The same on every machine, now and later.
  EXPECT_TRUE(is_of_shard("report.pdf", {6, 8}));
}

TEST(PlanJobs, ParsesShards) {
  EXPECT_EQ(parse_shard("2/8"), (Shard{2, 8}));
  EXPECT_EQ(parse_shard("1/1"), (Shard{1, 1}));
  for (const char* wrong : {"", "2", "0/8", "9/8", "a/8", "2/", "/8", "2/8x", "-1/8", "2/8/9"}) {
    EXPECT_FALSE(parse_shard(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace banxin::testing
