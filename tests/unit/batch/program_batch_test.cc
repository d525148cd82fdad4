// banxin batch as it is called: exit statuses, the ledger, resuming, shards, status and log.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "batch/ledger.h"
#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::ContainsRegex;
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
  // What reports are mixed from: each line counts if it is long.
  static std::string long_lines() {
    std::string lines;
    for (int i = 1; i <= 30; ++i) {
      lines += "这是第" + std::to_string(i) + "行，说的是全年的工作和明年的打算，每一行都有数字" +
               std::to_string(i * 37) + "，好让它们各不相同。\n";
    }
    return lines;
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
  EXPECT_EQ(ran.status, 4) << "that of the run";
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

TEST_F(BatchProgram, AMissingShardIsNamed) {
  write_reports(12);
  for (const char* shard : {"1/3", "3/3"}) {
    EXPECT_EQ(batch({"reports", "-o", "out", "--shard", shard}).status, 0) << "its own part";
  }
  Ran joined = batch({"--merge-ledgers", "out", "-o", "whole.sqlite"});
  EXPECT_EQ(joined.status, 4);
  EXPECT_THAT(joined.out, HasSubstr("no ledger of shard 2/3"));
  EXPECT_EQ(batch({"--status", "whole.sqlite"}).status, 4) << "the joined one knows too";
  EXPECT_EQ(batch({"--status", "out"}).status, 4);
  EXPECT_EQ(batch({"--status", "out/ledger-1-of-3.sqlite"}).status, 0) << "that run went well";
  ASSERT_EQ(batch({"reports", "-o", "out", "--shard", "2/3"}).status, 0);
  EXPECT_EQ(batch({"--merge-ledgers", "out", "-o", "whole.sqlite"}).status, 0);

  const Ran onto_itself = batch({"--merge-ledgers", "out", "-o", "out/ledger-2-of-3.sqlite"});
  EXPECT_EQ(onto_itself.status, 2);
  EXPECT_THAT(onto_itself.err, HasSubstr("usage.ledger"));
}

// Was a fault: they were lost.
TEST_F(BatchProgram, NoLedgerOfOtherJobsIsWrittenOver) {
  write_reports(2);
  write("other/book.txt", kReport);
  ASSERT_EQ(batch({"other", "-o", "books"}).status, 0);
  ASSERT_EQ(batch({"reports", "-o", "out"}).status, 0);
  const Ran joined = batch({"--merge-ledgers", "out", "-o", "books/ledger.sqlite"});
  EXPECT_EQ(joined.status, 2);
  EXPECT_THAT(joined.err, HasSubstr("ledger.exists"));
  EXPECT_THAT(batch({"--status", "books"}).out, HasSubstr("1 jobs: 1 made"));
}

// Was a fault: a shard of long ago that was interrupted spoke for a ledger whose jobs are all made.
TEST_F(BatchProgram, AnEarlierShardDoesNotSpeakForTheWhole) {
  write_reports(4);
  ASSERT_EQ(batch({"reports", "-o", "out", "--shard", "1/2"}).status, 0);
  ASSERT_EQ(batch({"reports", "-o", "out", "--shard", "2/2"}).status, 0);
  ASSERT_EQ(batch({"--merge-ledgers", "out", "-o", "out/ledger.sqlite"}).status, 0);
  {
    auto ledger = Ledger::open(program_.folder().path("out/ledger.sqlite"), LedgerAccess::write);
    ASSERT_TRUE(ledger);
    const auto runs = ledger->runs();
    ASSERT_TRUE(runs);
    for (RunRecord run : *runs) {
      run.end = "interrupted";
      ASSERT_TRUE(ledger->store_run(run));
    }
  }
  EXPECT_EQ(batch({"--status", "out/ledger.sqlite"}).status, 0) << "all is made";
  write("reports/1.txt", "");
  EXPECT_EQ(batch({"reports", "-o", "out", "--resume"}).status, 4) << "one is rejected now";
}

TEST_F(BatchProgram, ShardsShareNoLedger) {
  write_reports(6);
  const std::vector<std::string> call = {"reports", "-o", "out", "--ledger", "one.sqlite"};
  const auto shard = [&](const char* name, const char* how) {
    auto arguments = call;
    arguments.insert(arguments.end(), {"--shard", name, how});
    return batch(arguments);
  };
  ASSERT_EQ(shard("1/2", "--resume").status, 0);
  for (const char* how : {"--resume", "--anew"}) {
    const Ran refused = shard("2/2", how);
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, HasSubstr("ledger.other-shard"));
  }
  EXPECT_EQ(shard("1/2", "--resume").status, 0);
}

