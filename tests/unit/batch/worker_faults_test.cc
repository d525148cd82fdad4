// Workers, disks and ledgers that go wrong in the middle of a run, and limits of one job.
#include <gmock/gmock.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "batch/part_file.h"
#include "batch/worker_process.h"
#include "support/batch_run.h"
#include "support/deny_calls.h"
#include "support/ordinary_user.h"
#include "support/run_child.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr int kChannel = 3;  // of a worker
constexpr WorkerLimits kSoon = {0, std::chrono::seconds(20)};

// Plain work that does `also` for one job in its worker first.
JobWork work_with(const std::string& report, const std::function<void()>& also) {
  return [report, also, plain = plain_work()](const Job& job) {
    if (job.report == report) also();
    return plain(job);
  };
}

// Behind the back of whoever has the ledger open.
void run_sql(const std::string& file, const char* sql) {
  sqlite3* ledger = nullptr;
  sqlite3_open(file.c_str(), &ledger);
  sqlite3_busy_timeout(ledger, 10'000);
  EXPECT_EQ(sqlite3_exec(ledger, sql, nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(ledger);
}

std::string failure_of_second(BatchRun& batch, const std::function<void()>& also) {
  const BatchResult result = batch.run(work_with("00002", also));
  EXPECT_THAT(result.problems, IsEmpty());
  EXPECT_EQ(result.run.made, static_cast<std::int64_t>(batch.plan().jobs.size()) - 1);
  return batch.record(1).failure;
}

TEST(WorkerFaults, AGarbledAnswerTakesOneJob) {
  for (const std::string& said : {std::string("\5\0\0\0hello", 9), std::string("\2\0\0\0{}", 6),
                                  std::string("\xFF\xFF\xFF\xFFhello", 9)}) {
    BatchRun batch(10);
    EXPECT_EQ(failure_of_second(batch,
                                [&] {
                                  ::send(kChannel, said.data(), said.size(), 0);
                                  ::pause();
                                }),
              "batch.garbled");
  }
}

TEST(WorkerFaults, AnAnswerForAnotherJobIsNone) {
  BatchRun batch(10);
  EXPECT_EQ(failure_of_second(batch,
                              [&] {
                                JobAnswer answer;
                                answer.job = 7;
                                send_message(kChannel, to_message(answer));
                                ::pause();
                              }),
            "batch.garbled");
}

TEST(WorkerFaults, EveryExitIsAFailure) {
  for (const int status : {0, 1, 10, 77}) {
    BatchRun batch(10);
    EXPECT_EQ(failure_of_second(batch, [&] { ::_exit(status); }),
              "batch.exited-" + std::to_string(status));
  }
}

TEST(WorkerFaults, AFullDiskStopsTheRun) {
  BatchRun batch(200);
  const JobWork work = [&, plain = plain_work()](const Job& job) {
    if (job.report == "00005") fs::create_symlink("/dev/full", batch.plan().part_of({job, 0, {}}));
    return plain(job);
  };
  const BatchResult result = batch.run(work);
  ASSERT_THAT(result.problems, SizeIs(1));
  EXPECT_EQ(result.problems.front().code, "file.no-space");
  EXPECT_EQ(result.run.end, "stopped");
  EXPECT_EQ(batch.record(4).failure, "file.no-space");
  EXPECT_EQ(batch.record(4).state, JobState::failed);
  const BatchResult again = batch.run(plain_work());
  EXPECT_EQ(again.run.made, 200 - result.run.made) << "when there is room";
  EXPECT_THAT(batch.outputs(), SizeIs(200)) << "no part is left";
}

TEST(WorkerFaults, ALedgerThatCannotBeWrittenStopsTheRun) {
  BatchRun batch(300);
  const JobWork work =
      work_with("00002", [&] { run_sql(batch.path("out/ledger.sqlite"), "DROP TABLE jobs"); });
  const BatchResult result = batch.run(work);
  ASSERT_THAT(result.problems, Not(IsEmpty()));
  EXPECT_EQ(result.problems.front().code, "ledger.failed");
  EXPECT_EQ(result.run.end, "stopped");
  for (const auto& [name, bytes] : batch.outputs()) EXPECT_FALSE(name.ends_with(".part")) << name;
}

TEST(WorkerFaults, AFolderThatCannotBeSyncedIsTold) {
  const OrdinaryUser user;
  BatchRun batch(6);
  fs::create_directories(batch.plan().folder + "/third");
  // It can be written to, but not opened.
  ASSERT_EQ(::chmod((batch.plan().folder + "/third").c_str(), 0333), 0);
  const BatchResult result = batch.run(plain_work());
  EXPECT_EQ(result.run.made, 4);
  EXPECT_EQ(batch.record(2).failure, "file.not-synced");
  EXPECT_EQ(batch.record(5).failure, "file.not-synced");
  ::chmod((batch.plan().folder + "/third").c_str(), 0755);
  EXPECT_EQ(batch.run(plain_work()).run.made, 2);
}

TEST(WorkerFaults, RunsEndWithoutCloseRange) {
  const int status = run_child([] {
    if (!deny_calls({SYS_close_range}, ENOSYS)) return 77;
    BatchRun batch(20);
    return batch.run(plain_work(), {3, {}}).run.made == 20 ? 0 : 1;
  });
  if (status == 77) GTEST_SKIP() << "no system call can be denied here";
  EXPECT_EQ(status, 0);
}

TEST(WorkerFaults, AnAnswerJustBeforeItsEndCounts) {
  BatchRun batch(1);
  auto worker = WorkerProcess::start(batch.plan(), plain_work(), {}, -1);
  ASSERT_TRUE(worker);
  ASSERT_TRUE(worker->give(0, WorkerProcess::Clock::now()));
  while (!fs::exists(batch.plan().part_of(batch.plan().jobs[0]))) ::usleep(1000);
  ::usleep(200'000);
  worker->end(WorkerProcess::End::kill);
  const auto answer = worker->next_answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->record.state, JobState::made);
  EXPECT_FALSE(worker->job());
}

// ---- Limits of a job ---------------------------------------------------------------------------

TEST(JobLimits, AreTheSameWhateverTheWorkerDidBefore) {
  const JobWork work = [plain = plain_work()](const Job& job) -> Result<PreparedJob> {
    // Held for the worker's life, and below what makes it leave.
    static const std::string kept(std::size_t{60} << 20U, 'x');
    const std::size_t taken = job.report == "00001" ? 1 : std::size_t{230} << 20U;
    const std::string bytes(taken, 'x');
    ::usleep(60'000);  // a look at it
    if (bytes.size() + kept.size() == 0) return tl::unexpected(Problem{});
    return plain(job);
  };
  BatchRun batch(5);
  const BatchResult result = batch.run(work, {1, {270 << 20, {}}});
  EXPECT_EQ(result.run.made, 5);
  EXPECT_EQ(result.run.replaced_workers, 0);
}

TEST(JobLimits, NoJobWaitsBehindASlowOne) {
  BatchRun batch(12);
  const std::string last = batch.path("last-is-done");
  const JobWork work = [&, plain = plain_work()](const Job& job) {
    // Ends when all others have been made.
    while (job.report == "00001" && !fs::exists(last)) ::usleep(1000);
    if (job.report == "00012") std::ofstream(last) << "done";
    return plain(job);
  };
  EXPECT_EQ(batch.run(work, {2, kSoon}).run.made, 12);
}

TEST(JobLimits, WhatHasRunsKilledFailsInTheEnd) {
  BatchRun batch(20);
  const pid_t test = ::getpid();
  const JobWork work = work_with("00003", [&] {
    if (::getppid() != test) ::kill(::getppid(), SIGKILL);
    ::pause();
  });
  for (int run = 1; run <= 5; ++run) {
    EXPECT_EQ(run_child([&] { return batch.run(work).problems.empty() ? 0 : 1; }), 128 + SIGKILL);
  }
  // A run that cannot begin does not forget them.
  const std::string ledger = batch.path("out/ledger.sqlite");
  fs::copy_file(ledger, batch.path("copy"));
  run_sql(ledger, "DROP TABLE runs");
  EXPECT_THAT(batch.run(work).problems, Not(IsEmpty()));
  fs::copy_file(batch.path("copy"), ledger, fs::copy_options::overwrite_existing);
  BatchResult result = batch.run(work, {2, kSoon});
  EXPECT_EQ(result.run.end, "finished");
  EXPECT_EQ(batch.record(2).state, JobState::failed);
  EXPECT_EQ(batch.record(2).failure, "batch.killed-run");
  for (const JobRecord& record : batch.records()) {
    EXPECT_EQ(record.state, record.number == 3 ? JobState::failed : JobState::made);
    EXPECT_EQ(record.starts, 0) << record.output;
  }
  result = batch.run(plain_work());
  EXPECT_EQ(result.run.made, 1) << "worth another attempt when it is mended";
}

// ---- Part files --------------------------------------------------------------------------------

TEST(PartFiles, AreOfOneLedgerAndLeftByNone) {
  BatchRun batch(3);
  batch.run(plain_work());
  const std::string own = part_name_of(batch.plan().folder + "/gone.pdf", batch.plan().writer);
  const std::string other = part_name_of(batch.plan().folder + "/00001.pdf", "0123456789abcdef");
  const std::string old = part_name_of(batch.plan().folder + "/00002.pdf", "0123456789abcdef");
  EXPECT_NE(other, batch.plan().part_of(batch.plan().jobs[0]));
  for (const std::string& part : {own, other, old}) std::ofstream(part) << "half of an out";
  fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(25));
  batch.run(plain_work());
  EXPECT_FALSE(fs::exists(own)) << "what a killed run left";
  EXPECT_FALSE(fs::exists(old)) << "of a run that cannot live any more";
  EXPECT_TRUE(fs::exists(other)) << "of a run that may";
}

TEST(PartFiles, NewLedgersHaveNewNames) {
  BatchRun one(1), two(1);
  one.run(plain_work());
  two.run(plain_work());
  EXPECT_EQ(one.plan().writer.size(), 16u);
  EXPECT_NE(one.plan().writer, two.plan().writer);
  const std::string before = one.plan().writer;
  one.run(plain_work());
  EXPECT_EQ(one.plan().writer, before);
}

// ---- Inputs that change ------------------------------------------------------------------------

TEST(ChangingInputs, AreReadAgainUntilTheyStay) {
  for (const int changes : {1, 2, 3, 4}) {
    BatchRun batch(1);
    const JobWork work = [changes, plain = plain_work()](const Job& job) {
      static int made = 0;  // in the worker
      auto prepared = plain(job);
      prepared->make = [changes, make = prepared->make] {
        MadeOutput output = make();
        if (++made <= changes) {
          output.problems.push_back(
              {kInputsChanged, Severity::error, {}, "", "", Blame::environment});
        }
        return output;
      };
      return prepared;
    };
    batch.run(work);
    EXPECT_EQ(batch.record(0).state, changes < 3 ? JobState::made : JobState::failed);
    EXPECT_EQ(batch.record(0).failure, changes < 3 ? "" : kInputsChanged);
  }
}

}  // namespace
}  // namespace banxin::testing
