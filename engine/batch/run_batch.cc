#include "batch/run_batch.h"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <set>
#include <utility>

#include "batch/output_group.h"
#include "batch/part_file.h"
#include "batch/start_log.h"

namespace banxin {
namespace {

using Clock = WorkerProcess::Clock;

constexpr std::size_t kLargestGroup = 64;
constexpr std::chrono::milliseconds kLongestGroup{500};
// How often memory is looked at, and the caller asked what it wishes.
constexpr std::chrono::milliseconds kLook{25};
// That no end followed. A run may also be killed from outside while a job is at work by chance.
constexpr std::int64_t kMostStarts = 5;

void add_times(std::vector<std::pair<std::string, double>>& sums,
               const std::vector<std::pair<std::string, double>>& times) {
  for (const auto& time : times) {
    const auto& [stage, milliseconds] = time;
    const auto sum = std::find_if(sums.begin(), sums.end(),
                                  [&](const auto& entry) { return entry.first == time.first; });
    if (sum == sums.end()) {
      sums.emplace_back(stage, milliseconds);
    } else {
      sum->second += milliseconds;
    }
  }
}

void add_counts(std::vector<MemoUse>& sums, const std::vector<MemoUse>& counts) {
  for (const MemoUse& count : counts) {
    const auto sum = std::find_if(sums.begin(), sums.end(),
                                  [&](const MemoUse& entry) { return entry.name == count.name; });
    if (sum == sums.end()) {
      sums.push_back(count);
    } else {
      sum->hits += count.hits;
      sum->misses += count.misses;
    }
  }
}

void name_record(JobRecord& record, const PlannedJob& planned) {
  record.output = planned.job.output;
  record.report = planned.job.report;
  record.number = static_cast<std::int64_t>(planned.number);
}

class Run {
 public:
  Run(const BatchPlan& plan, const JobWork& work, const BatchLimits& limits, Ledger& ledger,
      const BatchWatch& watch)
      : plan_(plan),
        work_(work),
        limits_(limits),
        ledger_(ledger),
        watch_(watch),
        group_(plan, ledger),
        starts_(ledger.lock()) {}

  BatchResult run() && {
    start_ = Clock::now();
    result_.run.shard = shard_name(plan_.part);
    result_.run.workers = limits_.workers;
    const bool began = begin();
    if (began) {
      while (work_is_left()) turn();
      commit();
    }
    for (WorkerProcess& worker : workers_) {
      worker.end(wish_ == Wish::end_now ? WorkerProcess::End::kill : WorkerProcess::End::wait);
      if (worker.job()) ::unlink(plan_.part_of(plan_.jobs[*worker.job()]).c_str());
    }
    if (began) starts_.clear();
    result_.run.end = !result_.problems.empty() ? "stopped"
                      : wish_ != Wish::go_on    ? "interrupted"
                                                : "finished";
    store_run();
    return std::move(result_);
  }

 private:
  using Wish = BatchWatch::Wish;

  bool stopping() const { return wish_ != Wish::go_on || !result_.problems.empty(); }

  bool is_busy() const {
    return std::any_of(workers_.begin(), workers_.end(),
                       [](const WorkerProcess& worker) { return worker.job().has_value(); });
  }

  bool work_is_left() const {
    if (wish_ == Wish::end_now) return false;
    return is_busy() || (!stopping() && has_jobs());
  }

  bool has_jobs() const { return !waiting_.empty() || !suspects_.empty(); }

  void stop(Problem problem) { result_.problems.push_back(std::move(problem)); }

  // The ledger has every job of the plan before the first is begun.
  bool begin() {
    const auto runs = ledger_.runs();
    if (!runs) {
      stop(runs.error());
      return false;
    }
    for (const RunRecord& run : *runs) {
      result_.run.number = std::max(result_.run.number, run.number);
    }
    ++result_.run.number;
    std::vector<JobRecord> jobs = line_up();
    const auto stored = ledger_.replace_jobs({plan_.part}, jobs).and_then([&] {
      return ledger_.store_run(result_.run);
    });
    if (!stored) stop(stored.error());
    if (stored) starts_.clear();
    std::set<std::string> folders;
    for (const PlannedJob& planned : plan_.jobs) {
      folders.insert(std::filesystem::path(plan_.path_of(planned)).parent_path().string());
    }
    remove_stale_parts({folders.begin(), folders.end()}, plan_.writer);
    return stored.has_value();
  }

