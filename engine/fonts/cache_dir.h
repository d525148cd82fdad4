#pragma once
// Where things that can be made again are kept. Nothing depends on it: a missing, full or read-only
// cache only costs time. Any number of processes and threads may share one.
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace banxin {

class CacheDir {
 public:
  // $BANXIN_CACHE (empty: no cache), else $XDG_CACHE_HOME/banxin, else ~/.cache/banxin, else no
  // cache.
  static CacheDir from_environment();
  // An empty path: no cache.
  explicit CacheDir(std::string path) : path_(std::move(path)) {}

  // Full path of an entry if it exists. Entries are whole unless the machine lost power or someone
  // changed them: readers check what they read.
  std::optional<std::string> find(const std::string& name) const;
  // Writes beside and renames; says whether the entry is there now. REQUIRES a name without '/'.
  bool store(const std::string& name, std::string_view bytes) const;
  // Makes the folder if need be; whether entries can be stored, so that nobody makes one in vain.
  bool can_store() const;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace banxin
