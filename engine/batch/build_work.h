#pragma once
// The work of a batch of reports: a job → a build, or booklets for a list of delegates. Its key
// stands for the files that the build read: one that changed meanwhile is a failure of the job,
// which is read again.
#include "banxin.h"
#include "batch/job_work.h"
#include "batch/plan_jobs.h"

namespace banxin {

struct BuildRules {
  bool strict = false;  // warnings are errors of their job
  int most_pages = 0;   // of an output; 0: any
};

// Beside the problems of build(): batch.pages, batch.inputs-changed, jobs.output-is-input (a file
// that the report or its layout names). The engine and the plan live as long.
JobWork build_work(const Engine& engine, const BatchPlan& plan, const BuildRules& rules);

}  // namespace banxin
