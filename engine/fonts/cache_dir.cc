#include "fonts/cache_dir.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/check.h"
#include "base/fingerprint.h"
#include "base/write_all.h"

namespace banxin {
namespace {

// Of entries, and of nothing else that may lie in a folder somebody names.
constexpr std::string_view kEnding = ".banxin-cache";
constexpr const char* kPruned = "pruned";  // its age is that of the last pruning
constexpr std::uint64_t kStoresAPruning = 64;
constexpr int kMostTemporaries = 100;  // of one entry, left by processes of one number

// Days since a file was written or used.
double age_of(const struct stat& status) {
  using Seconds = std::chrono::duration<double>;
  const Seconds now = std::chrono::system_clock::now().time_since_epoch();
  return (now.count() - static_cast<double>(status.st_mtim.tv_sec)) / 86'400;
}

// ENTRY.PROCESS.NUMBER, as put() names it.
bool is_temporary(std::string_view path) {
  for (int i = 0; i < 2; ++i) {
    const std::size_t digits = path.find_last_not_of("0123456789");
    if (digits == path.npos || digits + 1 == path.size() || path[digits] != '.') return false;
    path = path.substr(0, digits);
  }
  return path.ends_with(kEnding);
}

struct Kept {
  std::string path;
  std::uint64_t bytes = 0;
  double days = 0;
};

// Entries of the folder. Temporaries that are older than a day are removed on the way.
std::vector<Kept> list_entries(const std::string& folder) {
  std::vector<Kept> entries;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    const std::string path = at->path().string();
    struct stat status {};
    if ((!path.ends_with(kEnding) && !is_temporary(path)) || ::lstat(path.c_str(), &status) != 0) {
      continue;
    }
    if (!S_ISREG(status.st_mode)) continue;
    const double days = age_of(status);
    if (path.ends_with(kEnding)) {
      entries.push_back({path, static_cast<std::uint64_t>(status.st_size), days});
    } else if (days > 1) {
      ::unlink(path.c_str());
    }
  }
  return entries;
}

}  // namespace

CacheDir CacheDir::from_environment() {
  if (const char* own = std::getenv("BANXIN_CACHE")) return CacheDir(own);
  // The XDG specification: a relative path is to be ignored.
  const char* caches = std::getenv("XDG_CACHE_HOME");
  if (caches != nullptr && caches[0] == '/') return CacheDir(std::string(caches) + "/banxin");
  const char* home = std::getenv("HOME");
  if (home != nullptr && home[0] != '\0') return CacheDir(std::string(home) + "/.cache/banxin");
  return CacheDir("");
}

std::string CacheDir::entry_of(const std::string& name) const {
  return fmt::format("{}/{}{}", path_, name, kEnding);
}

std::optional<std::string> CacheDir::find(const std::string& name) const {
  if (path_.empty()) return std::nullopt;
  std::string entry = entry_of(name);
  struct stat status {};
  if (::stat(entry.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  if (age_of(status) > 1) ::utimensat(AT_FDCWD, entry.c_str(), nullptr, 0);
  return entry;
}

bool CacheDir::can_store() const {
  if (path_.empty()) return false;
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  return ::access(path_.c_str(), W_OK | X_OK) == 0;
}

// Others may read it, as far as the umask lets them.
bool CacheDir::put(const std::string& name, std::string_view bytes) const {
  const std::string entry = entry_of(name);
  std::string temporary;
  int descriptor = -1;
  for (int i = 0; descriptor < 0 && i < kMostTemporaries; ++i) {
    temporary = fmt::format("{}.{}.{}", entry, ::getpid(), i);
    descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno != EEXIST) return false;
  }
  if (descriptor < 0) return false;
  const bool written = write_all(descriptor, bytes);
  const bool closed = ::close(descriptor) == 0;
  if (written && closed && std::rename(temporary.c_str(), entry.c_str()) == 0) return true;
  ::unlink(temporary.c_str());
  return false;
}

// Once a day, and where much is stored more often.
bool CacheDir::is_pruning_due(const std::string& name) const {
  if (hash_bytes(name).low % kStoresAPruning == 0) return true;
  struct stat status {};
  return ::stat(entry_of(kPruned).c_str(), &status) != 0 || age_of(status) > 1;
}

bool CacheDir::store(const std::string& name, std::string_view bytes) const {
  CHECK(!name.empty() && name.find('/') == std::string::npos, "cache entries have plain names");
  if (!can_store() || !put(name, bytes)) return false;
  if (is_pruning_due(name)) {
    prune({});
    put(kPruned, "");
  }
  return true;
}

void CacheDir::prune(const CacheLimits& limits) const {
  if (path_.empty()) return;
  std::vector<Kept> entries = list_entries(path_);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Kept& a, const Kept& b) { return a.days < b.days; });
  std::uint64_t bytes = 0;
  for (const Kept& entry : entries) {
    bytes += entry.bytes;
    if (bytes > limits.bytes || entry.days > limits.days_unused) ::unlink(entry.path.c_str());
  }
}

namespace {

std::string seal_of(std::string_view bytes) { return "banxin " + to_string(hash_bytes(bytes)); }

}  // namespace

std::string seal(std::string bytes) {
  bytes += seal_of(bytes);
  return bytes;
}

std::optional<std::string_view> unseal(std::string_view sealed) {
  const std::size_t seal_size = seal_of("").size();
  if (sealed.size() < seal_size) return std::nullopt;
  const std::string_view bytes = sealed.substr(0, sealed.size() - seal_size);
  if (sealed.substr(bytes.size()) != seal_of(bytes)) return std::nullopt;
  return bytes;
}

}  // namespace banxin
