#include "batch/plan_jobs.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>

#include "base/fingerprint.h"
#include "build/same_file.h"
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

bool is_layout_file(const std::string& layout) {
  return layout.find('/') != std::string::npos || layout.ends_with(".toml");
}

class Planner {
 public:
  Planner(const JobList& list, const JobDefaults& defaults, BatchPlan& plan)
      : file_(list.file), plan_(plan) {
    inputs_.add(list.file);
    for (const auto& files : {defaults.kept, defaults.data}) {
      for (const std::string& file : files) inputs_.add(file);
    }
    if (is_layout_file(defaults.layout)) inputs_.add(defaults.layout);
    for (const Job& job : list.jobs) {
      inputs_.add(job.report);
      inputs_.add(job.delegates);
      for (const std::string& file : job.data) inputs_.add(file);
      if (is_layout_file(job.layout)) inputs_.add(job.layout);
    }
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
    if (inputs_.contains(plan_.folder + "/" + name)) {
      report(job, "jobs.output-is-input",
             fmt::format("{} would replace a file that the run reads or writes", name),
             "name another file, or another folder with -o");
      return false;
    }
    return reads_files(job);
  }

  // Once all have been checked: no output is a folder of another's.
  void check_folders(const std::vector<Job>& jobs) {
    for (const Job& job : jobs) {
      const std::string key = file_name_key(job.output);
      for (std::size_t at = key.find('/'); at != key.npos; at = key.find('/', at + 1)) {
        if (!lines_.contains(key.substr(0, at))) continue;
        report(job, "jobs.output-is-folder",
               fmt::format("{} is in a folder that is another job's output", job.output),
               "give one of the two another name");
        break;
      }
    }
  }

 private:
  // Workers have no standard input to share.
  bool reads_files(const Job& job) {
    const auto is_standard_input = [](const std::string& file) {
      return file == "-" || file.ends_with("/-");
    };
    if (!is_standard_input(job.report) && !is_standard_input(job.delegates) &&
        std::none_of(job.data.begin(), job.data.end(), is_standard_input)) {
      return true;
    }
    report(job, "jobs.standard-input", "a job cannot read standard input",
           "name files; only the list itself can be -");
    return false;
  }

  void report(const Job& job, const char* code, std::string what, std::string remedy) {
    plan_.problems.push_back(
        {code, Severity::error, {file_, job.line, 0}, std::move(what), std::move(remedy)});
  }

  std::string file_;
  BatchPlan& plan_;
  FileSet inputs_;
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
  if (std::find(defaults.data.begin(), defaults.data.end(), "-") != defaults.data.end()) {
    plan.problems.push_back({"jobs.standard-input",
                             Severity::error,
                             {},
                             "--data - would be read by every job, and can be read once",
                             "write the data to a file and name that",
                             Blame::usage});
    return plan;
  }
  Planner planner(list, defaults, plan);
  FingerprintBuilder outputs;
  for (std::size_t i = 0; i < list.jobs.size(); ++i) {
    Job& job = list.jobs[i];
    const bool is_right = planner.check(job);
    outputs.add(job.output);
    if (!is_right || !is_of_shard(job.output, shard)) continue;
    PlannedJob& planned = plan.jobs.emplace_back(PlannedJob{job, i + 1, {}});
    fill_defaults(planned.job, defaults);
  }
  planner.check_folders(list.jobs);
  plan.part = {static_cast<std::int64_t>(shard.index), static_cast<std::int64_t>(shard.count),
               to_string(outputs.finish())};
  return plan;
}

}  // namespace banxin
