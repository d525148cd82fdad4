#include "fonts/cache_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>
#include <vector>

#include "base/check.h"
#include "support/environment_guard.h"
#include "support/ordinary_user.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;

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
  fs::permissions(*cache.find("entry"), fs::perms(0444));
  fs::permissions(folder.path(), fs::perms(0555));
  {
    const OrdinaryUser user;
    EXPECT_FALSE(cache.can_store());
    EXPECT_FALSE(cache.store("other", "bytes"));
    EXPECT_TRUE(cache.find("entry"));
  }
  fs::permissions(folder.path(), fs::perms(0700));
}

TEST(CacheDir, FailedWriteLeavesNothingBehind) {
  const TemporaryFolder folder;
  // The name of a folder cannot be taken by a file: the rename fails after the write.
  fs::create_directories(folder.path("entry.banxin-cache/full"));
  const CacheDir cache(folder.path());
  EXPECT_FALSE(cache.store("entry", "bytes"));
  EXPECT_FALSE(cache.find("entry"));
  int files = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder.path())) {
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

// A folder shared by users: what one made the others can read.
TEST(CacheDir, EntriesMayBeReadAsTheUmaskSays) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path());
  const mode_t before = ::umask(022);
  EXPECT_TRUE(cache.store("entry", "bytes"));
  ::umask(before);
  EXPECT_EQ(fs::status(*cache.find("entry")).permissions(), fs::perms(0644));
}

void make_older(const std::string& path, int days) {
  fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours(24 * days));
}

TEST(CacheDir, WhatWasNotUsedForLongGoes) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path());
  for (const char* name : {"old", "used", "new"}) cache.store(name, "bytes");
  make_older(*cache.find("old"), 91);
  make_older(*cache.find("used"), 91);
  ASSERT_TRUE(cache.find("used"));
  cache.prune({});
  EXPECT_TRUE(cache.find("new"));
  EXPECT_TRUE(cache.find("used"));
  EXPECT_FALSE(cache.find("old"));
}

TEST(CacheDir, OverTheBoundTheLeastRecentlyUsedGoes) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path());
  for (int i = 0; i < 5; ++i) {
    cache.store(std::to_string(i), std::string(100, 'x'));
    make_older(*cache.find(std::to_string(i)), 10 + i * 7 % 5);  // 10 12 14 11 13
  }
  for (const int kept : {0, 3})
    fs::last_write_time(*cache.find(std::to_string(kept)), fs::file_time_type::clock::now());
  cache.prune({.bytes = 250});
  for (int i = 0; i < 5; ++i) EXPECT_EQ(cache.find(std::to_string(i)).has_value(), i % 3 == 0) << i;
}

TEST(CacheDir, WhatDeadWritersLeftGoesAndFilesOfOthersStay) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path());
  for (const char* name : {"a.banxin-cache.17.0", "b.banxin-cache.17.0", "font.otf"}) {
    folder.write(name, "bytes");
  }
  make_older(folder.path("a.banxin-cache.17.0"), 2);
  make_older(folder.path("font.otf"), 2000);
  cache.prune({.bytes = 0});
  EXPECT_FALSE(fs::exists(folder.path("a.banxin-cache.17.0")));
  EXPECT_TRUE(fs::exists(folder.path("b.banxin-cache.17.0")));
  EXPECT_TRUE(fs::exists(folder.path("font.otf")));
}

TEST(CacheDir, StoringPrunesOnceADay) {
  const TemporaryFolder folder;
  const CacheDir cache(folder.path());
  cache.store("old", "bytes");
  make_older(folder.path("old.banxin-cache"), 91);
  cache.store("one", "bytes");
  EXPECT_TRUE(fs::exists(folder.path("old.banxin-cache")));
  make_older(folder.path("pruned.banxin-cache"), 2);
  cache.store("two", "bytes");
  EXPECT_FALSE(fs::exists(folder.path("old.banxin-cache")));
  EXPECT_TRUE(cache.find("one"));
}

TEST(Seal, TellsDamagedBytes) {
  const std::string sealed = seal("bytes");
  EXPECT_EQ(unseal(sealed), "bytes");
  EXPECT_EQ(unseal(seal("")), "");
  EXPECT_FALSE(unseal(""));
  EXPECT_FALSE(unseal(sealed + "x"));
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string damaged = sealed;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    EXPECT_FALSE(unseal(damaged)) << at;
    EXPECT_FALSE(unseal(sealed.substr(0, at))) << at;
  }
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
