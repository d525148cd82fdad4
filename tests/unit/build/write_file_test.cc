#include "build/write_file.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <thread>

#include "base/fingerprint.h"
#include "build/output_file.h"
#include "build/part_name.h"
#include "support/ordinary_user.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(WriteFile, PutsTheBytesThere) {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\n", 4);
  ASSERT_TRUE(write_file(folder.path("new"), bytes));
  EXPECT_EQ(bytes_of(folder.path("new")), bytes);
  EXPECT_THAT(names_in(folder.path()), ElementsAre("new"));
}

// Who names a part file puts it where it goes, and knows what a killed writer left.
TEST(OutputFile, WritesAPartFileInItsPlace) {
  const TemporaryFolder folder;
  const std::string part = folder.path(".banxin-0123456789abcdef-w.part");
  {
    auto dropped = OutputFile::create(part);
    ASSERT_TRUE(dropped && dropped->write("half"));
    EXPECT_THAT(names_in(folder.path()), ElementsAre(".banxin-0123456789abcdef-w.part"));
  }
  EXPECT_TRUE(names_in(folder.path()).empty());
  ASSERT_TRUE(write_file(part, "whole"));
  EXPECT_EQ(bytes_of(part), "whole");
  EXPECT_THAT(names_in(folder.path()), ElementsAre(".banxin-0123456789abcdef-w.part"));
}

TEST(WriteFile, ReplacesALongerFile) {
  const TemporaryFolder folder;
  folder.write("out", std::string(100'000, 'x'));
  ASSERT_TRUE(write_file(folder.path("out"), "short"));
  EXPECT_EQ(bytes_of(folder.path("out")), "short");
}

// A reader that has the old file open keeps reading the old bytes: the new file is another one.
TEST(WriteFile, DoesNotWriteIntoTheOldFile) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out", "old");
  const int old = ::open(path.c_str(), O_RDONLY);
  ASSERT_TRUE(write_file(path, "new"));
  char bytes[4] = {};
  EXPECT_EQ(::read(old, bytes, 3), 3);
  EXPECT_STREQ(bytes, "old");
  ::close(old);
}

TEST(WriteFile, AMissingFolderIsAProblemOfTheMachine) {
  const TemporaryFolder folder;
  const std::string path = folder.path("absent/out");
  const auto written = write_file(path, "new");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "file.unwritable");
  EXPECT_EQ(written.error().blame, Blame::environment);
  EXPECT_EQ(written.error().place.file, path);
  EXPECT_THAT(names_in(folder.path()), ElementsAre());
}

// Nothing can be created beside the output: the place of the temporary file is taken by a folder,
// which stops even root.
TEST(WriteFile, AnUnwritableFolderLeavesTheOldFile) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out", "old");
  fs::create_directory(part_name_of(path, std::to_string(::getpid())));
  const auto written = write_file(path, "new");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "file.unwritable");
  EXPECT_EQ(bytes_of(path), "old");
}

TEST(WriteFile, AFolderWithoutRightsLeavesTheOldFile) {
  const TemporaryFolder folder;
  const std::string path = folder.write("closed/out", "old");
  ::chmod(folder.path().c_str(), 0755);
  ::chmod(folder.path("closed").c_str(), 0555);
  {
    const OrdinaryUser user;
    EXPECT_FALSE(write_file(path, "new"));
  }
  ::chmod(folder.path("closed").c_str(), 0700);
  EXPECT_EQ(bytes_of(path), "old");
  EXPECT_THAT(names_in(folder.path("closed")), ElementsAre("out"));
}

TEST(WriteFile, AFolderIsNotReplaced) {
  const TemporaryFolder folder;
  folder.write("out/kept", "old");
  EXPECT_FALSE(write_file(folder.path("out"), "new"));
  EXPECT_EQ(bytes_of(folder.path("out/kept")), "old");
  EXPECT_THAT(names_in(folder.path()), ElementsAre("out"));
}

TEST(WriteFile, WritesThroughALink) {
  const TemporaryFolder folder;
  folder.write("target", "old");
  fs::create_symlink("target", folder.path("link"));
  ASSERT_TRUE(write_file(folder.path("link"), "new"));
  EXPECT_TRUE(fs::is_symlink(folder.path("link")));
  EXPECT_EQ(bytes_of(folder.path("target")), "new");
}

// Was a fault: canonical() of a link to nothing fails, and the file is written as ".PID.part" of
// the current folder.
TEST(WriteFile, WritesThroughALinkWhoseTargetIsNotThereYet) {
  const TemporaryFolder folder;
  fs::create_symlink("target", folder.path("link"));
  const auto written = write_file(folder.path("link"), "new");
  EXPECT_TRUE(written) << to_string(written.error());
  EXPECT_EQ(bytes_of(folder.path("target")), "new");
}

TEST(WriteFile, WritesIntoADevice) {
  EXPECT_TRUE(write_file("/dev/null", "new"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

// Was a fault: when writing to a device or a pipe fails, the device itself is removed.
TEST(WriteFile, APipeThatBreaksStaysWhereItIs) {
  const TemporaryFolder folder;
  const std::string pipe = folder.path("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const auto old_handler = std::signal(SIGPIPE, SIG_IGN);
  std::thread reader([&] {
    const int file = ::open(pipe.c_str(), O_RDONLY);
    char byte = 0;
    if (::read(file, &byte, 1) < 0) byte = 0;
    ::close(file);
  });
  const auto written = write_file(pipe, std::string(1 << 20, 'x'));
  reader.join();
  std::signal(SIGPIPE, old_handler);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "file.unwritable");
  EXPECT_TRUE(fs::exists(pipe));
}

// File systems allow names of 255 bytes, 85 Chinese characters.
// Was a fault: the name of the temporary file is longer than the output's own and then too long.
TEST(WriteFile, TheLongestNameCanBeWritten) {
  const TemporaryFolder folder;
  const std::string path = folder.path(std::string(255, 'n'));
  const auto written = write_file(path, "new");
  EXPECT_TRUE(written) << to_string(written.error());
  EXPECT_EQ(bytes_of(path), "new");
}

}  // namespace
}  // namespace banxin::testing
