#include "preview/file_watch.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <filesystem>

#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kSoon{100};
constexpr milliseconds kSurely{20000};

class FileWatchTest : public ::testing::TestWithParam<WatchMethod> {
 protected:
  FileWatch watching(const std::vector<std::string>& files) const {
    auto watch = FileWatch::open(GetParam());
    EXPECT_TRUE(watch.has_value());
    watch->set_files(files);
    return std::move(*watch);
  }

  TemporaryFolder folder_;
};

TEST_P(FileWatchTest, AFileSavedInPlaceChanged) {
  const std::string file = folder_.write("report.txt", "一");
  FileWatch watch = watching({file});
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
  folder_.write("report.txt", "一二");
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
}

TEST_P(FileWatchTest, AFileReplacedByRenamingChangedEverytime) {
  const std::string file = folder_.write("report.txt", "一");
  FileWatch watch = watching({file});
  for (int i = 0; i < 3; ++i) {
    std::filesystem::rename(folder_.write("report.txt~", "二"), file);
    EXPECT_TRUE(watch.wait({}, kSurely).changed) << i;
  }
}

TEST_P(FileWatchTest, AFileMadeAndRemovedChanged) {
  FileWatch watch = watching({folder_.path("data.csv")});
  folder_.write("data.csv", "key");
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
  std::filesystem::remove(folder_.path("data.csv"));
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

TEST_P(FileWatchTest, OtherFilesDoNotCount) {
  const std::string file = folder_.write("report.txt", "一");
  FileWatch watch = watching({file});
  folder_.write("report.pdf", "%PDF");
  folder_.write(".report.txt.swp", "");
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
}

TEST_P(FileWatchTest, WhatALinkLeadsToChanged) {
  const std::string file = folder_.write("elsewhere/report.txt", "一");
  std::filesystem::create_symlink(file, folder_.path("report.txt"));
  FileWatch watch = watching({folder_.path("report.txt")});
  folder_.write("elsewhere/report.txt", "一二");
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

TEST_P(FileWatchTest, WhatChangedBetweenTwoListsIsTold) {
  const std::string file = folder_.write("report.txt", "一");
  FileWatch watch = watching({file});
  folder_.write("report.txt", "一二");
  watch.set_files({file, folder_.path("data.csv")});
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

TEST_P(FileWatchTest, ADescriptorEndsTheWait) {
  FileWatch watch = watching({folder_.path("report.txt")});
  const int event = ::eventfd(1, EFD_CLOEXEC);
  const Waited waited = watch.wait({event}, std::nullopt);
  EXPECT_FALSE(waited.changed);
  EXPECT_EQ(waited.readable, std::vector<int>{event});
  ::close(event);
}

INSTANTIATE_TEST_SUITE_P(Methods, FileWatchTest,
                         ::testing::Values(WatchMethod::automatic, WatchMethod::poll),
                         [](const auto& given) {
                           return given.param == WatchMethod::poll ? "Poll" : "Automatic";
                         });

}  // namespace
}  // namespace banxin::testing
