#pragma once
// A ledger → what a batch has come to.
#include <map>
#include <string>
#include <vector>

#include "base/problem.h"
#include "batch/job.h"
#include "batch/ledger.h"

namespace banxin {

struct BatchSummary {
  std::vector<JobRecord> jobs;
  std::vector<RunRecord> runs;
  std::vector<LedgerPart> parts;
  std::vector<LedgerPart> missing;  // parts of the list whose ledgers are not among these
  bool lists_differ = false;        // the parts are of several lists
  std::size_t made = 0, rejected = 0, failed = 0, pending = 0;
  std::int64_t pages = 0, bytes = 0;         // of outputs that are made
  std::map<std::string, std::size_t> why;    // failures by code
  std::map<std::string, std::size_t> codes;  // jobs by code of a warning or error
  std::vector<std::size_t> slowest;          // indices of jobs
};

BatchSummary summarize(std::vector<JobRecord> jobs, std::vector<RunRecord> runs,
                       std::vector<LedgerPart> parts);

// Errors: those of a ledger.
Result<BatchSummary> summarize(const Ledger& ledger);

// The ledgers of shards joined. Of an output that is in two of them, the record that came to be
// last wins.
// Errors: those of a ledger.
Result<BatchSummary> summarize(const std::vector<std::string>& ledgers);

// The jobs, runs and parts of a summary become those of a ledger.
Result<void> store_summary(const BatchSummary& summary, Ledger& ledger);

}  // namespace banxin
