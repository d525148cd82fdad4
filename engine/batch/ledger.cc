#include "batch/ledger.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "batch/ledger_lock.h"

namespace banxin {
namespace {

constexpr int kApplication = 0x62786C67;  // "bxlg"
constexpr int kVersion = 2;
constexpr int kLongestWait = 10'000;  // ms, for readers that hold the file

constexpr const char* kTables =
    "CREATE TABLE jobs (output TEXT PRIMARY KEY, report TEXT, number INTEGER, state INTEGER,"
    " key TEXT, hash TEXT, bytes INTEGER, changed INTEGER, pages INTEGER, milliseconds REAL,"
    " attempts INTEGER, codes TEXT, failure TEXT, failure_line INTEGER, starts INTEGER,"
    " ended INTEGER) WITHOUT ROWID;"
    "CREATE TABLE runs (shard TEXT, number INTEGER, workers INTEGER, made INTEGER,"
    " skipped INTEGER, failed INTEGER, replaced_workers INTEGER, pages INTEGER, bytes INTEGER,"
    " peak_kilobytes INTEGER, milliseconds REAL, stages TEXT, memos TEXT, end TEXT,"
    " PRIMARY KEY (shard, number)) WITHOUT ROWID;"
    "CREATE TABLE parts (part INTEGER, parts INTEGER, list TEXT);"
    "CREATE TABLE names (name TEXT);";

// A prepared statement: values are bound and columns taken in their order.
class Statement {
 public:
  Statement(sqlite3* database, const char* sql) {
    sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr);
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::int64_t value) {
    sqlite3_bind_int64(statement_, ++bound_, value);
    return *this;
  }
  Statement& bind(double value) {
    sqlite3_bind_double(statement_, ++bound_, value);
    return *this;
  }
  Statement& bind(const std::string& value) {
    sqlite3_bind_text64(statement_, ++bound_, value.data(), value.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
  }
  // One that gives no rows; then it can be bound again.
  bool run() {
    const bool done = sqlite3_step(statement_) == SQLITE_DONE;
    sqlite3_reset(statement_);
    bound_ = 0;
    return done;
  }
  // SQLITE_ROW, SQLITE_DONE or an error.
  int step() {
    column_ = 0;
    return sqlite3_step(statement_);
  }
  std::int64_t integer() { return sqlite3_column_int64(statement_, column_++); }
  double real() { return sqlite3_column_double(statement_, column_++); }
  std::string text() {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column_));
    const int size = sqlite3_column_bytes(statement_, column_++);
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
  int column_ = 0;
};

std::int64_t read_number(sqlite3* database, const char* sql) {
  Statement statement(database, sql);
  return statement.step() == SQLITE_ROW ? statement.integer() : -1;
}

JobRecord take_job(Statement& row) {
  JobRecord job;
  job.output = row.text();
  job.report = row.text();
  job.number = row.integer();
  const std::int64_t state = row.integer();
  job.state = state >= 0 && state < std::int64_t{std::size(kJobStateNames)}
                  ? static_cast<JobState>(state)
                  : JobState::pending;
  job.key = row.text();
  job.hash = row.text();
  job.bytes = row.integer();
  job.changed = row.integer();
  job.pages = row.integer();
  job.milliseconds = row.real();
  job.attempts = row.integer();
  job.codes = row.text();
  job.failure = row.text();
  job.failure_line = row.integer();
  job.starts = row.integer();
  job.ended = row.integer();
  return job;
}

RunRecord take_run(Statement& row) {
  RunRecord run;
  run.shard = row.text();
  run.number = row.integer();
  run.workers = row.integer();
  run.made = row.integer();
  run.skipped = row.integer();
  run.failed = row.integer();
  run.replaced_workers = row.integer();
  run.pages = row.integer();
  run.bytes = row.integer();
  run.peak_kilobytes = row.integer();
  run.milliseconds = row.real();
  const auto stages = nlohmann::ordered_json::parse(row.text(), nullptr, false);
  if (stages.is_object()) {
    for (const auto& [stage, milliseconds] : stages.items()) {
      if (milliseconds.is_number()) run.stage_milliseconds.emplace_back(stage, milliseconds);
    }
  }
  const auto memos = nlohmann::ordered_json::parse(row.text(), nullptr, false);
  if (memos.is_object()) {
    for (const auto& [memo, counts] : memos.items()) {
      run.memos.push_back(
          {memo, counts.value("hits", std::uint64_t{0}), counts.value("misses", std::uint64_t{0})});
    }
  }
  run.end = row.text();
  return run;
}

}  // namespace

