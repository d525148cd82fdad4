#pragma once
// Runs independent tasks on all cores; returns when all are done. Which task runs when is nobody's
// business: each writes to a place of its own.
#include <cstddef>
#include <functional>
#include <vector>

namespace banxin {

// An exception thrown by a task is thrown again here, the first task's first.
void run_parallel(const std::vector<std::function<void()>>& tasks);

// While it lives, what its thread runs in parallel is on so many threads, its own among them; 0:
// one a core.
class ThreadLimit {
 public:
  explicit ThreadLimit(std::size_t threads);
  ~ThreadLimit();
  ThreadLimit(const ThreadLimit&) = delete;
  ThreadLimit& operator=(const ThreadLimit&) = delete;

 private:
  std::size_t before_;
};

// As many as the thread may use now, at least one.
std::size_t count_threads();

}  // namespace banxin
