#pragma once
// Ledger: an SQLite file that holds the state of every job of a batch, and what each run of it came
// to. One process writes it, any number may read it meanwhile. What a call has stored is on the
// disk when the call returns.
//
// It has a rollback journal rather than a write-ahead log, which would need memory shared by all
// readers: a ledger may lie on a network file system and be read from another machine.
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "batch/job.h"
#include "batch/job_work.h"

struct sqlite3;

namespace banxin {

// What a run came to; times are durations.
struct RunRecord {
  std::int64_t number = 0;  // from 1
  std::string shard;        // "2/8"
  std::int64_t workers = 0;
  std::int64_t made = 0, skipped = 0, failed = 0, replaced_workers = 0;
  std::int64_t pages = 0, bytes = 0;
  std::int64_t peak_kilobytes = 0;  // of the largest worker
  double milliseconds = 0;
  std::vector<std::pair<std::string, double>> stage_milliseconds;  // of all jobs
  std::vector<MemoUse> memos;                                      // of all jobs
  std::string end;  // empty: it is running, or was killed; "finished", "interrupted", "stopped"
  friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

// A part of a list that a ledger holds: one, or those of the ledgers joined in it.
struct LedgerPart {
  std::int64_t index = 1, count = 1;
  std::string list;  // fingerprint of the whole list's outputs
  friend auto operator<=>(const LedgerPart&, const LedgerPart&) = default;
};

// "2/8"; empty: of a list in one part.
std::string shard_name(const LedgerPart& part);

enum class LedgerAccess { read, write };

class Ledger {
 public:
  // To write: makes the file if it is not there, and waits some seconds for a killed run's workers
  // to end. Errors, here and below: ledger.failed (SQLite's own words), ledger.foreign (another
  // file, or of another version), ledger.busy (another run writes it), ledger.no-lock (files cannot
  // be locked there).
  static Result<Ledger> open(const std::string& path, LedgerAccess access);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  // In the order of the list.
  Result<std::vector<JobRecord>> jobs() const;
  Result<std::vector<RunRecord>> runs() const;
  Result<std::vector<LedgerPart>> parts() const;

  // The parts and the jobs are exactly these from now on.
  Result<void> replace_jobs(const std::vector<LedgerPart>& parts,
                            const std::vector<JobRecord>& jobs);
  Result<void> store_jobs(const std::vector<JobRecord>& jobs);
  Result<void> store_run(const RunRecord& run);

  // Held by a writer and inherited by its workers, so that a new run waits for them; -1: none. The
  // locked file is empty but for the jobs at work (batch/start_log.h).
  int lock() const { return lock_; }

  // 16 hex digits that no other ledger has.
  const std::string& name() const { return name_; }

 private:
  Ledger() = default;
  Result<void> prepare(LedgerAccess access);
  Result<void> make_tables();
  Result<void> transact(const std::function<Result<void>()>& work);
  Result<void> run_sql(const char* sql) const;
  Result<void> insert_jobs(const std::vector<JobRecord>& jobs);
  Problem failure() const;

  struct Closer {
    void operator()(sqlite3* database) const;
  };
  std::string path_, name_;
  std::unique_ptr<sqlite3, Closer> database_;
  int lock_ = -1;
};

}  // namespace banxin
