#include "batch/worker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <map>
#include <new>
#include <nlohmann/json.hpp>

#include "base/write_all.h"
#include "batch/messages.h"
#include "batch/process_memory.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

// "figures.growth×2 lines.overfull": codes in the order they came first.
std::string codes_of(const Problems& problems) {
  std::vector<std::string> order;
  std::map<std::string, int> counts;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::notice) continue;
    if (counts[problem.code]++ == 0) order.push_back(problem.code);
  }
  std::string codes;
  for (const std::string& code : order) {
    codes += (codes.empty() ? "" : " ") + code;
    if (counts[code] > 1) codes += fmt::format("×{}", counts[code]);
  }
  return codes;
}

// The first error says why a job came to nothing.
void note_failure(JobRecord& record, const Problems& problems) {
  record.codes = codes_of(problems);
  record.state = JobState::failed;
  record.failure = "internal";
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::error) continue;
    record.state = problem.blame == Blame::environment ? JobState::failed : JobState::rejected;
    record.failure = problem.code;
    record.failure_line = problem.place.line;
    break;
  }
}

Problem unwritable(int error) {
  return {error == ENOSPC || error == EDQUOT ? "file.no-space" : "file.unwritable",
          Severity::error,
          {},
          fmt::format("cannot be written: {}", std::strerror(error)),
          "check the folder, its rights and the free space",
          Blame::environment};
}

// Writes the part file and has the system begin to put it on the disk. Errors: file.no-space,
// file.unwritable.
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

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// Whether the output is still what the ledger says: by its time of change, else by its bytes.
bool is_intact(const std::string& output, const JobRecord& earlier) {
  struct stat status {};
  if (::stat(output.c_str(), &status) != 0 || status.st_size != earlier.bytes) return false;
  if (nanoseconds(status.st_mtim) == earlier.changed) return true;
  const auto bytes = read_file(output);
  return bytes && to_string(hash_bytes(*bytes)) == earlier.hash;
}

bool still_holds(const std::optional<JobRecord>& earlier, const std::string& key,
                 const std::string& output) {
  if (!earlier || earlier->key != key) return false;
  if (earlier->state == JobState::rejected) return true;
  return earlier->state == JobState::made && is_intact(output, *earlier);
}

void make_output(const PreparedJob& prepared, const std::string& output, JobAnswer& answer) {
  JobRecord& record = answer.record;
  MadeOutput made = prepared.make();
  answer.stage_milliseconds = std::move(made.stage_milliseconds);
  record.pages = made.pages;
  if (made.bytes.empty() || has_errors(made.problems)) {
    note_failure(record, made.problems);
    return;
  }
  if (const auto written = write_part(part_file_of(output), made.bytes); !written) {
    answer.no_space = written.error().code == "file.no-space";
    note_failure(record, {written.error()});
    return;
  }
  record.codes = codes_of(made.problems);
  record.state = JobState::made;
  record.bytes = static_cast<std::int64_t>(made.bytes.size());
  record.hash = to_string(hash_bytes(made.bytes));
}

void try_job(const PlannedJob& planned, const std::string& output, const JobWork& work,
             JobAnswer& answer) {
  const auto prepared = work(planned.job);
  if (!prepared) {
    note_failure(answer.record, {prepared.error()});
    return;
  }
  const std::string key = to_string(prepared->key);
  if (still_holds(planned.earlier, key, output)) {
    answer.record = *planned.earlier;
    answer.unchanged = true;
  } else {
    answer.record.key = key;
    make_output(*prepared, output, answer);
  }
}

// What is left when all that is free has been given back.
std::int64_t memory_kept() {
  ::malloc_trim(0);
  return own_memory_of(::getpid());
}

}  // namespace

std::string part_file_of(const std::string& output) {
  const fs::path path(output);
  const std::string name = to_string(fingerprint(path.filename().string())).substr(0, 16);
  return (path.parent_path() / fmt::format(".banxin-{}.part", name)).string();
}

JobAnswer do_job(const BatchPlan& plan, std::size_t job, const JobWork& work) {
  const auto start = std::chrono::steady_clock::now();
  const PlannedJob& planned = plan.jobs[job];
  const std::string output = plan.path_of(planned);
  JobAnswer answer;
  answer.job = job;
  Problem failure = {"internal", Severity::error, {}, {}, {}, Blame::environment};
  try {
    try_job(planned, output, work, answer);
    failure.code.clear();
  } catch (const std::bad_alloc&) {
    failure.code = "memory.exhausted";
  } catch (const std::exception&) {
    failure.code = "internal";
  }
  if (!failure.code.empty()) note_failure(answer.record, {failure});
  if (answer.record.state != JobState::made || answer.unchanged) {
    ::unlink(part_file_of(output).c_str());
  }
  if (!answer.unchanged) {
    answer.record.attempts = planned.earlier ? planned.earlier->attempts + 1 : 1;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    answer.record.milliseconds = took.count();
  }
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  answer.peak_kilobytes = usage.ru_maxrss;
  return answer;
}

std::string to_message(const JobAnswer& answer) {
  const JobRecord& record = answer.record;
  nlohmann::ordered_json json = {
      {"job", answer.job},
      {"unchanged", answer.unchanged},
      {"no_space", answer.no_space},
      {"peak", answer.peak_kilobytes},
      {"state", static_cast<int>(record.state)},
      {"key", record.key},
      {"hash", record.hash},
      {"bytes", record.bytes},
      {"changed", record.changed},
      {"pages", record.pages},
      {"milliseconds", record.milliseconds},
      {"attempts", record.attempts},
      {"codes", record.codes},
      {"failure", record.failure},
      {"line", record.failure_line},
      {"stages", answer.stage_milliseconds},
  };
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<JobAnswer> parse_answer(const std::string& message) {
  try {
    const auto json = nlohmann::json::parse(message);
    JobAnswer answer;
    answer.job = json.at("job");
    answer.unchanged = json.at("unchanged");
    answer.no_space = json.at("no_space");
    answer.peak_kilobytes = json.at("peak");
    answer.stage_milliseconds = json.at("stages");
    JobRecord& record = answer.record;
    const int state = json.at("state");
    if (state < 0 || state >= static_cast<int>(std::size(kJobStateNames))) return std::nullopt;
    record.state = static_cast<JobState>(state);
    record.key = json.at("key");
    record.hash = json.at("hash");
    record.bytes = json.at("bytes");
    record.changed = json.at("changed");
    record.pages = json.at("pages");
    record.milliseconds = json.at("milliseconds");
    record.attempts = json.at("attempts");
    record.codes = json.at("codes");
    record.failure = json.at("failure");
    record.failure_line = json.at("line");
    return answer;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

std::string to_request(std::size_t job) { return fmt::format("{}", job); }

Served serve_jobs(int channel, const BatchPlan& plan, const JobWork& work, std::int64_t memory) {
  MessageReader reader(channel);
  while (reader.read() != MessageReader::Read::ended) {
    while (const auto request = reader.next()) {
      std::size_t job = 0;
      std::from_chars(request->data(), request->data() + request->size(), job);
      if (job >= plan.jobs.size()) return Served::all;
      if (!send_message(channel, to_message(do_job(plan, job, work)))) return Served::all;
      if (memory > 0 && memory_kept() > memory / 2) return Served::until_too_big;
    }
  }
  return Served::all;
}

}  // namespace banxin
