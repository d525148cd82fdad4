#include "fonts/cache_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <thread>
#include <vector>

#include "base/check.h"
#include "support/environment_guard.h"
#include "support/ordinary_user.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

TEST(CacheDir, StoresAndFindsInFoldersItMakes) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path("a/b"));
  EXPECT_FALSE(cache.find("entry"));
  EXPECT_TRUE(cache.store("entry", "bytes"));
  ASSERT_TRUE(cache.find("entry"));
  EXPECT_EQ(bytes_of(*cache.find("entry")), "bytes");
  EXPECT_TRUE(cache.store("entry", ""));
  EXPECT_EQ(bytes_of(*cache.find("entry")), "");
}

TEST(CacheDir, UnusableFoldersOnlyFindNothing) {
  for (const char* path : {"", "/dev/null", "/dev/null/x", "/proc/banxin"}) {
    const CacheDir cache(path);
    EXPECT_FALSE(cache.can_store()) << path;
    EXPECT_FALSE(cache.store("entry", "bytes")) << path;
    EXPECT_FALSE(cache.find("entry")) << path;
  }
}

TEST(CacheDir, ReadOnlyFolderStillFinds) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path());
  ASSERT_TRUE(cache.store("entry", "bytes"));
  std::filesystem::permissions(folder.path("entry"), std::filesystem::perms(0444));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  {
    const OrdinaryUser user;
    EXPECT_FALSE(cache.can_store());
    EXPECT_FALSE(cache.store("other", "bytes"));
    EXPECT_TRUE(cache.find("entry"));
  }
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0700));
}

TEST(CacheDir, FailedWriteLeavesNothingBehind) {
  const TemporaryFolder folder;
  // The name of a folder cannot be taken by a file: the rename fails after the write.
  std::filesystem::create_directories(folder.path("entry/full"));
  const CacheDir cache(folder.path());
  EXPECT_FALSE(cache.store("entry", "bytes"));
  EXPECT_FALSE(cache.find("entry"));
  int files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    ++files;
  }
  EXPECT_EQ(files, 1);
}

TEST(CacheDir, ReadersNeverSeeHalfAnEntry) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path());
  const std::string bytes(200'000, 'x');
  ASSERT_TRUE(cache.store("entry", bytes));
  std::vector<std::thread> writers;
  for (int i = 0; i < 3; ++i) {
    writers.emplace_back([&] {
      for (int k = 0; k < 20; ++k) cache.store("entry", bytes);
    });
  }
  for (int k = 0; k < 50; ++k) EXPECT_EQ(bytes_of(*cache.find("entry")).size(), bytes.size());
  for (std::thread& writer : writers) writer.join();
}

TEST(CacheDir, PathsAreNoNames) {
  const TemporaryFolder folder;
  EXPECT_THROW(CacheDir(folder.path()).store("../entry", "bytes"), InternalError);
  EXPECT_THROW(CacheDir(folder.path()).store("", "bytes"), InternalError);
}

TEST(CacheDir, EnvironmentNamesTheFolder) {
  const EnvironmentGuard home("HOME", "/home/u");
  const EnvironmentGuard xdg("XDG_CACHE_HOME", "/xdg");
  {
    const EnvironmentGuard own("BANXIN_CACHE", "/own");
    EXPECT_EQ(CacheDir::from_environment().path(), "/own");
  }
  {
    const EnvironmentGuard off("BANXIN_CACHE", "");
    EXPECT_EQ(CacheDir::from_environment().path(), "");
  }
  unsetenv("BANXIN_CACHE");
  EXPECT_EQ(CacheDir::from_environment().path(), "/xdg/banxin");
  const EnvironmentGuard relative("XDG_CACHE_HOME", "relative");
  EXPECT_EQ(CacheDir::from_environment().path(), "/home/u/.cache/banxin");
  const EnvironmentGuard homeless("HOME", "");
  EXPECT_EQ(CacheDir::from_environment().path(), "");
}

}  // namespace
}  // namespace banxin::testing
