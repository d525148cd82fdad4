#include "preview/watch_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;

constexpr std::chrono::seconds kSurely{20};

// "PDF" of a report is its text; a text with 错 has an error.
Built build_text(const BuildRequest& request) {
  Built built;
  if (request.bytes.find("错") == std::string::npos) {
    built.pdf = request.bytes;
    built.pages = 1;
  } else {
    built.problems.push_back({"test.error", Severity::error, {}, "an error", ""});
  }
  return built;
}

// The watch in a thread, and what it told.
class Watching {
 public:
  Watching(WatchRequest request, BuildReport build)
      : stop_(::eventfd(0, EFD_CLOEXEC)), thread_([this, request, build] {
          const auto watched = watch_report(
              request, build, [this](const Rebuilt& rebuilt) { note(rebuilt); }, stop_);
          EXPECT_TRUE(watched.has_value());
        }) {}
  ~Watching() {
    ::eventfd_write(stop_, 1);
    thread_.join();
    ::close(stop_);
  }

  // The outcome of build number `index`, which must come.
  Rebuilt told(std::size_t index) {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(changed_.wait_for(lock, kSurely, [&] { return told_.size() > index; }));
    return told_.size() > index ? told_[index] : Rebuilt{};
  }
  std::size_t count() {
    const std::lock_guard lock(mutex_);
    return told_.size();
  }

 private:
  void note(const Rebuilt& rebuilt) {
    const std::lock_guard lock(mutex_);
    told_.push_back(rebuilt);
    changed_.notify_all();
  }

  int stop_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Rebuilt> told_;
  std::thread thread_;
};

class WatchReportTest : public ::testing::Test {
 protected:
  WatchRequest request() const {
    WatchRequest request;
    request.build.name = folder_.path("report.txt");
    request.output = folder_.path("report.pdf");
    return request;
  }
  std::string pdf() const { return bytes_of(folder_.path("report.pdf")); }

  TemporaryFolder folder_;
};

TEST_F(WatchReportTest, BuildsAtTheStartAndAfterEverySave) {
  folder_.write("report.txt", "一");
  Watching watching(request(), build_text);
  EXPECT_EQ(watching.told(0).outcome, Rebuild::written);
  EXPECT_EQ(pdf(), "一");
  folder_.write("report.txt", "二二");
  EXPECT_EQ(watching.told(1).outcome, Rebuild::written);
  EXPECT_EQ(pdf(), "二二");
  EXPECT_GT(watching.told(1).milliseconds, 0);
}

TEST_F(WatchReportTest, AnErrorKeepsTheLastGoodPdf) {
  folder_.write("report.txt", "一");
  Watching watching(request(), build_text);
  watching.told(0);
  folder_.write("report.txt", "错");
  EXPECT_EQ(watching.told(1).outcome, Rebuild::kept);
  EXPECT_EQ(watching.told(1).problems.at(0).code, "test.error");
  EXPECT_EQ(pdf(), "一");
  folder_.write("report.txt", "三三");
  EXPECT_EQ(watching.told(2).outcome, Rebuild::written);
  EXPECT_EQ(pdf(), "三三");
}

TEST_F(WatchReportTest, AReportThatIsNotThereIsWaitedFor) {
  Watching watching(request(), build_text);
  EXPECT_EQ(watching.told(0).problems.at(0).code, "file.unreadable");
  folder_.write("report.txt", "一");
  EXPECT_EQ(watching.told(1).outcome, Rebuild::written);
}

TEST_F(WatchReportTest, TheSamePdfIsLeftAlone) {
  folder_.write("report.txt", "一");
  Watching watching(request(), build_text);
  watching.told(0);
  const auto before = std::filesystem::last_write_time(folder_.path("report.pdf"));
  std::filesystem::rename(folder_.write("report.new", "一"), folder_.path("report.txt"));
  EXPECT_EQ(watching.told(1).outcome, Rebuild::same);
  EXPECT_EQ(std::filesystem::last_write_time(folder_.path("report.pdf")), before);
}

TEST_F(WatchReportTest, ASaveOfAnInputBuildsAnew) {
  folder_.write("report.txt", "一");
  const std::string data = folder_.path("data.csv");
  std::atomic<int> builds = 0;
  Watching watching(request(), [&](const BuildRequest& asked) {
    Built built = build_text(asked);
    built.inputs = {data};
    ++builds;
    return built;
  });
  watching.told(0);
  folder_.write("data.csv", "key");
  EXPECT_EQ(watching.told(1).outcome, Rebuild::same);
  EXPECT_EQ(builds, 2);
}

