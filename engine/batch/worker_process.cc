#include "batch/worker_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "batch/process_memory.h"

namespace banxin {
namespace {

// malloc fails a little above the share, if the run's own look at the worker comes too late.
constexpr std::int64_t kReserve = 64 << 20;
constexpr int kRetired = 10;

// What a worker is before its first job: it ends with the run, leaves signals of the terminal to
// it, and has nothing open but its channel, the terminal and the ledger's lock.
int settle(int channel, int kept_open, pid_t run, std::int64_t memory) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != run) ::_exit(1);
  ::signal(SIGINT, SIG_IGN);
  ::signal(SIGTERM, SIG_IGN);
  // Above all numbers that are to be free.
  const int high_channel = ::fcntl(channel, F_DUPFD, 64);
  const int high_kept = kept_open < 0 ? -1 : ::fcntl(kept_open, F_DUPFD, 64);
  ::dup2(high_channel, 3);
  if (high_kept >= 0) ::dup2(high_kept, 4);
  ::close_range(high_kept >= 0 ? 5 : 4, ~0U, 0);
  if (memory > 0) {
    const auto most = static_cast<rlim_t>(memory + kReserve);
    const rlimit limit{most, most};
    ::setrlimit(RLIMIT_DATA, &limit);
  }
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  return 3;
}

// The exit status. Nothing may unwind into what the run was doing at the fork.
int be_worker(int channel, const BatchPlan& plan, const JobWork& work, std::int64_t memory) {
  try {
    return serve_jobs(channel, plan, work, memory) == Served::all ? 0 : kRetired;
  } catch (...) {
    return 1;
  }
}

}  // namespace

Result<WorkerProcess> WorkerProcess::start(const BatchPlan& plan, const JobWork& work,
                                           const WorkerLimits& limits, int kept_open) {
  const auto failure = [](int error) {
    return tl::unexpected(Problem{"batch.worker",
                                  Severity::error,
                                  {},
                                  fmt::format("no worker can be started: {}", std::strerror(error)),
                                  "check the limits of processes and memory; --resume goes on",
                                  Blame::environment});
  };
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return failure(errno);
  }
  std::fflush(nullptr);
  const pid_t run = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) {
    const int error = errno;
    ::close(ends[0]);
    ::close(ends[1]);
    return failure(error);
  }
  if (child == 0) {
    ::_exit(be_worker(settle(ends[1], kept_open, run, limits.memory), plan, work, limits.memory));
  }
  ::close(ends[1]);
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return WorkerProcess(child, ends[0], limits);
}

WorkerProcess::WorkerProcess(pid_t process, int channel, const WorkerLimits& limits)
    : process_(process), channel_(channel), limits_(limits), reader_(channel) {}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      channel_(std::exchange(other.channel_, -1)),
      limits_(other.limits_),
      reader_(std::move(other.reader_)),
      jobs_(std::move(other.jobs_)),
      since_(other.since_),
      garbled_(other.garbled_) {}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
  std::swap(process_, other.process_);
  std::swap(channel_, other.channel_);
  std::swap(limits_, other.limits_);
  std::swap(reader_, other.reader_);
  std::swap(jobs_, other.jobs_);
  std::swap(since_, other.since_);
  std::swap(garbled_, other.garbled_);
  return *this;
}

WorkerProcess::~WorkerProcess() { end(End::kill); }

bool WorkerProcess::give(std::size_t job, Clock::time_point now) {
  if (!send_message(channel_, to_request(job))) return false;
  if (jobs_.empty()) since_ = now;
  jobs_.push_back(job);
  return true;
}

std::optional<JobAnswer> WorkerProcess::next_answer(Clock::time_point now) {
  const auto message = reader_.next();
  if (!message) return std::nullopt;
  auto answer = parse_answer(*message);
  if (!answer || jobs_.empty() || answer->job != jobs_.front()) {
    garbled_ = true;
    return std::nullopt;
  }
  jobs_.pop_front();
  since_ = now;
  return answer;
}

std::optional<WorkerProcess::Clock::time_point> WorkerProcess::deadline() const {
  if (jobs_.empty() || limits_.time.count() == 0) return std::nullopt;
  return since_ + limits_.time;
}

std::int64_t WorkerProcess::memory() const { return own_memory_of(process_); }

std::string WorkerProcess::end(End how) {
  if (process_ < 0) return {};
  if (how == End::kill) ::kill(process_, SIGKILL);
  // Its end of the channel sees the end, and it leaves.
  ::close(std::exchange(channel_, -1));
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kRetired) return kRetiredWorker;
  if (WIFSIGNALED(status)) return fmt::format("batch.crashed-{}", WTERMSIG(status));
  return fmt::format("batch.exited-{}", WEXITSTATUS(status));
}

}  // namespace banxin
