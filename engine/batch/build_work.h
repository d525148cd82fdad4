#pragma once
// The work of a batch of reports: a job → a build. Its key stands for the files that the build
// read: one that changed meanwhile is a failure of the job, which is read again.
#include "banxin.h"
#include "batch/job_work.h"

namespace banxin {

struct BuildRules {
  bool strict = false;  // warnings are errors of their job
  int most_pages = 0;   // of an output; 0: any
};

// Beside the problems of build(): batch.pages, batch.inputs-changed, jobs.output-is-input (a file
// that the report or its layout names). `folder`: of the outputs. The engine lives as long.
JobWork build_work(const Engine& engine, const std::string& folder, const BuildRules& rules);

}  // namespace banxin