// A build that waits until it is told to stop is overtaken by the next save: it is never told.
TEST_F(WatchReportTest, ANewerSaveOvertakesARunningBuild) {
  folder_.write("report.txt", "慢");
  std::atomic<bool> began = false;
  std::atomic<bool> stopped = false;
  Watching watching(request(), [&](const BuildRequest& asked) {
    if (asked.bytes == "慢") {
      began = true;
      while (!asked.stop.stop_requested()) std::this_thread::yield();
      stopped = true;
    }
    return build_text(asked);
  });
  while (!began) std::this_thread::yield();
  folder_.write("report.txt", "快快");
  EXPECT_EQ(watching.told(0).outcome, Rebuild::written);
  EXPECT_TRUE(stopped);
  EXPECT_EQ(pdf(), "快快");
  EXPECT_EQ(watching.count(), 1U);
}

TEST_F(WatchReportTest, ABurstOfSavesEndsWithTheLast) {
  folder_.write("report.txt", "一");
  Watching watching(request(), build_text);
  watching.told(0);
  constexpr std::size_t kSaves = 50;
  for (std::size_t i = 0; i < kSaves; ++i) {
    folder_.write("report.txt", "二" + std::to_string(i));
  }
  const std::string last = "二" + std::to_string(kSaves - 1);
  for (std::size_t i = 1; pdf() != last && i < kSaves; ++i) watching.told(i);
  EXPECT_EQ(pdf(), last);
  EXPECT_LT(watching.count(), kSaves);
}

TEST_F(WatchReportTest, AFileThatTheRunningBuildNamesFirstBuildsAnewIfItWasSavedMeanwhile) {
  folder_.write("report.txt", "一");
  const std::string data = folder_.write("data.csv", "before");
  std::atomic<bool> read = false;
  std::atomic<bool> saved = false;
  Watching watching(request(), [&](const BuildRequest& asked) {
    Built built = build_text(asked);
    built.pdf = bytes_of(data);
    built.inputs = {data};
    read = true;
    while (!saved) std::this_thread::yield();
    return built;
  });
  while (!read) std::this_thread::yield();
  folder_.write("data.csv", "after");
  saved = true;
  EXPECT_EQ(watching.told(0).outcome, Rebuild::written);
  EXPECT_EQ(watching.told(1).outcome, Rebuild::written);
  EXPECT_EQ(pdf(), "after");
}

TEST_F(WatchReportTest, ABuildThatKnowsNoInputsForgetsNone) {
  folder_.write("report.txt", "一");
  const std::string data = folder_.path("data.csv");
  Watching watching(request(), [&](const BuildRequest& asked) {
    Built built = build_text(asked);
    if (!built.pdf.empty()) built.inputs = {data};
    return built;
  });
  watching.told(0);
  folder_.write("report.txt", "错");
  EXPECT_EQ(watching.told(1).outcome, Rebuild::kept);
  folder_.write("data.csv", "key");
  EXPECT_EQ(watching.told(2).outcome, Rebuild::kept);
}

TEST_F(WatchReportTest, AForeignPdfIsReplaced) {
  folder_.write("report.txt", "一");
  Watching watching(request(), build_text);
  watching.told(0);
  folder_.write("report.pdf", "of another");
  std::filesystem::rename(folder_.write("report.new", "一"), folder_.path("report.txt"));
  EXPECT_EQ(watching.told(1).outcome, Rebuild::written);
  EXPECT_EQ(pdf(), "一");
}

// Every build would be overtaken: one is finished all the same.
TEST_F(WatchReportTest, SavesFasterThanBuildsAreAnswered) {
  folder_.write("report.txt", "一");
  Watching watching(request(), [&](const BuildRequest& asked) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(400);
    Built built = build_text(asked);
    while (std::chrono::steady_clock::now() < end) {
      if (asked.stop.stop_requested()) {
        built.pdf.clear();
        built.problems.push_back({"build.stopped", Severity::error, {}, "stopped", ""});
        return built;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return built;
  });
  constexpr int kSaves = 300;
  for (int i = 0; watching.count() == 0 && i < kSaves; ++i) {
    std::filesystem::rename(folder_.write("report.new", "二" + std::to_string(i)),
                            folder_.path("report.txt"));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  ASSERT_GT(watching.count(), 0U);
  EXPECT_EQ(watching.told(0).outcome, Rebuild::written);
}

TEST_F(WatchReportTest, AnUnwritablePlaceIsAnError) {
  folder_.write("report.txt", "一");
  WatchRequest bad = request();
  bad.output = folder_.path("report.txt/out.pdf");
  Watching watching(bad, build_text);
  EXPECT_EQ(watching.told(0).outcome, Rebuild::kept);
  EXPECT_EQ(watching.told(0).problems.at(0).code, "file.unwritable");
}

}  // namespace
}  // namespace banxin::testing
