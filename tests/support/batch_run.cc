#include "support/batch_run.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace banxin::testing {

namespace fs = std::filesystem;

BatchRun::BatchRun(std::size_t jobs) {
  plan_.folder = folder_.path("out");
  fs::create_directories(plan_.folder);
  for (std::size_t i = 1; i <= jobs; ++i) {
    PlannedJob planned;
    planned.number = i;
    planned.job.report = fmt::format("{:05}", i);
    // Some in folders.
    planned.job.output = fmt::format("{}{:05}.pdf", i % 3 == 0 ? "third/" : "", i);
    plan_.jobs.push_back(planned);
  }
}

BatchResult BatchRun::run(const JobWork& work, const BatchLimits& limits, const BatchWatch& watch) {
  auto ledger = Ledger::open(folder_.path("out/ledger.sqlite"), LedgerAccess::write);
  if (!ledger) return {{}, {ledger.error()}};
  const auto jobs = ledger->jobs();
  for (const JobRecord& job : *jobs) {
    for (PlannedJob& planned : plan_.jobs) {
      if (planned.job.output == job.output) planned.earlier = job;
    }
  }
  plan_.writer = ledger->name();
  return run_batch(plan_, work, limits, *ledger, watch);
}

std::vector<JobRecord> BatchRun::records() const {
  const auto ledger = Ledger::open(folder_.path("out/ledger.sqlite"), LedgerAccess::read);
  EXPECT_TRUE(ledger) << "the ledger can be read";
  return ledger ? ledger->jobs().value_or(std::vector<JobRecord>{}) : std::vector<JobRecord>{};
}

JobRecord BatchRun::record(std::size_t job) const {
  const auto all = records();
  EXPECT_LT(job, all.size());
  return job < all.size() ? all[job] : JobRecord{};
}

std::map<std::string, std::string> BatchRun::outputs() const {
  std::map<std::string, std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(plan_.folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().lexically_relative(plan_.folder);
    if (!name.starts_with("ledger.sqlite")) found[name] = bytes_of(entry.path());
  }
  return found;
}

std::string plain_bytes(const std::string& report, int version) {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes += fmt::format("report {}, {}\n", report, version);
  return bytes;
}

JobWork plain_work(int version) {
  return [version](const Job& job) -> Result<PreparedJob> {
    return PreparedJob{hash_bytes(fmt::format("{} {}", job.report, version)), [&job, version] {
                         return MadeOutput{plain_bytes(job.report, version), 3, {}, {{"make", 1}}};
                       }};
  };
}

}  // namespace banxin::testing
