#include "batch/ledger.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "batch/summarize.h"
#include "batch/write_status.h"
#include "support/deny_calls.h"
#include "support/ordinary_user.h"
#include "support/run_child.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

JobRecord made_job(std::int64_t number, const std::string& output) {
  JobRecord job;
  job.output = output;
  job.report = "r/" + output;
  job.number = number;
  job.state = JobState::made;
  job.key = "key";
  job.hash = "hash";
  job.bytes = 5'000'000'000;
  job.changed = 1'700'000'000'123'456'789;
  job.pages = 9;
  job.milliseconds = 12.5;
  job.attempts = 2;
  job.codes = "figures.growth×2 lines.overfull";
  return job;
}

JobRecord failed_job(std::int64_t number, const std::string& output) {
  JobRecord job = made_job(number, output);
  job.state = JobState::rejected;
  job.failure = "text.invalid-bytes";
  job.failure_line = 7;
  job.codes = "text.invalid-bytes";
  return job;
}

RunRecord some_run(const std::string& shard) {
  return {3,
          shard,
          2,
          10,
          20,
          1,
          4,
          90,
          1234,
          56789,
          2000,
          {{"read", 1.5}, {"pages", 2}},
          {{"block", 3, 4}},
          "finished"};
}

class LedgerTest : public ::testing::Test {
 protected:
  Ledger open(const std::string& name, LedgerAccess access = LedgerAccess::write) {
    auto ledger = Ledger::open(folder_.path(name), access);
    EXPECT_TRUE(ledger) << (ledger ? "" : to_string(ledger.error()));
    return std::move(*ledger);
  }
  std::string error_of(const std::string& name, LedgerAccess access) {
    const auto ledger = Ledger::open(folder_.path(name), access);
    return ledger ? "" : ledger.error().code;
  }
  TemporaryFolder folder_;
};

TEST_F(LedgerTest, KeepsJobsAndRuns) {
  const std::vector<JobRecord> jobs = {
      made_job(1, "b"), failed_job(2, "a'; DROP TABLE jobs; --"),
      JobRecord{"c", "r", 3, {}, {}, {}, 0, 0, 0, 0, 0, {}, {}, 0}};
  {
    Ledger ledger = open("l");
    EXPECT_THAT(*ledger.jobs(), IsEmpty());
    ASSERT_TRUE(ledger.replace_jobs({}, jobs));
    ASSERT_TRUE(ledger.store_run(some_run("1/2")));
    EXPECT_EQ(*open("l", LedgerAccess::read).jobs(), jobs) << "meanwhile";
  }
  Ledger ledger = open("l");
  EXPECT_EQ(*ledger.jobs(), jobs);
  EXPECT_THAT(*ledger.runs(), ElementsAre(some_run("1/2")));
  JobRecord changed = jobs[2];
  changed.state = JobState::failed;
  ASSERT_TRUE(ledger.store_jobs({changed}));
  EXPECT_THAT(*ledger.jobs(), ElementsAre(jobs[0], jobs[1], changed));
  ASSERT_TRUE(ledger.replace_jobs({}, {jobs[1]}));
  EXPECT_THAT(*ledger.jobs(), ElementsAre(jobs[1]));
}

TEST_F(LedgerTest, KnowsWhatIsNone) {
  EXPECT_EQ(error_of("none", LedgerAccess::read), "ledger.foreign");
  EXPECT_EQ(error_of("no/folder", LedgerAccess::write), "ledger.failed");
  folder_.write("text", std::string(5000, 'x'));
  EXPECT_THAT(error_of("text", LedgerAccess::write), Not(IsEmpty()));
  EXPECT_THAT(error_of("text", LedgerAccess::read), Not(IsEmpty()));
}

TEST_F(LedgerTest, KeepsPartsAndItsName) {
  const LedgerPart part = {2, 8, "list"};
  std::string name;
  {
    Ledger ledger = open("l");
    name = ledger.name();
    ASSERT_TRUE(ledger.replace_jobs({part}, {}));
  }
  const Ledger ledger = open("l", LedgerAccess::read);
  EXPECT_THAT(*ledger.parts(), ElementsAre(part));
  EXPECT_EQ(ledger.name(), name);
  EXPECT_EQ(name.size(), 16u);
  EXPECT_NE(open("m").name(), name);
}

TEST_F(LedgerTest, TellsWhyItCannotBeLocked) {
  const auto held = Ledger::open(folder_.path("held"), LedgerAccess::write);
  EXPECT_EQ(error_of("held", LedgerAccess::write), "ledger.busy");
  const int status = run_child([&] {
    if (!deny_calls({SYS_flock}, ENOLCK)) return 77;
    return error_of("unlocked", LedgerAccess::write) == "ledger.no-lock" ? 0 : 1;
  });
  EXPECT_TRUE(status == 0 || status == 77) << status;
  const OrdinaryUser user;
  const auto refused = Ledger::open("/ledger", LedgerAccess::write);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "ledger.failed");
  EXPECT_THAT(refused.error().what, HasSubstr("Permission denied"));
}

// ---- Shards ------------------------------------------------------------------------------------

JobRecord ended(JobRecord job, std::int64_t when) {
  job.ended = when;
  return job;
}

