#include "batch/share_limits.h"

#include <fmt/format.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <sstream>
#include <vector>

#include "sources/read_text.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kLeastShare = 64 << 20;  // bytes: a report of a few pages
constexpr std::int64_t kMebibyte = 1 << 20;
constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::max();

// The numbers at the beginning of a text; "max" and all that is none ends them.
std::vector<std::int64_t> numbers_in(const std::string& text) {
  std::vector<std::int64_t> numbers;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size()) break;
    numbers.push_back(number);
  }
  return numbers;
}

std::vector<std::int64_t> numbers_of(const std::string& file) {
  const auto text = read_file(file, 4096);
  return text ? numbers_in(*text) : std::vector<std::int64_t>{};
}

struct ControlGroup {
  std::string controllers;  // "cpu,cpuacct"; empty: version 2
  std::string path;
};

// "0::/a/b" or "4:cpu,cpuacct:/a/b" a line.
std::vector<ControlGroup> control_groups(const std::string& root) {
  std::vector<ControlGroup> groups;
  const auto text = read_file(root + "/proc/self/cgroup", 1 << 20);
  std::istringstream lines(text ? *text : std::string());
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find(':');
    const std::size_t second = first == line.npos ? line.npos : line.find(':', first + 1);
    if (second == line.npos) continue;
    groups.push_back({line.substr(first + 1, second - first - 1), line.substr(second + 1)});
  }
  return groups;
}

bool has_controller(const ControlGroup& group, const std::string& name) {
  return ("," + group.controllers + ",").find("," + name + ",") != std::string::npos;
}

// Cores a quota of a period comes to: a part of one counts as one.
std::int64_t cores_of(std::int64_t quota, std::int64_t period) {
  return quota > 0 && period > 0 ? std::max<std::int64_t>(1, (quota + period - 1) / period) : kNone;
}

class Narrower {
 public:
  explicit Narrower(const Machine& machine)
      : machine_(machine), cores_(machine.cores), memory_(machine.memory) {}

  MachineLimits narrow() {
    for (const ControlGroup& group : control_groups(machine_.root)) {
      // In a container the path may be that of the machine, of which only the end is mounted.
      for (fs::path path = group.path;; path = path.parent_path()) {
        narrow_to(group, path.relative_path().string());
        if (!path.has_relative_path()) break;
      }
    }
    narrow_to_task();
    return {static_cast<int>(cores_), memory_};
  }

 private:
  void narrow_to(const ControlGroup& group, const std::string& path) {
    const std::string top = machine_.root + "/sys/fs/cgroup/";
    if (group.controllers.empty()) {
      const auto cpu = numbers_of(top + path + "/cpu.max");
      if (cpu.size() == 2) use_cores(cores_of(cpu[0], cpu[1]));
      use_memory(numbers_of(top + path + "/memory.max"));
    }
    if (has_controller(group, "memory")) {
      use_memory(numbers_of(top + "memory/" + path + "/memory.limit_in_bytes"));
    }
    if (has_controller(group, "cpu")) {
      const auto quota = numbers_of(top + "cpu/" + path + "/cpu.cfs_quota_us");
      const auto period = numbers_of(top + "cpu/" + path + "/cpu.cfs_period_us");
      if (!quota.empty() && !period.empty()) use_cores(cores_of(quota[0], period[0]));
    }
  }

  void narrow_to_task() {
    const std::int64_t cores = variable("SLURM_CPUS_PER_TASK");
    if (cores > 0) use_cores(cores);
    const std::int64_t node = variable("SLURM_MEM_PER_NODE");
    const std::int64_t each = variable("SLURM_MEM_PER_CPU");
    if (node > 0) use_memory({node * kMebibyte});
    if (each > 0) use_memory({each * std::max<std::int64_t>(1, cores) * kMebibyte});
  }

  std::int64_t variable(const std::string& name) const {
    const auto text = machine_.environment ? machine_.environment(name) : std::nullopt;
    const auto numbers = numbers_in(text.value_or(""));
    return numbers.empty() ? 0 : numbers[0];
  }

  void use_cores(std::int64_t cores) { cores_ = std::min(cores_, cores); }
  void use_memory(const std::vector<std::int64_t>& bytes) {
    if (!bytes.empty() && bytes[0] > 0) memory_ = std::min(memory_, bytes[0]);
  }

  const Machine& machine_;
  std::int64_t cores_;
  std::int64_t memory_;
};

}  // namespace

Machine this_machine() {
  Machine machine;
  cpu_set_t cores;
  if (::sched_getaffinity(0, sizeof cores, &cores) == 0) machine.cores = CPU_COUNT(&cores);
  machine.memory = std::int64_t{::sysconf(_SC_PHYS_PAGES)} * ::sysconf(_SC_PAGESIZE);
  machine.environment = [](const std::string& name) -> std::optional<std::string> {
    const char* const value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  return machine;
}

MachineLimits limits_of(const Machine& machine) { return Narrower(machine).narrow(); }

Result<BatchLimits> share_limits(const MachineLimits& machine, int workers, std::int64_t memory) {
  const std::int64_t all = memory > 0 ? memory : machine.memory / 4 * 3;
  const std::int64_t most = all / kLeastShare;
  const std::int64_t wanted = workers > 0 ? workers : std::min<std::int64_t>(machine.cores, most);
  if (wanted == 0 || wanted > most) {
    return tl::unexpected(Problem{
        "batch.memory",
        Severity::error,
        {},
        fmt::format("{} MB is too little memory for {} workers: each needs {} MB", all / 1'000'000,
                    std::max<std::int64_t>(1, wanted), kLeastShare / 1'000'000 + 1),
        "give more with --memory, or have fewer workers with -j",
        memory > 0 ? Blame::usage : Blame::environment});
  }
  BatchLimits limits;
  limits.workers = static_cast<int>(wanted);
  // A quarter more is what a worker may keep between two jobs.
  limits.worker.memory = all / wanted / 5 * 4;
  return limits;
}

}  // namespace banxin
