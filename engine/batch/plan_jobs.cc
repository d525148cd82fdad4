#include "batch/plan_jobs.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <map>
#include <set>

#include "base/fingerprint.h"
#include "copies/file_name.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

// A name below the folder, in its shortest form; empty: it is none.
std::string output_name(const std::string& given) {
  const fs::path path = fs::path(given).lexically_normal();
  if (given.empty() || path.is_absolute() || !path.has_filename() || path == "." ||
      *path.begin() == "..") {
    return {};
  }
  return path.string();
}

std::string whole_path(const std::string& path) {
  std::error_code error;
  const fs::path found = fs::weakly_canonical(path, error);
  return error ? path : found.string();
}

class Planner {
 public:
  Planner(const JobList& list, BatchPlan& plan) : file_(list.file), plan_(plan) {
    inputs_.insert(whole_path(list.file));
    for (const Job& job : list.jobs) {
      inputs_.insert(whole_path(job.report));
      for (const std::string& file : job.data) inputs_.insert(whole_path(file));
    }
    folder_ = whole_path(plan.folder);
  }

  // Whether the job's output is its own.
  bool check(Job& job) {
    const std::string name = output_name(job.output);
    if (name.empty()) {
      report(job, "jobs.output",
             fmt::format("{} is no name below the folder of outputs", job.output),
             "name a file without .. and without a leading /");
      return false;
    }
    job.output = name;
    const auto [other, is_new] = lines_.emplace(file_name_key(name), job.line);
    if (!is_new) {
      report(job, "jobs.output-twice",
             other->second > 0 ? fmt::format("{} is the output of line {} too", name, other->second)
                               : fmt::format("{} is the output of two reports", name),
             "give each job an output of its own");
      return false;
    }
    if (inputs_.contains(folder_ + "/" + name)) {
      report(job, "jobs.output-is-input", fmt::format("{} would replace an input of the run", name),
             "name another file, or another folder with -o");
      return false;
    }
    return true;
  }

 private:
  void report(const Job& job, const char* code, std::string what, std::string remedy) {
    plan_.problems.push_back(
        {code, Severity::error, {file_, job.line, 0}, std::move(what), std::move(remedy)});
  }

  std::string file_;
  BatchPlan& plan_;
  std::string folder_;
  std::set<std::string> inputs_;
  std::map<std::string, int> lines_;
};

void fill_defaults(Job& job, const JobDefaults& defaults) {
  if (job.layout.empty()) job.layout = defaults.layout;
  if (job.impose.empty()) job.impose = defaults.impose;
  job.data.insert(job.data.begin(), defaults.data.begin(), defaults.data.end());
  job.settings.insert(job.settings.begin(), defaults.settings.begin(), defaults.settings.end());
}

std::optional<std::size_t> parse_count(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

Result<Shard> parse_shard(const std::string& text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto index = parse_count(std::string_view(text).substr(0, slash));
  const auto count = parse_count(std::string_view(text).substr(std::min(slash + 1, text.size())));
  if (!index || !count || *index < 1 || *index > *count) {
    return tl::unexpected(Problem{"usage.shard",
                                  Severity::error,
                                  {},
                                  fmt::format("{} is no part of a list", text),
                                  "write --shard I/N with I from 1 to N, such as --shard 2/8",
                                  Blame::usage});
  }
  return Shard{*index, *count};
}

bool is_of_shard(const std::string& output, const Shard& shard) {
  return fingerprint(output).low % shard.count == shard.index - 1;
}

BatchPlan plan_jobs(JobList list, const JobDefaults& defaults, const std::string& folder,
                    const Shard& shard) {
  BatchPlan plan;
  plan.folder = folder;
  plan.problems = std::move(list.problems);
  if (has_errors(plan.problems)) return plan;
  Planner planner(list, plan);
  for (std::size_t i = 0; i < list.jobs.size(); ++i) {
    Job& job = list.jobs[i];
    if (!planner.check(job) || !is_of_shard(job.output, shard)) continue;
    fill_defaults(job, defaults);
    plan.jobs.push_back({std::move(job), i + 1, {}});
  }
  return plan;
}

}  // namespace banxin
