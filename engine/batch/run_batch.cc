#include "batch/run_batch.h"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "batch/output_group.h"

namespace banxin {
namespace {

using Clock = WorkerProcess::Clock;

constexpr std::size_t kLargestGroup = 64;
constexpr std::chrono::milliseconds kLongestGroup{500};
// How often memory is looked at, and the caller asked what it wishes.
constexpr std::chrono::milliseconds kLook{25};
constexpr std::size_t kJobsAhead = 2;  // of a worker: the one at work and the next

void add_times(std::vector<std::pair<std::string, double>>& sums,
               const std::vector<std::pair<std::string, double>>& times) {
  for (const auto& [stage, milliseconds] : times) {
    const auto sum = std::find_if(sums.begin(), sums.end(),
                                  [&](const auto& entry) { return entry.first == stage; });
    if (sum == sums.end()) {
      sums.emplace_back(stage, milliseconds);
    } else {
      sum->second += milliseconds;
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
        group_(plan, ledger) {}

  BatchResult run(const std::string& shard) && {
    start_ = Clock::now();
    result_.run.shard = shard;
    result_.run.workers = limits_.workers;
    if (begin()) {
      while (work_is_left()) turn();
      commit();
    }
    for (WorkerProcess& worker : workers_) {
      worker.end(wish_ == Wish::end_now ? WorkerProcess::End::kill : WorkerProcess::End::wait);
    }
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
                       [](const WorkerProcess& worker) { return !worker.jobs().empty(); });
  }

  bool work_is_left() const {
    if (wish_ == Wish::end_now) return false;
    return is_busy() || (!stopping() && has_jobs());
  }

  bool has_jobs() const { return next_ < plan_.jobs.size() || !returned_.empty(); }

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
    std::vector<JobRecord> jobs;
    for (const PlannedJob& planned : plan_.jobs) {
      JobRecord record = planned.earlier.value_or(JobRecord{});
      name_record(record, planned);
      jobs.push_back(std::move(record));
    }
    const auto stored =
        ledger_.replace_jobs(jobs).and_then([&] { return ledger_.store_run(result_.run); });
    if (!stored) stop(stored.error());
    return stored.has_value();
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
    const auto now = Clock::now();
    for (std::size_t i = 0; i < workers_.size(); ++i) listen(workers_[i], now);
    judge(now);
    std::erase_if(workers_, [](const WorkerProcess& worker) { return worker.channel() < 0; });
    wish_ = std::max(wish_, watch_.wish());
    const bool due = group_.size() >= kLargestGroup ||
                     (group_.size() > 0 && now - group_since_ >= kLongestGroup);
    if (due) commit();
  }

  // Every worker has its jobs, and there are as many workers as there is work for.
  void fill() {
    if (stopping()) return;
    const auto wanted = static_cast<std::size_t>(std::max(1, limits_.workers));
    const std::size_t open = plan_.jobs.size() - next_ + returned_.size();
    while (workers_.size() < wanted && (workers_.size() < open || workers_.empty()) && has_jobs()) {
      auto started = WorkerProcess::start(plan_, work_, limits_.worker, ledger_.lock());
      if (!started) {
        // Fewer workers do too.
        if (workers_.empty()) stop(started.error());
        break;
      }
      workers_.push_back(std::move(*started));
    }
    // One for each before a second for any.
    for (std::size_t ahead = 1; ahead <= kJobsAhead; ++ahead) {
      for (WorkerProcess& worker : workers_) {
        if (worker.jobs().size() >= ahead || !has_jobs()) continue;
        const std::size_t job = take_job();
        if (!worker.give(job, Clock::now())) returned_.push_front(job);
      }
    }
  }

  std::size_t take_job() {
    if (returned_.empty()) return next_++;
    const std::size_t job = returned_.front();
    returned_.pop_front();
    return job;
  }

  void wait() {
    std::vector<pollfd> channels;
    for (const WorkerProcess& worker : workers_) channels.push_back({worker.channel(), POLLIN, 0});
    ::poll(channels.data(), channels.size(), static_cast<int>(kLook.count()));
  }

  void listen(WorkerProcess& worker, Clock::time_point now) {
    MessageReader::Read read = worker.read();
    while (read == MessageReader::Read::some) read = worker.read();
    while (auto answer = worker.next_answer(now)) finish(std::move(*answer));
    if (read == MessageReader::Read::ended || worker.garbled()) {
      lose(worker, worker.end(WorkerProcess::End::kill));
    }
  }

  // Workers that take too long or too much.
  void judge(Clock::time_point now) {
    const std::int64_t share = limits_.worker.memory;
    for (WorkerProcess& worker : workers_) {
      if (worker.channel() < 0) continue;
      const auto deadline = worker.deadline();
      if (deadline && now >= *deadline) {
        worker.end(WorkerProcess::End::kill);
        lose(worker, "batch.timeout");
      } else if (share > 0 && worker.memory() > share) {
        worker.end(WorkerProcess::End::kill);
        lose(worker, "memory.exhausted");
      }
    }
  }

  // The job at work has failed; the one that waited behind it goes to another worker.
  void lose(WorkerProcess& worker, const std::string& code) {
    if (worker.jobs().empty()) {
      if (code == kRetiredWorker) return;
      ++idle_deaths_;
      if (idle_deaths_ > limits_.workers) {
        stop({"batch.worker",
              Severity::error,
              {},
              fmt::format("workers end before they are given a job ({})", code),
              "check the limits of memory and processes; --resume goes on",
              Blame::environment});
      }
      return;
    }
    ++result_.run.replaced_workers;
    if (code == kRetiredWorker) {
      returned_.insert(returned_.begin(), worker.jobs().begin(), worker.jobs().end());
      return;
    }
    for (std::size_t i = worker.jobs().size(); i-- > 1;) returned_.push_front(worker.jobs()[i]);
    finish(lost_job(worker.jobs().front(), code));
  }

  JobAnswer lost_job(std::size_t job, const std::string& code) const {
    const PlannedJob& planned = plan_.jobs[job];
    ::unlink(part_file_of(plan_.path_of(planned)).c_str());
    JobAnswer answer;
    answer.job = job;
    JobRecord& record = answer.record;
    record.attempts = planned.earlier ? planned.earlier->attempts + 1 : 1;
    record.state = JobState::failed;
    record.failure = record.codes = code;
    return answer;
  }

  void finish(JobAnswer answer) {
    if (group_.size() == 0) group_since_ = Clock::now();
    result_.run.peak_kilobytes = std::max(result_.run.peak_kilobytes, answer.peak_kilobytes);
    add_times(result_.run.stage_milliseconds, answer.stage_milliseconds);
    name_record(answer.record, plan_.jobs[answer.job]);
    group_.add(std::move(answer));
  }

  void commit() {
    const auto answers = group_.commit();
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
  std::size_t next_ = 0;              // first job of the plan that nobody has been given
  std::deque<std::size_t> returned_;  // jobs that waited behind one that was lost
  int idle_deaths_ = 0;
  Wish wish_ = Wish::go_on;
  BatchResult result_;
};

}  // namespace

BatchResult run_batch(const BatchPlan& plan, const JobWork& work, const BatchLimits& limits,
                      Ledger& ledger, const std::string& shard, const BatchWatch& watch) {
  return Run(plan, work, limits, ledger, watch).run(shard);
}

}  // namespace banxin