std::string shard_name(const LedgerPart& part) {
  return part.count > 1 ? fmt::format("{}/{}", part.index, part.count) : "";
}

void Ledger::Closer::operator()(sqlite3* database) const { sqlite3_close(database); }

Ledger::Ledger(Ledger&& other) noexcept
    : path_(std::move(other.path_)),
      name_(std::move(other.name_)),
      database_(std::move(other.database_)),
      lock_(std::exchange(other.lock_, -1)) {}

Ledger& Ledger::operator=(Ledger&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(name_, other.name_);
  std::swap(database_, other.database_);
  std::swap(lock_, other.lock_);
  return *this;
}

Ledger::~Ledger() {
  database_.reset();
  if (lock_ >= 0) ::close(lock_);
}

Problem Ledger::failure() const {
  return ledger_problem(
      "ledger.failed", path_,
      fmt::format("the ledger cannot be used: {}", sqlite3_errmsg(database_.get())),
      "check the file, its rights and the free space; what is made stays, --resume goes on");
}

Result<Ledger> Ledger::open(const std::string& path, LedgerAccess access) {
  Ledger ledger;
  ledger.path_ = path;
  std::error_code ignored;
  if (access == LedgerAccess::read && !std::filesystem::is_regular_file(path, ignored)) {
    return tl::unexpected(ledger_problem("ledger.foreign", path, "is no ledger",
                                         "name a ledger, or the folder of a batch"));
  }
  if (access == LedgerAccess::write) {
    auto lock = lock_ledger(path);
    if (!lock) return tl::unexpected(lock.error());
    ledger.lock_ = *lock;
  }
  // A reader too must be able to write: it undoes what a killed run has left half-written.
  const int flags =
      SQLITE_OPEN_READWRITE | (access == LedgerAccess::write ? SQLITE_OPEN_CREATE : 0);
  sqlite3* database = nullptr;
  int opened = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
  if (opened != SQLITE_OK && access == LedgerAccess::read) {
    sqlite3_close(std::exchange(database, nullptr));
    opened = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
  }
  ledger.database_.reset(database);
  if (opened != SQLITE_OK) return tl::unexpected(ledger.failure());
  if (auto prepared = ledger.prepare(access); !prepared) return tl::unexpected(prepared.error());
  return ledger;
}

Result<void> Ledger::prepare(LedgerAccess access) {
  sqlite3_busy_timeout(database_.get(), kLongestWait);
  const std::int64_t application = read_number(database_.get(), "PRAGMA application_id");
  const std::int64_t version = read_number(database_.get(), "PRAGMA user_version");
  const bool empty = read_number(database_.get(), "SELECT count(*) FROM sqlite_schema") == 0;
  if (access == LedgerAccess::write && empty) {
    return make_tables();
  }
  if (application != kApplication || version != kVersion) {
    return tl::unexpected(ledger_problem("ledger.foreign", path_,
                                         "is no ledger, or one of another version of banxin",
                                         "name another file with --ledger"));
  }
  Statement name(database_.get(), "SELECT name FROM names");
  if (name.step() == SQLITE_ROW) name_ = name.text();
  return run_sql("PRAGMA synchronous = EXTRA");
}

Result<void> Ledger::make_tables() {
  name_ = make_ledger_name(path_);
  return run_sql("PRAGMA synchronous = EXTRA").and_then([&] {
    return transact([&]() -> Result<void> {
      return run_sql(fmt::format("{} INSERT INTO names VALUES ('{}');"
                                 "PRAGMA application_id = {}; PRAGMA user_version = {}",
                                 kTables, name_, kApplication, kVersion)
                         .c_str());
    });
  });
}

Result<void> Ledger::run_sql(const char* sql) const {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return tl::unexpected(failure());
}

Result<void> Ledger::transact(const std::function<Result<void>()>& work) {
  if (auto begun = run_sql("BEGIN IMMEDIATE"); !begun) return begun;
  auto done = work();
  if (done) done = run_sql("COMMIT");
  if (!done) sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  return done;
}

