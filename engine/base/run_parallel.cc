#include "base/run_parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace banxin {
namespace {

thread_local std::size_t most_threads = 0;

}  // namespace

ThreadLimit::ThreadLimit(std::size_t threads) : before_(most_threads) { most_threads = threads; }
ThreadLimit::~ThreadLimit() { most_threads = before_; }

std::size_t count_threads() {
  return most_threads > 0 ? most_threads : std::max(1U, std::thread::hardware_concurrency());
}

void run_parallel(const std::vector<std::function<void()>>& tasks) {
  std::vector<std::exception_ptr> failures(tasks.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) {
      try {
        tasks[i]();
      } catch (...) {
        failures[i] = std::current_exception();
      }
    }
  };
  const std::size_t threads = count_threads();
  std::vector<std::jthread> helpers;
  const std::size_t nested = most_threads > 0 ? 1 : 0;
  for (std::size_t i = 1; i < std::min(threads, tasks.size()); ++i) {
    helpers.emplace_back([&] {
      const ThreadLimit limit(nested);
      work();
    });
  }
  work();
  helpers.clear();
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace banxin
