#pragma once
// Runs the jobs of a plan in worker processes and keeps the ledger.
//
// One process gives out jobs and puts outputs in their places; it has one thread and waits in
// poll(). A worker has one job at a time, and is given the next between two waits for the disk too.
// A worker that takes too long or too much, or dies, takes its job with it and no other. A job that
// was at work when five runs were killed fails (batch.killed-run); before, it is done last and
// alone.
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

// The plan's jobs have their earlier records if they are to be resumed. REQUIRES a process of one
// thread, a ledger opened to write, and its name as the plan's writer.
BatchResult run_batch(const BatchPlan& plan, const JobWork& work, const BatchLimits& limits,
                      Ledger& ledger, const BatchWatch& watch);

}  // namespace banxin