  // All jobs as they stand, and which of them are to be given out.
  std::vector<JobRecord> line_up() {
    starts_.read();
    std::vector<JobRecord> jobs;
    for (std::size_t i = 0; i < plan_.jobs.size(); ++i) {
      const PlannedJob& planned = plan_.jobs[i];
      JobRecord record = planned.earlier.value_or(JobRecord{});
      name_record(record, planned);
      if (starts_.has_unended(record.output)) ++record.starts;
      if (record.starts >= kMostStarts) {
        finish(lost_job(i, "batch.killed-run"));
      } else {
        (record.starts > 0 ? suspects_ : waiting_).push_back(i);
      }
      if (record.starts > 0) suspected_.insert(i);
      jobs.push_back(std::move(record));
    }
    // Who was seen seldomest comes first, so that chance does not meet the same job each time.
    std::stable_sort(suspects_.begin(), suspects_.end(),
                     [&](std::size_t a, std::size_t b) { return jobs[a].starts < jobs[b].starts; });
    return jobs;
  }

  void store_run() {
    const std::chrono::duration<double, std::milli> took = Clock::now() - start_;
    result_.run.milliseconds = took.count();
    if (const auto stored = ledger_.store_run(result_.run); !stored && result_.problems.empty()) {
      stop(stored.error());
    }
  }

  void turn() {
    fill();
    wait();
    serve();
    judge();
    wish_ = std::max(wish_, watch_.wish());
    const bool due = group_.size() >= kLargestGroup ||
                     (group_.size() > 0 && Clock::now() - group_since_ >= kLongestGroup);
    if (due) commit();
  }

  // Answers are taken, and who has answered is given the next job. Never waits.
  void serve() {
    for (WorkerProcess& worker : workers_) listen(worker);
    drop_ended();
    fill();
  }

  // Others are started in their place as long as there are jobs.
  void drop_ended() {
    result_.run.replaced_workers += static_cast<std::int64_t>(
        std::erase_if(workers_, [](const WorkerProcess& worker) { return worker.channel() < 0; }));
  }

  // Every worker has a job, and there are as many workers as there is work for.
  void fill() {
    if (stopping()) return;
    // Whoever may have had a run killed is alone with the machine.
    const bool alone = waiting_.empty();
    if (alone && (suspects_.empty() || is_busy())) return;
    std::deque<std::size_t>& jobs = alone ? suspects_ : waiting_;
    start_workers(alone ? 1 : jobs.size());
    for (WorkerProcess& worker : workers_) {
      if (worker.job() || jobs.empty()) continue;
      const std::size_t job = jobs.front();
      starts_.start(plan_.jobs[job].job.output);
      if (!worker.give(job, Clock::now())) {
        starts_.end(plan_.jobs[job].job.output);
        continue;
      }
      jobs.pop_front();
      if (alone) return;
    }
  }

  // For so many jobs beside those at work.
  void start_workers(std::size_t jobs) {
    const auto most = static_cast<std::size_t>(std::max(1, limits_.workers));
    auto idle = static_cast<std::size_t>(
        std::count_if(workers_.begin(), workers_.end(),
                      [](const WorkerProcess& worker) { return !worker.job(); }));
    for (; workers_.size() < most && idle < jobs; ++idle) {
      auto started = WorkerProcess::start(plan_, work_, limits_.worker, ledger_.lock());
      if (!started) {
        // Fewer workers do too.
        if (workers_.empty()) stop(started.error());
        return;
      }
      workers_.push_back(std::move(*started));
    }
  }

  void wait() {
    std::vector<pollfd> channels;
    for (const WorkerProcess& worker : workers_) channels.push_back({worker.channel(), POLLIN, 0});
    ::poll(channels.data(), channels.size(), static_cast<int>(kLook.count()));
  }

  void listen(WorkerProcess& worker) {
    MessageReader::Read read = worker.read();
    while (read == MessageReader::Read::some) read = worker.read();
    take_answer(worker);
    if (worker.channel() < 0) return;
    if (read != MessageReader::Read::ended && !worker.garbled()) return;
    const std::string code = worker.end(WorkerProcess::End::kill);
    take_answer(worker);
    lose(worker, code);
  }

