#pragma once
// A list of jobs → the jobs of this run: defaults filled in, outputs checked, one shard taken.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "batch/job.h"
#include "batch/ledger.h"
#include "batch/read_jobs.h"
#include "build/part_name.h"

namespace banxin {

// Part `index` of `count`, from 1: the jobs whose output's name falls to it. A job stays in its
// shard whatever else the list gains or loses, and shards need not know of each other.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;
  friend bool operator==(const Shard&, const Shard&) = default;
};

// "2/8". Errors: usage.shard.
Result<Shard> parse_shard(const std::string& text);

bool is_of_shard(const std::string& output, const Shard& shard);

// What jobs take that say nothing themselves. Data files and settings come before a job's own,
// which overrule them.
struct JobDefaults {
  std::string layout, impose;
  std::vector<std::string> data;
  std::vector<std::pair<std::string, std::string>> settings;
  std::vector<std::string> kept = {};  // files that no output may replace: the ledger, the log
};

struct PlannedJob {
  Job job;
  std::size_t number = 0;            // in the whole list, from 1
  std::optional<JobRecord> earlier;  // of a run before
};

struct BatchPlan {
  std::string folder;  // of outputs
  LedgerPart part;     // of the list
  std::string writer;  // the name of the ledger: part files bear it
  std::vector<PlannedJob> jobs;
  // Errors: jobs.output (a name outside the folder), jobs.output-twice (compared as file systems
  // do that know no case), jobs.output-is-folder, jobs.output-is-input, jobs.standard-input.
  Problems problems;

  std::string path_of(const PlannedJob& planned) const { return folder + "/" + planned.job.output; }
  std::string part_of(const PlannedJob& planned) const {
    return part_name_of(path_of(planned), writer);
  }
};

// All jobs are checked, so that every shard refuses a list that is wrong.
BatchPlan plan_jobs(JobList list, const JobDefaults& defaults, const std::string& folder,
                    const Shard& shard);

}  // namespace banxin
