#include "batch/output_group.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <map>
#include <utility>

#include "batch/part_file.h"

namespace banxin {
namespace {

bool is_new_output(const JobAnswer& answer) {
  return answer.record.state == JobState::made && !answer.unchanged;
}

void fail(JobAnswer& answer, const char* code) {
  answer.no_space = answer.no_space || std::string_view(code) == "file.no-space";
  answer.record.state = JobState::failed;
  answer.record.failure = answer.record.codes = code;
  answer.record.bytes = 0;
  answer.record.hash.clear();
}

// The folder of an output, and those above it, which may be new too.
std::vector<std::string> folders_of(const std::string& output, const std::string& top) {
  std::vector<std::string> folders;
  std::string folder = output;
  do {
    folder = std::filesystem::path(folder).parent_path().string();
    folders.push_back(folder);
  } while (folder.size() > top.size());
  return folders;
}

}  // namespace

void OutputGroup::put_in_place(std::vector<JobAnswer>& answers, const Meanwhile& meanwhile) const {
  const auto each = [&](const auto& step) {
    for (JobAnswer& answer : answers) {
      if (!is_new_output(answer)) continue;
      const PlannedJob& planned = plan_.jobs[answer.job];
      const std::string part = plan_.part_of(planned);
      if (!step(answer, plan_.path_of(planned), part)) {
        fail(answer, code_of_writing(errno));
        ::unlink(part.c_str());
      }
    }
  };
  each([&](JobAnswer&, const std::string&, const std::string& part) {
    meanwhile();
    return sync_file(part);
  });
  each([](JobAnswer& answer, const std::string& output, const std::string& part) {
    if (std::rename(part.c_str(), output.c_str()) != 0) return false;
    answer.record.changed = time_of_change(output);
    return true;
  });
}

void OutputGroup::sync_folders(std::vector<JobAnswer>& answers, const Meanwhile& meanwhile) const {
  std::map<std::string, bool> synced;
  for (JobAnswer& answer : answers) {
    if (!is_new_output(answer)) continue;
    for (const std::string& folder :
         folders_of(plan_.path_of(plan_.jobs[answer.job]), plan_.folder)) {
      const auto [known, is_new] = synced.emplace(folder, true);
      if (is_new) {
        meanwhile();
        known->second = sync_folder(folder);
      }
      // It is there, but may be gone after a power cut.
      if (!known->second && is_new_output(answer)) fail(answer, "file.not-synced");
    }
  }
}

Result<std::vector<JobAnswer>> OutputGroup::commit(const Meanwhile& meanwhile) {
  std::vector<JobAnswer> answers = std::exchange(answers_, {});
  put_in_place(answers, meanwhile);
  sync_folders(answers, meanwhile);
  std::vector<JobRecord> records;
  for (const JobAnswer& answer : answers) {
    if (!answer.unchanged || answer.forgets_starts) records.push_back(answer.record);
  }
  if (!records.empty()) {
    if (const auto stored = ledger_.store_jobs(records); !stored) {
      return tl::unexpected(stored.error());
    }
  }
  return answers;
}

}  // namespace banxin
