#pragma once
// WorkerProcess: the run's side of a worker: a child process made by fork, so that fonts, layouts
// and the plan are there already, and shared until written to.
//
// REQUIRES a process of one thread.
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "batch/messages.h"
#include "batch/worker.h"

namespace banxin {

struct WorkerLimits {
  std::int64_t memory = 0;            // bytes a job may take, fonts not counted; 0 = none
  std::chrono::milliseconds time{0};  // a job; 0 = none
};

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

  // The job it has been given and not answered: one at a time, so that none waits behind another
  // while some worker has nothing to do.
  std::optional<std::size_t> job() const { return job_; }
  // REQUIRES that it has none. False: it is dead, and the job is not its own.
  bool give(std::size_t job, Clock::time_point now);

  // What it says: whether it has ended, and its answer, which can be had after its end too.
  MessageReader::Read read();
  std::optional<JobAnswer> next_answer();
  // It said what is no answer.
  bool garbled() const { return garbled_; }

  // The code of the limit that the job exceeds now: batch.timeout, memory.exhausted; empty: none.
  std::string exceeded(Clock::time_point now) const;

  // Kills it if `how` says so, else tells it to leave, and waits for its end; the code of the
  // failure of the job at work: "batch.crashed-11" for signal 11, "batch.exited-3",
  // batch.garbled.
  enum class End { wait, kill };
  std::string end(End how);

 private:
  WorkerProcess(pid_t process, int channel, const WorkerLimits& limits);

  pid_t process_ = -1;
  int channel_ = -1;
  WorkerLimits limits_;
  MessageReader reader_;
  std::optional<std::size_t> job_;
  Clock::time_point since_;       // the job at work
  std::int64_t held_before_ = 0;  // bytes of its own, when it was given the job
  bool garbled_ = false;
};

}  // namespace banxin
