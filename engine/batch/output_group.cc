#include "batch/output_group.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <set>
#include <utility>

namespace banxin {
namespace {

bool sync_path(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (file < 0) return false;
  const int synced = ::fsync(file);
  const int error = errno;
  ::close(file);
  errno = error;
  // Some file systems have nothing to sync of a folder.
  return synced == 0 || (flags != 0 && error == EINVAL);
}

void fail(JobAnswer& answer, int error, const std::string& part) {
  ::unlink(part.c_str());
  answer.no_space = error == ENOSPC || error == EDQUOT;
  answer.record.state = JobState::failed;
  answer.record.failure = answer.no_space ? "file.no-space" : "file.unwritable";
  answer.record.codes = answer.record.failure;
  answer.record.bytes = 0;
  answer.record.hash.clear();
}

std::int64_t time_of_change(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return 0;
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

}  // namespace

Result<std::vector<JobAnswer>> OutputGroup::commit() {
  std::vector<JobAnswer> answers = std::exchange(answers_, {});
  std::set<std::string> folders;
  const auto each_made = [&](const auto& step) {
    for (JobAnswer& answer : answers) {
      if (answer.record.state != JobState::made || answer.unchanged) continue;
      const std::string output = plan_.path_of(plan_.jobs[answer.job]);
      const std::string part = part_file_of(output);
      if (!step(answer, output, part)) fail(answer, errno, part);
    }
  };
  each_made(
      [](JobAnswer&, const std::string&, const std::string& part) { return sync_path(part, 0); });
  each_made([&](JobAnswer& answer, const std::string& output, const std::string& part) {
    if (std::rename(part.c_str(), output.c_str()) != 0) return false;
    // The output's folder, and those above it, which may be new too.
    std::string folder = output;
    do {
      folder = std::filesystem::path(folder).parent_path().string();
      folders.insert(folder);
    } while (folder.size() > plan_.folder.size());
    answer.record.changed = time_of_change(output);
    return true;
  });
  for (const std::string& folder : folders) sync_path(folder, O_DIRECTORY);
  std::vector<JobRecord> records;
  for (const JobAnswer& answer : answers) {
    if (!answer.unchanged) records.push_back(answer.record);
  }
  if (!records.empty()) {
    if (const auto stored = ledger_.store_jobs(records); !stored) {
      return tl::unexpected(stored.error());
    }
  }
  return answers;
}

}  // namespace banxin
