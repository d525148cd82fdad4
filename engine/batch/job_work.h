#pragma once
// JobWork: what a worker does with a job. A run of reports is given Engine's work by the program;
// tests give work that crashes, loops or eats memory.
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/fingerprint.h"
#include "base/problem.h"
#include "batch/job.h"

namespace banxin {

// How often what was made before was found again (base/memo.h).
struct MemoCount {
  std::string name;
  std::uint64_t hits = 0, misses = 0;
  friend bool operator==(const MemoCount&, const MemoCount&) = default;
};

// The code of a job whose inputs changed while it was made: it is done again, with another key.
inline constexpr const char* kInputsChanged = "batch.inputs-changed";

struct MadeOutput {
  std::string bytes;  // empty: not made, a problem says why
  int pages = 0;
  Problems problems;
  std::vector<std::pair<std::string, double>> stage_milliseconds;
  std::vector<MemoCount> memos = {};
};

struct PreparedJob {
  Fingerprint key;  // equal keys, equal outputs
  std::function<MadeOutput()> make;
};

// Reads the job's inputs. Errors: those of reading them. May throw std::bad_alloc, as `make` may.
using JobWork = std::function<Result<PreparedJob>(const Job&)>;

}  // namespace banxin
