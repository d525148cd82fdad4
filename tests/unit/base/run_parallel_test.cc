#include "base/run_parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace banxin {
namespace {

TEST(RunParallel, RunsEveryTaskOnce) {
  std::vector<int> runs(100, 0);
  std::vector<std::function<void()>> tasks;
  for (std::size_t i = 0; i < runs.size(); ++i) tasks.emplace_back([&runs, i] { ++runs[i]; });
  run_parallel(tasks);
  EXPECT_EQ(runs, std::vector<int>(100, 1));
}

TEST(RunParallel, HasNothingToDoWithoutTasks) { EXPECT_NO_THROW(run_parallel({})); }

TEST(RunParallel, ThrowsAgainWhatATaskThrew) {
  const std::vector<std::function<void()>> tasks = {[] {}, [] { throw std::runtime_error("ink"); }};
  try {
    run_parallel(tasks);
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "ink");
  }
}

// Whoever fails first by the clock, the first task's exception is the one.
TEST(RunParallel, ThrowsTheFirstTasksException) {
  const std::vector<std::function<void()>> tasks = {
      [] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        throw std::runtime_error("first");
      },
      [] { throw std::runtime_error("second"); }};
  try {
    run_parallel(tasks);
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "first");
  }
}

TEST(RunParallel, FinishesTheOtherTasksFirst) {
  std::atomic<int> done{0};
  std::vector<std::function<void()>> tasks = {[] { throw std::runtime_error("ink"); }};
  for (int i = 0; i < 20; ++i) tasks.emplace_back([&done] { ++done; });
  EXPECT_THROW(run_parallel(tasks), std::runtime_error);
  EXPECT_EQ(done, 20);
}

}  // namespace
}  // namespace banxin
