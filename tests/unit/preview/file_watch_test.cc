#include "preview/file_watch.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;
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
    fs::rename(folder_.write("report.txt~", "二"), file);
    EXPECT_TRUE(watch.wait({}, kSurely).changed) << i;
  }
}

TEST_P(FileWatchTest, AFileMadeAndRemovedChanged) {
  FileWatch watch = watching({folder_.path("data.csv")});
  folder_.write("data.csv", "key");
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
  fs::remove(folder_.path("data.csv"));
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
  fs::create_symlink(file, folder_.path("report.txt"));
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

TEST_P(FileWatchTest, AFileNamedForTheFirstTimeIsToldIfItWasSavedSince) {
  FileWatch watch = watching({folder_.path("report.txt")});
  const auto since = std::chrono::system_clock::now();
  const std::string data = folder_.write("data.csv", "key");
  watch.set_files({folder_.path("report.txt"), data}, since);
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
  const std::string other = folder_.write("other.csv", "key");
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
  watch.set_files({data, other}, std::chrono::system_clock::now() + std::chrono::hours(1));
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
}

TEST_P(FileWatchTest, AFolderRemovedAndMadeAgainIsWatchedAgain) {
  const std::string file = folder_.write("texts/report.txt", "一");
  FileWatch watch = watching({file});
  for (int i = 0; i < 2; ++i) {
    fs::remove_all(folder_.path("texts"));
    EXPECT_TRUE(watch.wait({}, kSurely).changed) << i;
    watch.set_files({file});
    folder_.write("texts/report.txt", "二");
    EXPECT_TRUE(watch.wait({}, kSurely).changed) << i;
    watch.set_files({file});
  }
  folder_.write("texts/report.txt", "三三");
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

// What the kernel tells of the file's own folder says nothing of these.
TEST_P(FileWatchTest, ASwappedFolderAboveTheFileIsTold) {
  folder_.write("v1/texts/report.txt", "一");
  folder_.write("v2/texts/report.txt", "二");
  fs::create_directory_symlink("v1", folder_.path("current"));
  FileWatch watch = watching({folder_.path("current/texts/report.txt")});
  fs::create_directory_symlink("v2", folder_.path("next"));
  fs::rename(folder_.path("next"), folder_.path("current"));
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
  watch.set_files({folder_.path("v1/texts/report.txt")});
  fs::rename(folder_.path("v1"), folder_.path("old"));
  fs::rename(folder_.path("v2"), folder_.path("v1"));
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

TEST_P(FileWatchTest, ASwappedLinkAmongOthersIsTold) {
  fs::create_directory(folder_.path("links"));
  fs::create_symlink(folder_.write("a.txt", "一"), folder_.path("links/middle"));
  fs::create_symlink(folder_.write("b.txt", "二"), folder_.path("links/next"));
  fs::create_symlink(folder_.path("links/middle"), folder_.path("report.txt"));
  FileWatch watch = watching({folder_.path("report.txt")});
  fs::rename(folder_.path("links/next"), folder_.path("links/middle"));
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

// ---- Of the kernel's word alone ----------------------------------------------------------------

class WholeSaves : public FileWatchTest {};

TEST_P(WholeSaves, HalfASaveDoesNotCount) {
  const std::string file = folder_.write("report.txt", "一");
  FileWatch watch = watching({file});
  fs::rename(file, file + "~");
  std::ofstream saved(file);
  saved << "二" << std::flush;
  folder_.write("report.pdf", "%PDF");
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
  saved << "三" << std::flush;
  folder_.write("other.txt", "");
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
  saved.close();
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

TEST_P(WholeSaves, ATruncatedFileDoesNotCountUntilItIsClosed) {
  const std::string file = folder_.write("report.txt", "一");
  FileWatch watch = watching({file});
  std::ofstream saved(file, std::ios::trunc);
  folder_.write("other.txt", "");
  EXPECT_FALSE(watch.wait({}, kSoon).changed);
  saved << "二";
  saved.close();
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

TEST_P(WholeSaves, ALinkMadeInPlaceCounts) {
  const std::string file = folder_.path("report.txt");
  FileWatch watch = watching({file});
  fs::create_hard_link(folder_.write("elsewhere/a.txt", "一"), file);
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
  fs::remove(file);
  fs::create_symlink(folder_.write("elsewhere/b.txt", "二"), file);
  EXPECT_TRUE(watch.wait({}, kSurely).changed);
}

INSTANTIATE_TEST_SUITE_P(Kernel, WholeSaves, ::testing::Values(WatchMethod::automatic),
                         [](const auto&) { return "Automatic"; });

}  // namespace
}  // namespace banxin::testing
