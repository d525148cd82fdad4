#include "batch/start_log.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

class StartLogTest : public ::testing::Test {
 protected:
  ~StartLogTest() override { ::close(file_); }
  // What a run that begins now finds of the one before.
  bool is_unended(const std::string& output) {
    StartLog log(file_);
    log.read();
    return log.has_unended(output);
  }
  TemporaryFolder folder_;
  std::string path_ = folder_.path("lock");
  int file_ = ::open(path_.c_str(), O_RDWR | O_CREAT, 0600);
};

TEST_F(StartLogTest, KnowsWhatHadNoEnd) {
  StartLog log(file_);
  log.start("a");
  log.start("b\n/名");
  log.end("a");
  EXPECT_FALSE(is_unended("a"));
  EXPECT_TRUE(is_unended("b\n/名"));
  EXPECT_FALSE(is_unended("c"));
  log.clear();
  EXPECT_FALSE(is_unended("b\n/名"));
}

TEST_F(StartLogTest, StaysSmallAndKeepsWhatIsAtWork) {
  StartLog log(file_);
  log.start("slow");
  for (int i = 0; i < 60'000; ++i) {
    log.start("quick");
    log.end("quick");
  }
  EXPECT_LT(std::filesystem::file_size(path_), 2u << 20U);
  EXPECT_TRUE(is_unended("slow"));
  EXPECT_FALSE(is_unended("quick"));
}

TEST_F(StartLogTest, OutlivesALineCutShort) {
  StartLog log(file_);
  log.start("a");
  std::filesystem::resize_file(path_, 10);
  ::lseek(file_, 0, SEEK_END);
  log.start("b");
  log.start("c");
  EXPECT_FALSE(is_unended("a"));
  EXPECT_TRUE(is_unended("c"));
}

TEST_F(StartLogTest, DoesNothingWithoutAFile) {
  StartLog log(-1);
  log.start("a");
  log.read();
  EXPECT_FALSE(log.has_unended("a"));
  log.clear();
}

}  // namespace
}  // namespace banxin::testing
