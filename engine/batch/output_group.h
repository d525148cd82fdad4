#pragma once
// OutputGroup: finished jobs put on the disk together: the bytes of part files first, then their
// names, then the ledger. So whatever happens between two steps, a job that the ledger calls made
// has its output whole, and an output is replaced by a whole one or not at all.
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "batch/ledger.h"
#include "batch/plan_jobs.h"
#include "batch/worker.h"

namespace banxin {

class OutputGroup {
 public:
  OutputGroup(const BatchPlan& plan, Ledger& ledger) : plan_(plan), ledger_(ledger) {}

  void add(JobAnswer answer) { answers_.push_back(std::move(answer)); }
  std::size_t size() const { return answers_.size(); }

  // Called between two waits for the disk; it may add to the group, which is the next one then.
  using Meanwhile = std::function<void()>;

  // Empties the group; returns its jobs as they stand in the ledger now. An output that cannot be
  // put in its place (file.no-space, file.unwritable) or whose folder cannot be synced
  // (file.not-synced) has failed. Errors: those of the ledger; the outputs are in place, the next
  // run will make them again.
  Result<std::vector<JobAnswer>> commit(const Meanwhile& meanwhile);

 private:
  void put_in_place(std::vector<JobAnswer>& answers, const Meanwhile& meanwhile) const;
  void sync_folders(std::vector<JobAnswer>& answers, const Meanwhile& meanwhile) const;

  const BatchPlan& plan_;
  Ledger& ledger_;
  std::vector<JobAnswer> answers_;
};

}  // namespace banxin
