#include "fonts/cache_dir.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/check.h"
#include "base/write_all.h"

namespace banxin {
CacheDir CacheDir::from_environment() {
  if (const char* own = std::getenv("BANXIN_CACHE")) return CacheDir(own);
  // The XDG specification: a relative path is to be ignored.
  const char* caches = std::getenv("XDG_CACHE_HOME");
  if (caches != nullptr && caches[0] == '/') return CacheDir(std::string(caches) + "/banxin");
  const char* home = std::getenv("HOME");
  if (home != nullptr && home[0] != '\0') return CacheDir(std::string(home) + "/.cache/banxin");
  return CacheDir("");
}

std::optional<std::string> CacheDir::find(const std::string& name) const {
  if (path_.empty()) return std::nullopt;
  std::string entry = path_ + "/" + name;
  struct stat status {};
  if (::stat(entry.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return entry;
}

bool CacheDir::can_store() const {
  if (path_.empty()) return false;
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  return ::access(path_.c_str(), W_OK | X_OK) == 0;
}

bool CacheDir::store(const std::string& name, std::string_view bytes) const {
  CHECK(!name.empty() && name.find('/') == std::string::npos, "cache entries have plain names");
  if (!can_store()) return false;
  const std::string entry = path_ + "/" + name;
  std::string temporary = entry + ".XXXXXX";
  const int descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) return false;
  const bool written = write_all(descriptor, bytes);
  const bool closed = ::close(descriptor) == 0;
  if (written && closed && std::rename(temporary.c_str(), entry.c_str()) == 0) return true;
  ::unlink(temporary.c_str());
  return false;
}

}  // namespace banxin
