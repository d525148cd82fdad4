#pragma once
// JobWork: what a worker does with a job. A run of reports is given Engine's work by the program;
// tests give work that crashes, loops or eats memory.
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/fingerprint.h"
#include "base/problem.h"
#include "batch/job.h"

namespace banxin {

struct MadeOutput {
  std::string bytes;  // empty: not made, a problem says why
  int pages = 0;
  Problems problems;
  std::vector<std::pair<std::string, double>> stage_milliseconds;
};

struct PreparedJob {
  Fingerprint key;  // equal keys, equal outputs
  std::function<MadeOutput()> make;
};

// Reads the job's inputs. Errors: those of reading them. May throw std::bad_alloc, as `make` may.
using JobWork = std::function<Result<PreparedJob>(const Job&)>;

}  // namespace banxin
