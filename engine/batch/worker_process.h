#pragma once
// WorkerProcess: the run's side of a worker: a child process made by fork, so that fonts, layouts
// and the plan are there already, and shared until written to.
//
// REQUIRES a process of one thread.
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "batch/messages.h"
#include "batch/worker.h"

namespace banxin {

struct WorkerLimits {
  std::int64_t memory = 0;            // bytes of its own, fonts not counted; 0 = none
  std::chrono::milliseconds time{0};  // a job; 0 = none
};

inline constexpr const char* kRetiredWorker = "retired";

class WorkerProcess {
 public:
  using Clock = std::chrono::steady_clock;

  // Errors: batch.worker. The worker ends with this process. `kept_open`: a file it keeps open, or
  // -1.
  static Result<WorkerProcess> start(const BatchPlan& plan, const JobWork& work,
                                     const WorkerLimits& limits, int kept_open);
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&& other) noexcept;
  ~WorkerProcess();  // kills it, if it is there

  int channel() const { return channel_; }

  // Jobs it has been given and not answered, the one at work first.
  const std::deque<std::size_t>& jobs() const { return jobs_; }
  // False: it is dead, and the job is not its own.
  bool give(std::size_t job, Clock::time_point now);

  // What it says: answers in turn, then whether it has ended.
  MessageReader::Read read() { return reader_.read(); }
  std::optional<JobAnswer> next_answer(Clock::time_point now);
  // It said what is no answer.
  bool garbled() const { return garbled_; }

  std::optional<Clock::time_point> deadline() const;
  std::int64_t memory() const;  // bytes of its own now; 0: not known

  // Kills it if `how` says so and waits for its end; the code of the failure of the job at work:
  // "batch.crashed-11" for signal 11, "batch.exited-3"; kRetiredWorker: it left between two jobs.
  enum class End { wait, kill };
  std::string end(End how);

 private:
  WorkerProcess(pid_t process, int channel, const WorkerLimits& limits);

  pid_t process_ = -1;
  int channel_ = -1;
  WorkerLimits limits_;
  MessageReader reader_;
  std::deque<std::size_t> jobs_;
  Clock::time_point since_;  // the job at work
  bool garbled_ = false;
};

}  // namespace banxin