Result<std::vector<JobRecord>> Ledger::jobs() const {
  Statement rows(database_.get(),
                 "SELECT output, report, number, state, key, hash, bytes, changed, pages,"
                 " milliseconds, attempts, codes, failure, failure_line, starts, ended"
                 " FROM jobs ORDER BY number, output");
  std::vector<JobRecord> jobs;
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) jobs.push_back(take_job(rows));
  if (step != SQLITE_DONE) return tl::unexpected(failure());
  return jobs;
}

Result<std::vector<LedgerPart>> Ledger::parts() const {
  Statement rows(database_.get(), "SELECT part, parts, list FROM parts ORDER BY parts, part, list");
  std::vector<LedgerPart> parts;
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) {
    LedgerPart& part = parts.emplace_back();
    part.index = rows.integer();
    part.count = rows.integer();
    part.list = rows.text();
  }
  if (step != SQLITE_DONE) return tl::unexpected(failure());
  return parts;
}

Result<std::vector<RunRecord>> Ledger::runs() const {
  Statement rows(database_.get(),
                 "SELECT shard, number, workers, made, skipped, failed, replaced_workers, pages,"
                 " bytes, peak_kilobytes, milliseconds, stages, memos, end FROM runs"
                 " ORDER BY shard, number");
  std::vector<RunRecord> runs;
  int step = rows.step();
  for (; step == SQLITE_ROW; step = rows.step()) runs.push_back(take_run(rows));
  if (step != SQLITE_DONE) return tl::unexpected(failure());
  return runs;
}

Result<void> Ledger::insert_jobs(const std::vector<JobRecord>& jobs) {
  Statement insert(database_.get(),
                   "INSERT OR REPLACE INTO jobs"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const JobRecord& job : jobs) {
    const bool stored = insert.bind(job.output)
                            .bind(job.report)
                            .bind(job.number)
                            .bind(static_cast<std::int64_t>(job.state))
                            .bind(job.key)
                            .bind(job.hash)
                            .bind(job.bytes)
                            .bind(job.changed)
                            .bind(job.pages)
                            .bind(job.milliseconds)
                            .bind(job.attempts)
                            .bind(job.codes)
                            .bind(job.failure)
                            .bind(job.failure_line)
                            .bind(job.starts)
                            .bind(job.ended)
                            .run();
    if (!stored) return tl::unexpected(failure());
  }
  return {};
}

Result<void> Ledger::replace_jobs(const std::vector<LedgerPart>& parts,
                                  const std::vector<JobRecord>& jobs) {
  return transact([&]() -> Result<void> {
    if (auto emptied = run_sql("DELETE FROM jobs; DELETE FROM parts"); !emptied) return emptied;
    Statement insert(database_.get(), "INSERT INTO parts VALUES (?, ?, ?)");
    for (const LedgerPart& part : parts) {
      if (insert.bind(part.index).bind(part.count).bind(part.list).run()) continue;
      return tl::unexpected(failure());
    }
    return insert_jobs(jobs);
  });
}

Result<void> Ledger::store_jobs(const std::vector<JobRecord>& jobs) {
  return transact([&] { return insert_jobs(jobs); });
}

Result<void> Ledger::store_run(const RunRecord& run) {
  nlohmann::ordered_json stages = nlohmann::ordered_json::object();
  for (const auto& [stage, milliseconds] : run.stage_milliseconds) stages[stage] = milliseconds;
  nlohmann::ordered_json memos = nlohmann::ordered_json::object();
  for (const MemoUse& memo : run.memos) {
    memos[memo.name] = {{"hits", memo.hits}, {"misses", memo.misses}};
  }
  return transact([&]() -> Result<void> {
    Statement insert(
        database_.get(),
        "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const bool stored = insert.bind(run.shard)
                            .bind(run.number)
                            .bind(run.workers)
                            .bind(run.made)
                            .bind(run.skipped)
                            .bind(run.failed)
                            .bind(run.replaced_workers)
                            .bind(run.pages)
                            .bind(run.bytes)
                            .bind(run.peak_kilobytes)
                            .bind(run.milliseconds)
                            .bind(stages.dump())
                            .bind(memos.dump())
                            .bind(run.end)
                            .run();
    if (!stored) return tl::unexpected(failure());
    return {};
  });
}

}  // namespace banxin
