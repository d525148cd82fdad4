#include "batch/worker_process.h"

#include <dirent.h>
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
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "batch/process_memory.h"

namespace banxin {
namespace {

// Closes all files from a number on. close_range(2) is not there before Linux 5.9, nor in some
// sandboxes.
void close_from(unsigned first) {
  if (::close_range(first, ~0U, 0) == 0) return;
  std::vector<int> open_files;
  if (DIR* const folder = ::opendir("/proc/self/fd")) {
    while (const dirent* entry = ::readdir(folder)) {
      const int file = std::atoi(entry->d_name);
      if (file >= static_cast<int>(first)) open_files.push_back(file);
    }
    ::closedir(folder);
  }
  for (const int file : open_files) ::close(file);
}

// What a worker is before its first job: it ends with the run, leaves signals of the terminal to
// it, and has nothing open but its channel, the terminal and the ledger's lock.
int settle(int channel, int kept_open, pid_t run) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != run) ::_exit(1);
  ::signal(SIGINT, SIG_IGN);
  ::signal(SIGTERM, SIG_IGN);
  // Above all numbers that are to be free.
  const int high_channel = ::fcntl(channel, F_DUPFD, 64);
  const int high_kept = kept_open < 0 ? -1 : ::fcntl(kept_open, F_DUPFD, 64);
  ::dup2(high_channel, 3);
  if (high_kept >= 0) ::dup2(high_kept, 4);
  close_from(high_kept >= 0 ? 5 : 4);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  return 3;
}

// The exit status. Nothing may unwind into what the run was doing at the fork.
int be_worker(int channel, const BatchPlan& plan, const JobWork& work, std::int64_t memory) {
  try {
    serve_jobs(channel, plan, work, memory);
    return 0;
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
    ::_exit(be_worker(settle(ends[1], kept_open, run), plan, work, limits.memory));
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
      job_(other.job_),
      since_(other.since_),
      held_before_(other.held_before_),
      garbled_(other.garbled_) {}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
  std::swap(process_, other.process_);
  std::swap(channel_, other.channel_);
  std::swap(limits_, other.limits_);
  std::swap(reader_, other.reader_);
  std::swap(job_, other.job_);
  std::swap(since_, other.since_);
  std::swap(held_before_, other.held_before_);
  std::swap(garbled_, other.garbled_);
  return *this;
}

WorkerProcess::~WorkerProcess() { end(End::kill); }

bool WorkerProcess::give(std::size_t job, Clock::time_point now) {
  held_before_ = own_memory_of(process_);
  if (!send_message(channel_, to_request(job))) return false;
  since_ = now;
  job_ = job;
  return true;
}

MessageReader::Read WorkerProcess::read() {
  const MessageReader::Read read = reader_.read();
  if (read == MessageReader::Read::garbled) garbled_ = true;
  return read;
}

std::optional<JobAnswer> WorkerProcess::next_answer() {
  if (garbled_) return std::nullopt;
  const auto message = reader_.next();
  if (!message) return std::nullopt;
  auto answer = parse_answer(*message);
  if (!answer || answer->job != job_) {
    garbled_ = true;
    return std::nullopt;
  }
  job_.reset();
  return answer;
}

std::string WorkerProcess::exceeded(Clock::time_point now) const {
  if (!job_) return {};
  if (limits_.time.count() > 0 && now >= since_ + limits_.time) return "batch.timeout";
  const bool too_much =
      limits_.memory > 0 && own_memory_of(process_) - held_before_ > limits_.memory;
  return too_much ? "memory.exhausted" : "";
}

std::string WorkerProcess::end(End how) {
  if (process_ < 0) return {};
  // It sees the end of the channel, whoever has it open too, and leaves.
  ::shutdown(channel_, SHUT_WR);
  if (how == End::kill) ::kill(process_, SIGKILL);
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  // What it said last.
  while (reader_.read() == MessageReader::Read::some) {
  }
  ::close(std::exchange(channel_, -1));
  if (garbled_) return "batch.garbled";
  if (WIFSIGNALED(status)) return fmt::format("batch.crashed-{}", WTERMSIG(status));
  return fmt::format("batch.exited-{}", WEXITSTATUS(status));
}

}  // namespace banxin