  void take_answer(WorkerProcess& worker) {
    auto answer = worker.next_answer();
    if (!answer) return;
    if (answer->retires) worker.end(WorkerProcess::End::wait);
    idle_deaths_ = 0;
    starts_.end(plan_.jobs[answer->job].job.output);
    finish(std::move(*answer));
  }

  // Workers that take too long or too much.
  void judge() {
    for (WorkerProcess& worker : workers_) {
      const std::string code = worker.exceeded(Clock::now());
      if (code.empty()) continue;
      worker.end(WorkerProcess::End::kill);
      // It may have answered before it was killed: then nothing is lost but the worker.
      take_answer(worker);
      if (worker.job()) lose(worker, code);
    }
    drop_ended();
  }

  // A worker that is gone: its job has failed.
  void lose(WorkerProcess& worker, const std::string& code) {
    if (worker.job()) {
      starts_.end(plan_.jobs[*worker.job()].job.output);
      finish(lost_job(*worker.job(), code));
      return;
    }
    ++idle_deaths_;
    if (idle_deaths_ > limits_.workers) {
      stop({"batch.worker",
            Severity::error,
            {},
            fmt::format("workers end before they are given a job ({})", code),
            "check the limits of memory and processes; --resume goes on",
            Blame::environment});
    }
  }

  JobAnswer lost_job(std::size_t job, const std::string& code) const {
    const PlannedJob& planned = plan_.jobs[job];
    ::unlink(plan_.part_of(planned).c_str());
    JobAnswer answer;
    answer.job = job;
    JobRecord& record = answer.record;
    record.attempts = planned.earlier ? planned.earlier->attempts + 1 : 1;
    record.state = JobState::failed;
    record.failure = record.codes = code;
    record.ended = milliseconds_now();
    return answer;
  }

  void finish(JobAnswer answer) {
    if (group_.size() == 0) group_since_ = Clock::now();
    result_.run.peak_kilobytes = std::max(result_.run.peak_kilobytes, answer.peak_kilobytes);
    add_times(result_.run.stage_milliseconds, answer.stage_milliseconds);
    add_counts(result_.run.memos, answer.memos);
    name_record(answer.record, plan_.jobs[answer.job]);
    answer.record.starts = 0;
    answer.forgets_starts = suspected_.contains(answer.job);
    group_.add(std::move(answer));
  }

  void commit() {
    const auto answers = group_.commit([&] {
      if (wish_ != Wish::end_now) serve();
    });
    if (!answers) {
      stop(answers.error());
      return;
    }
    for (const JobAnswer& answer : *answers) count(answer);
  }

  void count(const JobAnswer& answer) {
    const JobRecord& record = answer.record;
    RunRecord& run = result_.run;
    const bool made = record.state == JobState::made;
    ++(!made ? run.failed : answer.unchanged ? run.skipped : run.made);
    if (made && !answer.unchanged) {
      run.pages += record.pages;
      run.bytes += record.bytes;
    }
    if (answer.no_space && result_.problems.empty()) {
      stop({"file.no-space",
            Severity::error,
            {plan_.folder, 0, 0},
            "the disk is full",
            "what is made stays; make room, then --resume goes on",
            Blame::environment});
    }
    watch_.finished({record, answer.unchanged});
  }

  const BatchPlan& plan_;
  const JobWork& work_;
  const BatchLimits& limits_;
  Ledger& ledger_;
  const BatchWatch& watch_;
  OutputGroup group_;
  Clock::time_point group_since_, start_;
  std::vector<WorkerProcess> workers_;
  StartLog starts_;
  std::deque<std::size_t> waiting_;   // jobs that nobody has been given
  std::deque<std::size_t> suspects_;  // the same, but they were at work when a run was killed
  std::set<std::size_t> suspected_;   // all that were
  int idle_deaths_ = 0;
  Wish wish_ = Wish::go_on;
  BatchResult result_;
};

}  // namespace

BatchResult run_batch(const BatchPlan& plan, const JobWork& work, const BatchLimits& limits,
                      Ledger& ledger, const BatchWatch& watch) {
  return Run(plan, work, limits, ledger, watch).run();
}

}  // namespace banxin
