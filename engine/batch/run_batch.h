#pragma once
// Runs the jobs of a plan in worker processes and keeps the ledger.
//
// One process gives out jobs and puts outputs in their places; it has one thread and waits in
// poll(). A worker makes one job at a time and is given the next before it has finished, so that it
// need not wait while a group is put on the disk. A worker that takes too long or too much, or
// dies, takes the job at work with it and no other.
#include <functional>
#include <string>
#include <vector>

#include "batch/job_work.h"
#include "batch/ledger.h"
#include "batch/plan_jobs.h"
#include "batch/worker_process.h"

namespace banxin {

struct BatchLimits {
  int workers = 1;
  WorkerLimits worker;
};

struct FinishedJob {
  const JobRecord& record;
  bool unchanged = false;  // an earlier run made or rejected it
};

// What a run tells and asks meanwhile. Each is called often; `finished` for every job, in groups.
struct BatchWatch {
  std::function<void(const FinishedJob&)> finished = [](const FinishedJob&) {};
  enum class Wish { go_on, finish, end_now };  // finish: what is at work, and no more
  std::function<Wish()> wish = [] { return Wish::go_on; };
};

struct BatchResult {
  RunRecord run;
  // What stopped the run before its end: ledger.failed, batch.worker, file.no-space.
  Problems problems;
};

// `shard`: for the ledger, such as "2/8". The plan's jobs have their earlier records if they are to
// be resumed. REQUIRES a process of one thread, and a ledger opened to write.
BatchResult run_batch(const BatchPlan& plan, const JobWork& work, const BatchLimits& limits,
                      Ledger& ledger, const std::string& shard, const BatchWatch& watch);

}  // namespace banxin
