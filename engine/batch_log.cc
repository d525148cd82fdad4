#include "batch_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "program.h"

namespace banxin {

Result<void> BatchLog::open(const std::string& path) {
  if (path.empty()) return {};
  path_ = path;
  file_ = path == "-" ? stderr : std::fopen(path.c_str(), "a");
  if (file_ != nullptr) return {};
  return tl::unexpected(Problem{"file.unwritable",
                                Severity::error,
                                {path, 0, 0},
                                fmt::format("the log cannot be opened: {}", std::strerror(errno)),
                                "check its folder and rights",
                                Blame::environment});
}

void BatchLog::tell(const FinishedJob& job) {
  const JobRecord& record = job.record;
  ++finished_;
  if (record.state != JobState::made) ++failed_;
  const std::chrono::duration<double> at = std::chrono::steady_clock::now() - start_;
  if (file_ != nullptr) write(job, at.count());
  if (!shown_) return;
  fmt::print(stderr, "\r\033[K{} of {}{}, {:.0f} a second", finished_, jobs_,
             failed_ > 0 ? fmt::format(", {} failed", failed_) : "",
             static_cast<double>(finished_) / std::max(at.count(), 0.001));
}

void BatchLog::close() {
  if (shown_ && finished_ > 0) fmt::print(stderr, "\n");
  shown_ = false;
  if (file_ != nullptr && file_ != stderr) std::fclose(file_);
  file_ = nullptr;
}

void BatchLog::write(const FinishedJob& job, double seconds) {
  const JobRecord& record = job.record;
  const nlohmann::ordered_json json = {
      {"seconds", seconds},
      {"job", record.number},
      {"report", record.report},
      {"output", record.output},
      {"state", kJobStateNames[static_cast<std::size_t>(record.state)]},
      {"unchanged", job.unchanged},
      {"pages", record.pages},
      {"bytes", record.bytes},
      {"milliseconds", record.milliseconds},
      {"codes", record.codes},
      {"failure", record.failure},
      {"line", record.failure_line}};
  const std::string line =
      json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  const bool written = std::fwrite(line.data(), 1, line.size(), file_) == line.size();
  if (written && std::fflush(file_) == 0) return;
  const int error = errno;
  if (file_ != stderr) std::fclose(file_);
  file_ = nullptr;
  print_problem({"file.unwritable",
                 Severity::warning,
                 {path_, 0, 0},
                 fmt::format("the log ends here: {}", std::strerror(error)),
                 "the run goes on, and its ledger has all; make room for the next log",
                 Blame::environment});
}

}  // namespace banxin