TEST_F(LedgerTest, ShardsAreJoined) {
  const JobRecord made = ended(made_job(4, "y"), 20);
  ASSERT_TRUE(open("a").replace_jobs({{1, 2, "l"}}, {made_job(1, "x"), failed_job(4, "y")}));
  ASSERT_TRUE(open("b").replace_jobs({{2, 2, "l"}}, {failed_job(2, "z"), made}));
  ASSERT_TRUE(open("a").store_run(some_run("1/2")));
  ASSERT_TRUE(open("b").store_run(some_run("2/2")));
  const auto joined = summarize({folder_.path("a"), folder_.path("b")});
  ASSERT_TRUE(joined);
  EXPECT_THAT(joined->jobs, ElementsAre(made_job(1, "x"), failed_job(2, "z"), made));
  EXPECT_EQ(joined->made, 2u);
  EXPECT_EQ(joined->rejected, 1u);
  EXPECT_EQ(joined->pages, 18);
  EXPECT_THAT(joined->missing, IsEmpty());
  EXPECT_FALSE(joined->lists_differ);
  Ledger whole = open("whole");
  ASSERT_TRUE(store_summary(*joined, whole));
  EXPECT_EQ(*whole.jobs(), joined->jobs);
  EXPECT_THAT(*whole.runs(), ElementsAre(some_run("1/2"), some_run("2/2")));
  EXPECT_EQ(*whole.parts(), joined->parts);
}

TEST_F(LedgerTest, TheNewestRecordOfAnOutputWins) {
  const JobRecord made = ended(made_job(1, "x"), 10), failed = ended(failed_job(1, "x"), 20);
  ASSERT_TRUE(open("old").replace_jobs({}, {made}));
  ASSERT_TRUE(open("new").replace_jobs({}, {failed}));
  for (const auto& order : {std::vector{"old", "new"}, {"new", "old"}}) {
    const auto joined = summarize({folder_.path(order[0]), folder_.path(order[1])});
    ASSERT_TRUE(joined);
    EXPECT_THAT(joined->jobs, ElementsAre(failed)) << "a made one hides no newer failure";
  }
}

TEST(Shards, MissingOnesAreNamed) {
  const auto missing = [](std::vector<LedgerPart> parts) {
    std::vector<std::int64_t> indices;
    for (const LedgerPart& part : summarize({}, {}, std::move(parts)).missing) {
      indices.push_back(part.index);
    }
    return indices;
  };
  EXPECT_THAT(missing({}), IsEmpty());
  EXPECT_THAT(missing({{1, 1, "l"}}), IsEmpty());
  EXPECT_THAT(missing({{2, 4, "l"}, {3, 4, "l"}}), ElementsAre(1, 4));
  EXPECT_THAT(missing({{1, 2, "l"}, {2, 2, "l"}, {1, 3, "l"}}), IsEmpty()) << "parted anew";
  const BatchSummary summary = summarize({}, {}, {{1, 3, "l"}, {2, 3, "m"}});
  EXPECT_TRUE(summary.lists_differ);
  EXPECT_THAT(status_text(summary), HasSubstr("no ledger of shard 3/3\n"));
  EXPECT_THAT(status_text(summary), HasSubstr("lists that differ"));
  const auto json = nlohmann::json::parse(status_json(summary, Detail::counts));
  EXPECT_THAT(json["missing_shards"], ElementsAre("3/3"));
  EXPECT_EQ(json["lists_differ"], true);
}

TEST(Status, CountsAndReasons) {
  JobRecord slow = made_job(3, "slow");
  slow.milliseconds = 99;
  const BatchSummary summary =
      summarize({made_job(1, "x"), failed_job(2, "<y>&"), slow}, {some_run("")}, {});
  EXPECT_EQ(summary.made, 2u);
  EXPECT_THAT(summary.slowest, ElementsAre(2u, 0u));
  EXPECT_EQ(summary.codes,
            (std::map<std::string, std::size_t>{
                {"figures.growth", 2}, {"lines.overfull", 2}, {"text.invalid-bytes", 1}}));
  const std::string text = status_text(summary);
  EXPECT_THAT(text, HasSubstr("3 jobs: 2 made, 1 rejected, 0 failed, 0 to do; 18 pages"));
  EXPECT_THAT(text, HasSubstr("r/<y>&:7: rejected [text.invalid-bytes]"));
  EXPECT_THAT(text, HasSubstr("5.0 jobs, 45.0 pages"));
  const auto json = nlohmann::json::parse(status_json(summary, Detail::every_job));
  EXPECT_EQ(json["runs"][0]["memos"]["block"]["hits"], 3);
  EXPECT_THAT(text, HasSubstr("43 % of pieces found again"));
  EXPECT_EQ(json["why"]["text.invalid-bytes"], 1);
  EXPECT_THAT(json["all"], SizeIs(3));
  EXPECT_FALSE(nlohmann::json::parse(status_json(summary, Detail::counts)).contains("all"));
  const std::string page = status_page(summary);
  EXPECT_THAT(page, HasSubstr("r/&lt;y&gt;&amp;:7"));
  EXPECT_THAT(page, Not(HasSubstr("<y>")));
  for (const char* foreign : {"http:", "https:", "src=", "href=", "<script"}) {
    EXPECT_THAT(page, Not(HasSubstr(foreign)));
  }
}

TEST(Status, OfNothing) {
  const BatchSummary summary = summarize({}, {}, {});
  EXPECT_THAT(status_text(summary), HasSubstr("0 jobs"));
  EXPECT_THAT(status_page(summary), HasSubstr("</html>"));
}

}  // namespace
}  // namespace banxin::testing
