#include "batch/worker.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <map>
#include <new>
#include <nlohmann/json.hpp>

#include "batch/messages.h"
#include "batch/part_file.h"
#include "batch/process_memory.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

constexpr int kReadings = 3;  // of inputs that change while a job is made

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
void note_failure(JobRecord& record, const Problems& problems, const std::string& report) {
  record.codes = codes_of(problems);
  record.state = JobState::failed;
  record.failure = "internal";
  for (const Problem& problem : problems) {
    if (problem.severity != Severity::error) continue;
    record.state = problem.blame == Blame::environment ? JobState::failed : JobState::rejected;
    record.failure = problem.code;
    // A line of the list, the data or the layout says nothing beside the name of the report.
    if (problem.place.file == report) record.failure_line = problem.place.line;
    break;
  }
}

// Whether the output is still what the ledger says: by its time of change, else by its bytes.
bool is_intact(const std::string& output, const JobRecord& earlier) {
  const std::int64_t changed = time_of_change(output);
  if (changed == 0) return false;
  std::error_code error;
  const auto size = fs::file_size(output, error);
  if (error || size != static_cast<std::uintmax_t>(earlier.bytes)) return false;
  if (changed == earlier.changed) return true;
  const auto content = read_content(output);
  return content && content->hash == earlier.hash;
}

bool still_holds(const std::optional<JobRecord>& earlier, const std::string& key,
                 const std::string& output) {
  if (!earlier || earlier->key != key) return false;
  if (earlier->state == JobState::rejected) return true;
  return earlier->state == JobState::made && is_intact(output, *earlier);
}

void make_output(const PreparedJob& prepared, const PlannedJob& planned, const std::string& part,
                 JobAnswer& answer) {
  JobRecord& record = answer.record;
  MadeOutput made = prepared.make();
  answer.stage_milliseconds = std::move(made.stage_milliseconds);
  answer.memos = std::move(made.memos);
  record.pages = made.pages;
  if ((made.bytes.empty() && !made.in_part) || has_errors(made.problems)) {
    note_failure(record, made.problems, planned.job.report);
    return;
  }
  const auto written = made.in_part ? Result<void>() : write_part(part, made.bytes);
  const auto content = written ? read_content(part) : std::nullopt;
  if (!content) {
    const Problem lost = {"file.unreadable", Severity::error, {}, {}, {}, Blame::environment};
    answer.no_space = !written && written.error().code == "file.no-space";
    note_failure(record, {written ? lost : written.error()}, planned.job.report);
    return;
  }
  record.codes = codes_of(made.problems);
  record.state = JobState::made;
  record.bytes = content->bytes;
  record.hash = content->hash;
}

void try_job(const BatchPlan& plan, const PlannedJob& planned, const JobWork& work,
             JobAnswer& answer) {
  answer.record = {};
  const auto prepared = work(planned.job);
  if (!prepared) {
    note_failure(answer.record, {prepared.error()}, planned.job.report);
    return;
  }
  const std::string key = to_string(prepared->key);
  if (still_holds(planned.earlier, key, plan.path_of(planned))) {
    answer.record = *planned.earlier;
    answer.unchanged = true;
  } else {
    answer.record.key = key;
    make_output(*prepared, planned, plan.part_of(planned), answer);
  }
}

// malloc fails a little above the limit, should the run's own look at the worker come too late.
constexpr std::int64_t kReserve = 64 << 20;

// A limit for what comes, whatever there is already.
void limit_memory(std::int64_t memory) {
  rlimit limit{};
  ::getrlimit(RLIMIT_DATA, &limit);
  const auto most = static_cast<rlim_t>(data_memory() + memory + kReserve);
  limit.rlim_cur = std::min(most, limit.rlim_max);
  ::setrlimit(RLIMIT_DATA, &limit);
}

// Whether more than `most` is left when all that is free has been given back.
bool keeps_more_than(std::int64_t most) {
  if (own_memory_of(::getpid()) <= most) return false;
  ::malloc_trim(0);
  return own_memory_of(::getpid()) > most;
}

}  // namespace

JobAnswer do_job(const BatchPlan& plan, std::size_t job, const JobWork& work) {
  const auto start = std::chrono::steady_clock::now();
  const PlannedJob& planned = plan.jobs[job];
  JobAnswer answer;
  answer.job = job;
  Problem failure = {"internal", Severity::error, {}, {}, {}, Blame::environment};
  try {
    for (int reading = 1; reading <= kReadings; ++reading) {
      try_job(plan, planned, work, answer);
      if (answer.record.failure != kInputsChanged) break;
    }
    failure.code.clear();
  } catch (const std::bad_alloc&) {
    failure.code = "memory.exhausted";
  } catch (const std::exception&) {
    failure.code = "internal";
  }
  if (!failure.code.empty()) note_failure(answer.record, {failure}, planned.job.report);
  if (answer.record.state != JobState::made || answer.unchanged) {
    ::unlink(plan.part_of(planned).c_str());
  }
  if (!answer.unchanged) {
    answer.record.attempts = planned.earlier ? planned.earlier->attempts + 1 : 1;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    answer.record.milliseconds = took.count();
    answer.record.ended = milliseconds_now();
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
      {"retires", answer.retires},
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
      {"ended", record.ended},
      {"stages", answer.stage_milliseconds},
      {"memos", nlohmann::ordered_json::array()},
  };
  for (const MemoUse& memo : answer.memos) {
    json["memos"].push_back({memo.name, memo.hits, memo.misses});
  }
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
    answer.retires = json.at("retires");
    for (const auto& memo : json.at("memos")) {
      answer.memos.push_back({memo.at(0), memo.at(1), memo.at(2)});
    }
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
    record.ended = json.at("ended");
    return answer;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

std::string to_request(std::size_t job) { return fmt::format("{}", job); }

void serve_jobs(int channel, const BatchPlan& plan, const JobWork& work, std::int64_t memory) {
  const std::int64_t most = own_memory_of(::getpid()) + memory / 4;
  MessageReader reader(channel);
  for (;;) {
    const MessageReader::Read read = reader.read();
    if (read == MessageReader::Read::ended || read == MessageReader::Read::garbled) return;
    while (const auto request = reader.next()) {
      std::size_t job = 0;
      std::from_chars(request->data(), request->data() + request->size(), job);
      if (job >= plan.jobs.size()) return;
      if (memory > 0) limit_memory(memory);
      JobAnswer answer = do_job(plan, job, work);
      answer.retires = memory > 0 && keeps_more_than(most);
      if (!send_message(channel, to_message(answer)) || answer.retires) return;
    }
  }
}

}  // namespace banxin
