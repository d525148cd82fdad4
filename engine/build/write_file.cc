#include "build/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "base/fingerprint.h"
#include "base/write_all.h"

namespace banxin {
namespace {

Problem unwritable(const std::string& path, const char* what, int error) {
  return {"file.unwritable",
          Severity::error,
          {path, 0, 0},
          fmt::format("cannot be {}: {}", what, std::strerror(error)),
          "nothing was changed; check the folder, its rights and the free space",
          Blame::environment};
}

// The file a chain of links names, whether it is there yet or not.
std::filesystem::path follow_links(std::filesystem::path path) {
  constexpr int kLongestChain = 40;
  std::error_code ignored;
  for (int i = 0; i < kLongestChain && std::filesystem::is_symlink(path, ignored); ++i) {
    path = path.parent_path() / std::filesystem::read_symlink(path, ignored);
  }
  return path;
}

// In the same folder, so that renaming is one step; short, whatever the target's name.
std::string name_beside(const std::filesystem::path& target) {
  const std::string name = to_string(fingerprint(target.string())).substr(0, 12);
  return (target.parent_path() / fmt::format(".banxin-{}-{}.part", ::getpid(), name)).string();
}

}  // namespace

Result<void> write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    if (!write_all(STDOUT_FILENO, bytes)) return tl::unexpected(unwritable(path, "written", errno));
    return {};
  }
  // A link is followed, a device or a pipe written through; neither is replaced.
  std::error_code ignored;
  const std::filesystem::path target = follow_links(path);
  const std::filesystem::file_status status = std::filesystem::status(target, ignored);
  const bool special = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  const std::string beside = special ? target.string() : name_beside(target);
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (special ? 0 : O_TRUNC);
  const int file = ::open(beside.c_str(), flags, 0666);
  if (file < 0) return tl::unexpected(unwritable(path, "created", errno));
  const bool written = write_all(file, bytes);
  const int error = errno;
  const bool closed = ::close(file) == 0;
  if (!written || !closed) {
    const int reason = written ? errno : error;
    if (!special) ::unlink(beside.c_str());
    return tl::unexpected(unwritable(path, "written", reason));
  }
  if (special) return {};
  if (std::rename(beside.c_str(), target.c_str()) != 0) {
    const int reason = errno;
    ::unlink(beside.c_str());
    return tl::unexpected(unwritable(path, "replaced", reason));
  }
  return {};
}

}  // namespace banxin
