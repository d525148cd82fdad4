// EngineOptions::threads: a worker of a batch has one core, and its requests one thread.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/run_parallel.h"
#include "support/deny_calls.h"
#include "support/metric_engine.h"
#include "support/program_test.h"
#include "support/run_child.h"

namespace banxin::testing {
namespace {

constexpr int kSkipped = 77;

TEST(ThreadLimit, HoldsForItsThreadAndItsLife) {
  const std::thread::id own = std::this_thread::get_id();
  std::atomic<int> foreign{0};
  const std::vector<std::function<void()>> tasks(
      50, [&] { foreign += std::this_thread::get_id() == own ? 0 : 1; });
  {
    const ThreadLimit limit(1);
    EXPECT_EQ(count_threads(), 1u);
    run_parallel(tasks);
    {
      const ThreadLimit more(3);
      EXPECT_EQ(count_threads(), 3u);
    }
    EXPECT_EQ(count_threads(), 1u);
  }
  EXPECT_EQ(foreign, 0);
  EXPECT_EQ(count_threads(), std::max(1U, std::thread::hardware_concurrency()));
}

// Builds where no thread can be started; 0: the PDF is there.
int build_alone(std::size_t threads) {
  const Engine engine = open_metric_engine(threads);
  return run_child([&engine] {
    if (!deny_calls({SYS_clone, SYS_clone3}, EAGAIN)) return kSkipped;
    BuildRequest request;
    request.name = "report.txt";
    request.bytes = kReport;
    return engine.build(request).pdf.empty() ? 1 : 0;
  });
}

TEST(ThreadLimit, AnEngineOfOneThreadStartsNone) {
  const int alone = build_alone(1);
  if (alone == kSkipped) GTEST_SKIP() << "no system call can be denied here";
  EXPECT_EQ(alone, 0);
  EXPECT_EQ(build_alone(0) == 0, std::thread::hardware_concurrency() < 2) << "it would else";
}

}  // namespace
}  // namespace banxin::testing
