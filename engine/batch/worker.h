#pragma once
// The worker's side: a child process that makes one job after another.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/job_work.h"
#include "batch/plan_jobs.h"

namespace banxin {

struct JobAnswer {
  std::size_t job = 0;  // index in the plan
  JobRecord record;     // without the job's names and number; `changed` is not known yet
  // The ledger's record of an earlier run still holds: nothing was made.
  bool unchanged = false;
  // The output's file system is full.
  bool no_space = false;
  // The worker keeps too much and leaves after this answer.
  bool retires = false;
  // The ledger's record counts starts, which are of no account now: it is to be stored in any case.
  bool forgets_starts = false;
  std::int64_t peak_kilobytes = 0;  // of the process so far
  std::vector<std::pair<std::string, double>> stage_milliseconds;
  std::vector<MemoUse> memos;
};

std::string to_message(const JobAnswer& answer);
// Nothing: it is no answer.
std::optional<JobAnswer> parse_answer(const std::string& message);

std::string to_request(std::size_t job);

// Makes a job, or finds that it need not be made. The bytes are in the part file. Inputs that
// change meanwhile are read again, a few times.
JobAnswer do_job(const BatchPlan& plan, std::size_t job, const JobWork& work);

// Answers the requests that come through the channel, in their order, until it ends, or until the
// process has come to keep more than a quarter of `memory` between two jobs. `memory`: bytes that a
// job may take beyond what the process held before it, whatever that is; 0 = no limit.
void serve_jobs(int channel, const BatchPlan& plan, const JobWork& work, std::int64_t memory);

}  // namespace banxin
