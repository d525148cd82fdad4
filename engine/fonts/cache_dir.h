#pragma once
// Where things that can be made again are kept. Nothing depends on it: a missing, full or read-only
// cache only costs time. Any number of processes, threads and users may share one. It is bounded:
// what was not used for long goes, then what was used least recently.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace banxin {

struct CacheLimits {
  std::uint64_t bytes = std::uint64_t{512} << 20;
  int days_unused = 90;
};

class CacheDir {
 public:
  // $BANXIN_CACHE (empty: no cache), else $XDG_CACHE_HOME/banxin, else ~/.cache/banxin, else no
  // cache.
  static CacheDir from_environment();
  // An empty path: no cache.
  explicit CacheDir(std::string path) : path_(std::move(path)) {}

  // Full path of an entry if it exists. Entries are whole unless the machine lost power or someone
  // changed them: readers check what they read. That it was used is noted once a day.
  std::optional<std::string> find(const std::string& name) const;
  // Writes beside and renames; says whether the entry is there now. REQUIRES a name without '/'.
  bool store(const std::string& name, std::string_view bytes) const;
  // Makes the folder if need be; whether entries can be stored, so that nobody makes one in vain.
  bool can_store() const;
  // Removes old entries and what writers that died left; store() does it now and then. Files that
  // are no entries are left alone.
  void prune(const CacheLimits& limits) const;
  const std::string& path() const { return path_; }

 private:
  std::string entry_of(const std::string& name) const;
  bool put(const std::string& name, std::string_view bytes) const;
  bool is_pruning_due(const std::string& name) const;

  std::string path_;
};

// The bytes and, behind them, their fingerprint: so that a damaged entry is known.
std::string seal(std::string bytes);
// What was sealed; nothing if it is damaged. Valid while `sealed` is.
std::optional<std::string_view> unseal(std::string_view sealed);

}  // namespace banxin