TEST_F(BatchProgram, AFullDiskUnderTheLogIsToldOnce) {
  write_reports(5);
  const Ran ran = batch({"reports", "-o", "out", "--log", "/dev/full"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("5 jobs: 5 made"));
  const std::size_t told = ran.err.find("the log ends here");
  EXPECT_NE(told, std::string::npos) << ran.err;
  EXPECT_EQ(ran.err.find("the log ends here", told + 1), std::string::npos);
}

TEST_F(BatchProgram, NamesWhatNoOutputMayReplace) {
  write("jobs.csv", "report,output\nreports/1.txt,ledger.sqlite\nreports/2.txt,log\n");
  write_reports(2);
  const Ran ran = batch({"jobs.csv", "-o", "out", "--log", "out/log"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("jobs.csv:2"));
  EXPECT_THAT(ran.err, HasSubstr("jobs.csv:3"));
}

TEST_F(BatchProgram, CountsWhatWasFoundAgain) {
  write("jobs.csv", "report,output\nreports/1.txt,1.pdf\nreports/1.txt,2.pdf\n");
  write_reports(1);
  const auto memos = last_run(batch({"jobs.csv", "-o", "out", "-j", "1", "--json"}))["memos"];
  EXPECT_GT(memos["block"]["hits"], 0);
  EXPECT_GT(memos["block"]["misses"], 0);
}

TEST_F(BatchProgram, MakesBooklets) {
  write_reports(1);
  write("list.csv", "姓名,代表团,编号\n文正,第一代表团,1\n要求,第二代表团,2\n");
  write("jobs.jsonl",
        "{\"report\": \"reports/1.txt\", \"output\": \"all.pdf\", \"delegates\": \"list.csv\"}\n"
        "{\"report\": \"reports/1.txt\", \"output\": \"1.pdf\"}\n");
  Ran ran = batch({"jobs.jsonl", "-o", "out"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  ran =
      program_.run({"booklet", "reports/1.txt", "--delegates", "list.csv", "--merged", "one.pdf"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(read("out/all.pdf"), read("one.pdf"));
  write("list.csv", "姓名,代表团,编号\n文正,第一代表团,1\n");
  const auto run = last_run(batch({"jobs.jsonl", "-o", "out", "--resume", "--json"}));
  EXPECT_EQ(run["made"], 1) << "the list has changed";
  EXPECT_EQ(run["skipped"], 1);
}

TEST_F(BatchProgram, SurvivesKills) {
  write("banxin.sh", "#!/bin/sh\nexec '" BANXIN_PROGRAM "' --home '" +
                         program_.folder().path("home") + "' \"$@\"\n");
  // The metric font has all that is in these.
  write("texts.txt", long_lines());
  const Ran ran =
      program_.run_script("chmod +x banxin.sh; TEXTS=$PWD/texts.txt exec sh " BANXIN_SOURCE_DIR
                          "/tests/batch/kill.sh $PWD/banxin.sh 1 5 40");
  EXPECT_EQ(ran.status, 0) << ran.out << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("every output once"));
  EXPECT_THAT(ran.out, ContainsRegex("\n[1-5] kills in 1 rounds")) << "it was disturbed";
}

TEST_F(BatchProgram, RefusesWrongCalls) {
  write_reports(1);
  EXPECT_EQ(batch({"reports"}).status, 2);
  EXPECT_EQ(batch({"reports", "-o", "out", "--shard", "3/2"}).status, 2);
  EXPECT_EQ(batch({"reports", "-o", "out", "--set", "lint"}).status, 2);
  EXPECT_EQ(batch({"reports", "-o", "out", "-j", "-1"}).status, 2);
  EXPECT_EQ(batch({"--status", "reports"}).status, 3);
  EXPECT_EQ(batch({"reports", "-o", "out", "-j", "2", "--memory", "10"}).status, 2);
  EXPECT_EQ(batch({"reports", "-o", "out", "--data", "-"}).status, 2);
  write("twice.csv", "report,output\na.txt,x.pdf\nb.txt,X.pdf\n");
  const Ran ran = batch({"twice.csv", "-o", "out"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("jobs.output-twice"));
  EXPECT_EQ(batch({"none", "-o", "out"}).status, 3);
}

}  // namespace
}  // namespace banxin::testing
