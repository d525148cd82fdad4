#pragma once
// A batch whose jobs are done by work of the test's own, in a folder of its own.
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "batch/run_batch.h"
#include "support/temporary_folder.h"

namespace banxin::testing {

class BatchRun {
 public:
  explicit BatchRun(std::size_t jobs);

  // Takes the earlier records from the ledger, then runs.
  BatchResult run(const JobWork& work, const BatchLimits& limits = {2, {}},
                  const BatchWatch& watch = {});
  std::vector<JobRecord> records() const;
  JobRecord record(std::size_t job) const;
  // The outputs there are, by name, with their bytes; all else that lies in the folder is an output
  // too, but the ledger.
  std::map<std::string, std::string> outputs() const;
  std::string path(const std::string& name = "") const { return folder_.path(name); }
  const BatchPlan& plan() const { return plan_; }
  BatchPlan& plan() { return plan_; }

 private:
  TemporaryFolder folder_;
  BatchPlan plan_;
};

// The bytes of job "00007": "report 00007, 1\n" many times. `version` changes key and bytes.
JobWork plain_work(int version = 1);
std::string plain_bytes(const std::string& report, int version = 1);

}  // namespace banxin::testing
