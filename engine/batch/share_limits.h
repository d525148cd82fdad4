#pragma once
// What a batch may use of its machine, shared out among its workers.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "batch/run_batch.h"

namespace banxin {

struct Machine {
  int cores = 1;            // that this process may run on
  std::int64_t memory = 0;  // bytes it has
  std::string root;         // "" for /proc and /sys as they are
  std::function<std::optional<std::string>(const std::string& variable)> environment;
};

// The one this process runs on.
Machine this_machine();

struct MachineLimits {
  int cores = 1;
  std::int64_t memory = 0;  // bytes
};

// The least of what the machine has, what the control groups of this process (v2: cpu.max,
// memory.max; v1: cpu.cfs_quota_us, memory.limit_in_bytes) and all those above them say, and what
// Slurm gave (SLURM_CPUS_PER_TASK, SLURM_MEM_PER_NODE, SLURM_MEM_PER_CPU).
MachineLimits limits_of(const Machine& machine);

// `workers`, `memory` (bytes of all): as they are asked for; 0: a worker a core, or fewer where
// that would leave each too little, and three quarters of the memory. Errors: batch.memory.
Result<BatchLimits> share_limits(const MachineLimits& machine, int workers, std::int64_t memory);

}  // namespace banxin
