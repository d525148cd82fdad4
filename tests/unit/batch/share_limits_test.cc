#include "batch/share_limits.h"

#include <gtest/gtest.h>

#include <map>

#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

constexpr std::int64_t kMega = 1 << 20;

// A machine of 16 cores and 64 GiB, its /proc and /sys in a folder.
class MachineTest : public ::testing::Test {
 protected:
  MachineLimits limits() {
    Machine machine{16, 65536 * kMega, folder_.path(), {}};
    machine.environment = [&](const std::string& name) -> std::optional<std::string> {
      const auto found = variables_.find(name);
      return found == variables_.end() ? std::nullopt : std::optional(found->second);
    };
    return limits_of(machine);
  }
  void groups(const std::string& text) { folder_.write("proc/self/cgroup", text); }
  void set(const std::string& file, const std::string& text) {
    folder_.write("sys/fs/cgroup/" + file, text);
  }
  void expect(int cores, std::int64_t megabytes) {
    const MachineLimits found = limits();
    EXPECT_EQ(found.cores, cores);
    EXPECT_EQ(found.memory, megabytes * kMega);
  }
  TemporaryFolder folder_;
  std::map<std::string, std::string> variables_;
};

TEST_F(MachineTest, IsUsedWholeWhereNobodySaysElse) {
  expect(16, 65536);
  groups("0::/user.slice\n");
  set("user.slice/memory.max", "max\n");
  set("user.slice/cpu.max", "max 100000\n");
  expect(16, 65536);
}

TEST_F(MachineTest, GroupsAboveCountToo) {
  groups("0::/a/b\n");
  set("a/b/memory.max", "4294967296\n");
  set("a/memory.max", "2147483648\n");
  set("a/b/cpu.max", "250000 100000\n");
  set("cpu.max", "400000 100000\n");
  expect(3, 2048);
}

TEST_F(MachineTest, AContainerSeesItsOwnGroupAtTheTop) {
  groups("0::/kubepods/pod1/of-the-machine\n");
  set("memory.max", "536870912");
  set("cpu.max", "50000 100000");
  expect(1, 512);
}

TEST_F(MachineTest, ReadsVersionOne) {
  groups("5:cpu,cpuacct:/a\n4:memory:/a\n3:pids:/a\n");
  set("memory/a/memory.limit_in_bytes", "1073741824\n");
  set("memory/memory.limit_in_bytes", "9223372036854771712\n");
  set("cpu/a/cpu.cfs_quota_us", "200000\n");
  set("cpu/a/cpu.cfs_period_us", "100000\n");
  set("cpu/cpu.cfs_quota_us", "-1\n");
  set("cpu/cpu.cfs_period_us", "100000\n");
  expect(2, 1024);
}

TEST_F(MachineTest, SlurmSaysWhatItGave) {
  variables_ = {{"SLURM_CPUS_PER_TASK", "4"}, {"SLURM_MEM_PER_CPU", "500"}};
  expect(4, 2000);
  variables_["SLURM_MEM_PER_NODE"] = "1500";
  expect(4, 1500);
  variables_ = {{"SLURM_MEM_PER_NODE", "0"}, {"SLURM_CPUS_PER_TASK", "many"}};
  expect(16, 65536);
}

TEST(ShareLimits, GiveEachWorkerEnough) {
  const auto shared = [](int cores, std::int64_t megabytes, int workers, std::int64_t memory) {
    return share_limits({cores, megabytes * kMega}, workers, memory * kMega);
  };
  EXPECT_EQ(shared(4, 4000, 0, 0)->workers, 4);
  EXPECT_EQ(shared(4, 4000, 0, 0)->worker.memory, 600 * kMega) << "four fifths of its part of 3000";
  EXPECT_EQ(shared(16, 512, 0, 0)->workers, 6) << "not sixteen of 24 MB";
  EXPECT_EQ(shared(16, 4000, 2, 1000)->worker.memory, 400 * kMega);
  const auto refused = [&](int workers, std::int64_t memory) {
    const auto limits = shared(4, 50, workers, memory);
    return limits ? ""
                  : limits.error().code + (limits.error().blame == Blame::usage ? " usage" : "");
  };
  EXPECT_EQ(refused(2, 100), "batch.memory usage");
  EXPECT_EQ(refused(0, 10), "batch.memory usage");
  EXPECT_EQ(refused(0, 0), "batch.memory") << "the machine has too little";
}

}  // namespace
}  // namespace banxin::testing
