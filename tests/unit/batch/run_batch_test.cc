// What a run promises: nothing lost, nothing twice, and no job that harms another.
#include "batch/run_batch.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <new>

#include "support/batch_run.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::SizeIs;

std::map<std::string, std::string> expected_outputs(const BatchRun& batch, int version = 1) {
  std::map<std::string, std::string> expected;
  for (const PlannedJob& planned : batch.plan().jobs) {
    expected[planned.job.output] = plain_bytes(planned.job.report, version);
  }
  return expected;
}

// Plain work, but `bad` for the job named so, which takes its worker with it or not.
JobWork work_with(const std::string& report, const std::function<void()>& bad) {
  return [report, bad, plain = plain_work()](const Job& job) -> Result<PreparedJob> {
    auto prepared = plain(job);
    if (job.report == report) {
      prepared->make = [bad, make = prepared->make] {
        bad();
        return make();
      };
    }
    return prepared;
  };
}

[[noreturn]] void loop() {
  for (;;) ::usleep(1);
}

void eat_memory() {
  std::vector<std::unique_ptr<std::string>> eaten;
  for (;;) eaten.push_back(std::make_unique<std::string>(1 << 20, 'x'));
}

// The job `report` fails with `code`; all others are made.
void expect_alone(const std::function<void()>& bad, const std::string& code,
                  const WorkerLimits& limits = {}) {
  BatchRun batch(20);
  const BatchResult result = batch.run(work_with("00007", bad), {2, limits});
  EXPECT_THAT(result.problems, SizeIs(0));
  EXPECT_EQ(result.run.end, "finished");
  EXPECT_EQ(result.run.made, 19);
  EXPECT_EQ(result.run.failed, 1);
  auto expected = expected_outputs(batch);
  expected.erase("00007.pdf");
  EXPECT_EQ(batch.outputs(), expected);
  EXPECT_EQ(batch.record(6).state, JobState::failed);
  EXPECT_EQ(batch.record(6).failure, code);
  // Worth another attempt.
  const BatchResult again = batch.run(plain_work());
  EXPECT_EQ(again.run.made, 1);
  EXPECT_EQ(again.run.skipped, 19);
  EXPECT_EQ(batch.record(6).attempts, 2);
  EXPECT_EQ(batch.outputs(), expected_outputs(batch));
}

TEST(RunBatch, MakesEveryOutputOnceWithAnyNumberOfWorkers) {
  for (const int workers : {1, 2, 5}) {
    BatchRun batch(100);
    const BatchResult result = batch.run(plain_work(), {workers, {}});
    EXPECT_THAT(result.problems, SizeIs(0));
    EXPECT_EQ(result.run.end, "finished");
    EXPECT_EQ(result.run.made, 100);
    EXPECT_EQ(result.run.pages, 300);
    EXPECT_EQ(result.run.stage_milliseconds,
              (std::vector<std::pair<std::string, double>>{{"make", 100}}));
    EXPECT_EQ(batch.outputs(), expected_outputs(batch));
    const auto records = batch.records();
    ASSERT_THAT(records, SizeIs(100));
    for (std::size_t i = 0; i < records.size(); ++i) {
      EXPECT_EQ(records[i].state, JobState::made);
      EXPECT_EQ(records[i].number, static_cast<std::int64_t>(i + 1));
      EXPECT_EQ(records[i].attempts, 1);
      EXPECT_EQ(records[i].hash, to_string(hash_bytes(plain_bytes(records[i].report))));
    }
  }
}

TEST(RunBatch, ACrashTakesOneJob) {
  expect_alone([] { ::raise(SIGSEGV); }, "batch.crashed-11");
}
TEST(RunBatch, AnExitTakesOneJob) {
  expect_alone([] { ::_exit(3); }, "batch.exited-3");
}
TEST(RunBatch, AnExceptionTakesOneJob) {
  expect_alone([] { throw std::runtime_error("of no kind we know"); }, "internal");
}
TEST(RunBatch, ALoopTakesOneJob) {
  expect_alone(loop, "batch.timeout", {0, std::chrono::milliseconds(1000)});
}
TEST(RunBatch, MemoryTakesOneJob) { expect_alone(eat_memory, "memory.exhausted", {200 << 20, {}}); }
TEST(RunBatch, OneHugePieceOfMemoryTakesOneJob) {
  expect_alone([] { const std::string eaten(std::size_t{1} << 33U, 'x'); }, "memory.exhausted",
               {200 << 20, {}});
}

TEST(RunBatch, AWorkerThatKeepsMemoryIsReplaced) {
  BatchRun batch(20);
  const JobWork work = [plain = plain_work()](const Job& job) {
    // Lost on purpose, and touched.
    [[maybe_unused]] static std::vector<std::string> kept;
    kept.emplace_back(std::size_t{30} << 20U, 'x');
    return plain(job);
  };
  const BatchResult result = batch.run(work, {1, {100 << 20, {}}});
  EXPECT_EQ(result.run.made, 20);
  EXPECT_GE(result.run.replaced_workers, 5);
  EXPECT_EQ(batch.outputs(), expected_outputs(batch));
}

TEST(RunBatch, ResumeMakesWhatIsMissingDamagedOrChanged) {
  BatchRun batch(10);
  batch.run(plain_work());
  EXPECT_EQ(batch.run(plain_work()).run.skipped, 10);

  const std::string output = batch.plan().folder + "/";
  fs::remove(output + "00001.pdf");
  std::string damaged = plain_bytes("00002");
  damaged[5] = '!';
  std::ofstream(output + "00002.pdf") << damaged;
  fs::last_write_time(output + "00004.pdf", fs::file_time_type::min() + std::chrono::hours(1));
  BatchResult result = batch.run(plain_work());
  EXPECT_EQ(result.run.made, 2) << "00004 has another time, but its bytes";
  EXPECT_EQ(batch.outputs(), expected_outputs(batch));

  result = batch.run(plain_work(2));
  EXPECT_EQ(result.run.made, 10);
  EXPECT_EQ(batch.outputs(), expected_outputs(batch, 2));
}

