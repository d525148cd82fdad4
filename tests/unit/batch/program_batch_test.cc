// banxin batch as it is called: exit statuses, the ledger, resuming, shards, status and log.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BatchProgram : public ProgramTest {
 protected:
  void write_reports(int count) const {
    for (int i = 1; i <= count; ++i) {
      write("reports/" + std::to_string(i) + ".txt",
            std::string(kReport) + "这是第" + std::to_string(i) + "份。\n");
    }
  }
  Ran batch(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"batch"});
    return program_.run(arguments);
  }
  nlohmann::json last_run(const Ran& ran) const {
    return nlohmann::json::parse(ran.out)["runs"].back();
  }
};

TEST_F(BatchProgram, MakesWhatBuildMakes) {
  write_reports(5);
  const Ran ran = batch({"reports", "-o", "out", "-j", "2"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("5 jobs: 5 made, 0 rejected, 0 failed, 0 to do; 5 pages"));
  for (int i = 1; i <= 5; ++i) {
    const std::string name = std::to_string(i);
    ASSERT_EQ(program_.run({"build", "reports/" + name + ".txt", "-o", "one.pdf"}).status, 0);
    EXPECT_EQ(read("out/" + name + ".pdf"), read("one.pdf"));
  }
}

TEST_F(BatchProgram, OnlyWhatHasChangedIsMadeAgain) {
  write_reports(3);
  write("figures.csv", "key,name,period,value,unit\ngdp,地区生产总值,2023,1065,亿元\n");
  write("mine.toml", "extends = \"handout\"\n");
  write("data.txt", "+++\ndata = [\"figures.csv\"]\n+++\n报告\n\n总值{{gdp@2023.value}}。\n");
  write("jobs.jsonl",
        "{\"report\": \"reports/1.txt\", \"output\": \"1.pdf\"}\n"
        "{\"report\": \"reports/2.txt\", \"output\": \"2.pdf\", \"layout\": \"mine.toml\"}\n"
        "{\"report\": \"data.txt\", \"settings\": {\"lint\": false}}\n");
  const std::vector<std::string> resume = {"jobs.jsonl", "-o", "out", "--resume", "--json"};
  Ran ran = batch(resume);
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(last_run(ran)["made"], 3);
  EXPECT_EQ(last_run(batch(resume))["skipped"], 3);
  const auto changed = [&] { return last_run(batch(resume))["made"]; };
  write("reports/1.txt", std::string(kReport) + "改了。\n");
  EXPECT_EQ(changed(), 1);
  write("mine.toml", "extends = \"handout\"\nlint = false\n");
  EXPECT_EQ(changed(), 1);
  write("figures.csv", "key,name,period,value,unit\ngdp,地区生产总值,2023,1066,亿元\n");
  EXPECT_EQ(changed(), 1);
  EXPECT_EQ(changed(), 0);
  EXPECT_EQ(last_run(batch({"jobs.jsonl", "-o", "out", "--resume", "--json", "--strict"}))["made"],
            3)
      << "strict jobs may come out otherwise";
  EXPECT_EQ(last_run(batch({"jobs.jsonl", "-o", "out", "--anew", "--json"}))["made"], 3);
  EXPECT_EQ(batch({"jobs.jsonl", "-o", "out"}).status, 2) << "there is a ledger";
}

TEST_F(BatchProgram, TellsWhyJobsFail) {
  write_reports(2);
  write("reports/3.txt", kReportWithKana);
  write("jobs.csv", "report,output\nreports/1.txt,1.pdf\nreports/3.txt,3.pdf\nnone.txt,4.pdf\n");
  Ran ran = batch({"jobs.csv", "-o", "out", "--log", "log.jsonl", "--html", "run.html"});
  EXPECT_EQ(ran.status, 4) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("3 jobs: 1 made, 1 rejected, 1 failed"));
  EXPECT_THAT(ran.out, HasSubstr("reports/3.txt:3: rejected [font.missing-glyph]"));
  EXPECT_THAT(ran.out, HasSubstr("none.txt: failed [file.unreadable]"));
  EXPECT_TRUE(exists("out/1.pdf"));
  EXPECT_FALSE(exists("out/3.pdf"));
  EXPECT_THAT(read("run.html"), HasSubstr("font.missing-glyph"));
  std::istringstream log(read("log.jsonl"));
  int lines = 0;
  for (std::string line; std::getline(log, line); ++lines) {
    EXPECT_TRUE(nlohmann::json::parse(line).contains("state"));
  }
  EXPECT_EQ(lines, 3);
  ran = batch({"--status", "out", "--json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(nlohmann::json::parse(ran.out)["why"]["font.missing-glyph"], 1);
  EXPECT_THAT(nlohmann::json::parse(ran.out)["all"], SizeIs(3));

  write("bad.csv", "report,output\nreports/3.txt,3.pdf\n");
  EXPECT_EQ(batch({"bad.csv", "-o", "other"}).status, 1);
  EXPECT_EQ(batch({"bad.csv", "-o", "other", "--resume", "--allow-missing"}).status, 0);
}

TEST_F(BatchProgram, LimitsPages) {
  std::string text = kReport;
  for (int i = 0; i < 200; ++i) text += "正文在这里，说完为止。\n";
  write("reports/long.txt", text);
  write("reports/short.txt", kReport);
  const Ran ran = batch({"reports", "-o", "out", "--max-pages", "3"});
  EXPECT_EQ(ran.status, 4);
  EXPECT_THAT(ran.out, HasSubstr("reports/long.txt: rejected [batch.pages]"));
}

TEST_F(BatchProgram, ShardsMakeTheWholeAndAreJoined) {
  write_reports(12);
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    const Ran ran = batch({"reports", "-o", "out", "--shard", shard});
    EXPECT_EQ(ran.status, 0) << ran.err;
  }
  const Ran joined = batch({"--merge-ledgers", "out", "-o", "whole.sqlite"});
  EXPECT_EQ(joined.status, 0) << joined.err;
  EXPECT_THAT(joined.out, HasSubstr("12 jobs: 12 made, 0 rejected, 0 failed, 0 to do"));
  ASSERT_EQ(batch({"reports", "-o", "at-once"}).status, 0);
  for (int i = 1; i <= 12; ++i) {
    const std::string name = std::to_string(i) + ".pdf";
    EXPECT_EQ(read("out/" + name), read("at-once/" + name));
  }
}

TEST_F(BatchProgram, RefusesWrongCalls) {
  write_reports(1);
  EXPECT_EQ(batch({"reports"}).status, 2);
  EXPECT_EQ(batch({"reports", "-o", "out", "--shard", "3/2"}).status, 2);
  EXPECT_EQ(batch({"reports", "-o", "out", "--set", "lint"}).status, 2);
  EXPECT_EQ(batch({"reports", "-o", "out", "-j", "-1"}).status, 2);
  EXPECT_EQ(batch({"--status", "reports"}).status, 3);
  write("twice.csv", "report,output\na.txt,x.pdf\nb.txt,X.pdf\n");
  const Ran ran = batch({"twice.csv", "-o", "out"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("jobs.output-twice"));
  EXPECT_EQ(batch({"none", "-o", "out"}).status, 3);
}

}  // namespace
}  // namespace banxin::testing
