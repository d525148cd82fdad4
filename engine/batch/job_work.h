#pragma once
// JobWork: what a worker does with a job. A run of reports is given Engine's work by the program;
// tests give work that crashes, loops or eats memory.
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "banxin.h"
#include "base/fingerprint.h"
#include "base/problem.h"
#include "batch/job.h"

namespace banxin {

// The code of a job whose inputs changed while it was made: it is done again, with another key.
inline constexpr const char* kInputsChanged = "batch.inputs-changed";

struct MadeOutput {
  std::string bytes;  // empty: not made, a problem says why; or `in_part`
  int pages = 0;
  Problems problems;
  std::vector<std::pair<std::string, double>> stage_milliseconds;
  std::vector<MemoUse> memos = {};
  bool in_part = false;  // the bytes are in the job's part file
};

struct PreparedJob {
  Fingerprint key;  // equal keys, equal outputs
  std::function<MadeOutput()> make;
};

// Reads the job's inputs. Errors: those of reading them. May throw std::bad_alloc, as `make` may.
using JobWork = std::function<Result<PreparedJob>(const Job&)>;

}  // namespace banxin