TEST(RunBatch, ARejectedJobIsTriedAgainWhenItHasChanged) {
  BatchRun batch(4);
  const auto rejecting = [](int version) -> JobWork {
    return [plain = plain_work(version)](const Job& job) -> Result<PreparedJob> {
      auto prepared = plain(job);
      if (job.report != "00002") return prepared;
      prepared->make = [] {
        return MadeOutput{{},
                          0,
                          {{"a.notice", Severity::notice, {}, "", ""},
                           {"b.warning", Severity::warning, {}, "", ""},
                           {"b.warning", Severity::warning, {}, "", ""},
                           {"c.error", Severity::error, {"00002", 12, 3}, "", ""}},
                          {}};
      };
      return prepared;
    };
  };
  EXPECT_EQ(batch.run(rejecting(1)).run.failed, 1);
  const JobRecord record = batch.record(1);
  EXPECT_EQ(record.state, JobState::rejected);
  EXPECT_EQ(record.failure, "c.error");
  EXPECT_EQ(record.failure_line, 12);
  EXPECT_EQ(record.codes, "b.warning×2 c.error");
  batch.run(rejecting(1));
  EXPECT_EQ(batch.record(1), record) << "not tried again";
  EXPECT_EQ(batch.run(rejecting(2)).run.failed, 1);
  EXPECT_EQ(batch.record(1).attempts, 2);
}

TEST(RunBatch, AFailureLeavesTheOutputThatWasThere) {
  BatchRun batch(5);
  batch.run(plain_work(1));
  const JobWork work = [](const Job& job) -> Result<PreparedJob> {
    auto prepared = plain_work(2)(job);
    if (job.report == "00002") prepared->make = [] { return MadeOutput{}; };
    if (job.report == "00004") prepared->make = []() -> MadeOutput { std::abort(); };
    return prepared;
  };
  batch.run(work);
  auto expected = expected_outputs(batch, 2);
  expected["00002.pdf"] = plain_bytes("00002", 1);
  expected["00004.pdf"] = plain_bytes("00004", 1);
  EXPECT_EQ(batch.outputs(), expected);
}

TEST(RunBatch, AnOutputThatCannotBeWrittenFails) {
  BatchRun batch(5);
  fs::create_directories(batch.plan().folder + "/00002.pdf/in-the-way");
  std::ofstream(batch.plan().folder + "/third") << "a file where a folder should be";
  const BatchResult result = batch.run(plain_work());
  EXPECT_EQ(result.run.made, 3);
  EXPECT_EQ(batch.record(1).failure, "file.unwritable");
  EXPECT_EQ(batch.record(2).failure, "file.unwritable");
  EXPECT_THAT(batch.outputs(), SizeIs(4)) << "no part is left";
}

TEST(RunBatch, StopsWhenAskedAndGoesOn) {
  BatchRun batch(300);
  BatchWatch watch;
  int finished = 0;
  watch.finished = [&](const FinishedJob&) { ++finished; };
  watch.wish = [&] { return finished > 0 ? BatchWatch::Wish::finish : BatchWatch::Wish::go_on; };
  const BatchResult result = batch.run(plain_work(), {2, {}}, watch);
  EXPECT_EQ(result.run.end, "interrupted");
  EXPECT_EQ(result.run.made, finished);
  EXPECT_LT(result.run.made, 300);
  EXPECT_THAT(batch.outputs(), SizeIs(finished));
  EXPECT_EQ(batch.run(plain_work()).run.made, 300 - finished);
  EXPECT_EQ(batch.outputs(), expected_outputs(batch));
}

TEST(RunBatch, EndsAtOnceWhenAskedTwice) {
  BatchRun batch(10);
  BatchWatch watch;
  int turns = 0;
  watch.wish = [&] { return ++turns < 5 ? BatchWatch::Wish::go_on : BatchWatch::Wish::end_now; };
  const BatchResult result = batch.run(work_with("00001", loop), {1, {}}, watch);
  EXPECT_EQ(result.run.end, "interrupted");
  EXPECT_EQ(batch.record(0).state, JobState::pending);
}

TEST(RunBatch, OneRunAtATimeWritesALedger) {
  BatchRun batch(2);
  const auto held = Ledger::open(batch.plan().folder + "/ledger.sqlite", LedgerAccess::write);
  ASSERT_TRUE(held);
  const BatchResult result = batch.run(plain_work());
  ASSERT_THAT(result.problems, SizeIs(1));
  EXPECT_EQ(result.problems.front().code, "ledger.busy");
}

TEST(RunBatch, AKilledRunIsGoneOnWith) {
  BatchRun batch(200);
  const JobWork slow = [plain = plain_work()](const Job& job) {
    ::usleep(500);
    return plain(job);
  };
  for (int kill = 0; kill < 8; ++kill) {
    const pid_t run = ::fork();
    if (run == 0) {
      batch.run(slow);
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(10'000 + 17'000 * kill));
    ::kill(run, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(run, &status, 0), run);
  }
  const BatchResult result = batch.run(slow);
  EXPECT_THAT(result.problems, SizeIs(0));
  EXPECT_EQ(batch.outputs(), expected_outputs(batch)) << "every output whole, nothing beside them";
  for (const JobRecord& record : batch.records()) EXPECT_EQ(record.state, JobState::made);
}

}  // namespace
}  // namespace banxin::testing
