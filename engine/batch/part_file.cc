#include "batch/part_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>

#include "base/fingerprint.h"
#include "base/write_all.h"
#include "batch/ledger_lock.h"
#include "build/part_name.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kLongestLife{24};  // of a part: it waits for a group, no more

Problem unwritable(int error) {
  return {code_of_writing(error),
          Severity::error,
          {},
          fmt::format("cannot be written: {}", std::strerror(error)),
          "check the folder, its rights and the free space",
          Blame::environment};
}

bool sync_path(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (file < 0) return false;
  const int synced = ::fsync(file);
  const int error = errno;
  ::close(file);
  errno = error;
  return synced == 0;
}

// Files beside the outputs of other commands are none of ours.
bool is_of_a_ledger(const std::string& path) {
  const std::string same = part_name_of(path, std::string(kLedgerName, '0'));
  return same.size() == path.size();
}

}  // namespace

Result<void> write_part(const std::string& part, std::string_view bytes) {
  std::error_code error;
  fs::create_directories(fs::path(part).parent_path(), error);
  if (error) return tl::unexpected(unwritable(error.value()));
  const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return tl::unexpected(unwritable(errno));
  int failed = write_all(file, bytes) ? 0 : errno;
  if (failed == 0) ::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
  if (::close(file) != 0 && failed == 0) failed = errno;
  if (failed == 0) return {};
  ::unlink(part.c_str());
  return tl::unexpected(unwritable(failed));
}

bool sync_file(const std::string& path) { return sync_path(path, 0); }

bool sync_folder(const std::string& path) {
  // Some file systems have nothing to sync of a folder.
  return sync_path(path, O_DIRECTORY) || errno == EINVAL;
}

const char* code_of_writing(int error) {
  return error == ENOSPC || error == EDQUOT ? "file.no-space" : "file.unwritable";
}

std::optional<PartContent> read_content(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  std::optional<PartContent> content;
  if (file >= 0 && ::fstat(file, &status) == 0 && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes != MAP_FAILED) {
      content = PartContent{status.st_size,
                            to_string(hash_bytes({static_cast<const char*>(bytes), size}))};
      ::munmap(bytes, size);
    }
  }
  if (file >= 0) ::close(file);
  return content;
}

std::int64_t time_of_change(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return 0;
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

void remove_stale_parts(const std::vector<std::string>& folders, const std::string& writer) {
  const auto oldest = fs::file_time_type::clock::now() - kLongestLife;
  std::error_code error;
  for (const std::string& folder : folders) {
    fs::directory_iterator entry(folder, error), end;
    for (; !error && entry != end; entry.increment(error)) {
      const std::string path = entry->path().string();
      std::error_code gone;
      if (!is_part(path) || !entry->is_regular_file(gone)) continue;
      const auto changed = fs::last_write_time(path, gone);
      const bool is_old = !gone && changed < oldest && is_of_a_ledger(path);
      if (is_part_of(path, writer) || is_old) fs::remove(path, gone);
    }
  }
}

}  // namespace banxin
