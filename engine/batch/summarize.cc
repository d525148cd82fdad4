#include "batch/summarize.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

namespace banxin {
namespace {

constexpr std::size_t kSlowest = 10;

void count_codes(const JobRecord& job, BatchSummary& summary) {
  std::istringstream words(job.codes);
  for (std::string word; words >> word;) ++summary.codes[word.substr(0, word.find("×"))];
}

bool is_newer(const JobRecord& a, const JobRecord& b) {
  return std::pair(a.ended, a.attempts) > std::pair(b.ended, b.attempts);
}

// Of a list in so many parts, those that are not there.
std::vector<LedgerPart> missing_of(std::int64_t count, const std::vector<LedgerPart>& parts) {
  std::vector<LedgerPart> missing;
  for (std::int64_t index = 1; index <= count; ++index) {
    const bool found = std::any_of(parts.begin(), parts.end(), [&](const LedgerPart& part) {
      return part.count == count && part.index == index;
    });
    if (!found) missing.push_back({index, count, {}});
  }
  return missing;
}

// A list that was parted in several ways over time is whole if it is so in one of them.
std::vector<LedgerPart> missing_of(const std::vector<LedgerPart>& parts) {
  std::optional<std::vector<LedgerPart>> least;
  for (const LedgerPart& part : parts) {
    auto missing = missing_of(part.count, parts);
    if (!least || missing.size() < least->size()) least = std::move(missing);
    if (least->empty()) break;
  }
  return least.value_or(std::vector<LedgerPart>{});
}

}  // namespace

BatchSummary summarize(std::vector<JobRecord> jobs, std::vector<RunRecord> runs,
                       std::vector<LedgerPart> parts) {
  BatchSummary summary;
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  summary.missing = missing_of(parts);
  summary.lists_differ = std::any_of(parts.begin(), parts.end(), [&](const LedgerPart& part) {
    return part.list != parts.front().list;
  });
  summary.parts = std::move(parts);
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const JobRecord& job = jobs[i];
    if (job.state == JobState::pending) ++summary.pending;
    if (job.state == JobState::rejected) ++summary.rejected;
    if (job.state == JobState::failed) ++summary.failed;
    if (!job.failure.empty()) ++summary.why[job.failure];
    count_codes(job, summary);
    if (job.state != JobState::made) continue;
    ++summary.made;
    summary.pages += job.pages;
    summary.bytes += job.bytes;
    summary.slowest.push_back(i);
  }
  const auto last = summary.slowest.begin() +
                    static_cast<std::ptrdiff_t>(std::min(kSlowest, summary.slowest.size()));
  std::partial_sort(
      summary.slowest.begin(), last, summary.slowest.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(-jobs[a].milliseconds, a) < std::pair(-jobs[b].milliseconds, b);
      });
  summary.slowest.erase(last, summary.slowest.end());
  summary.jobs = std::move(jobs);
  summary.runs = std::move(runs);
  return summary;
}

Result<BatchSummary> summarize(const Ledger& ledger) {
  auto jobs = ledger.jobs();
  if (!jobs) return tl::unexpected(jobs.error());
  auto runs = ledger.runs();
  if (!runs) return tl::unexpected(runs.error());
  auto parts = ledger.parts();
  if (!parts) return tl::unexpected(parts.error());
  return summarize(std::move(*jobs), std::move(*runs), std::move(*parts));
}

Result<BatchSummary> summarize(const std::vector<std::string>& ledgers) {
  std::map<std::string, JobRecord> jobs;
  std::vector<RunRecord> runs;
  std::vector<LedgerPart> parts;
  for (const std::string& path : ledgers) {
    const auto ledger = Ledger::open(path, LedgerAccess::read);
    const auto summary = ledger ? summarize(*ledger) : tl::unexpected(ledger.error());
    if (!summary) return tl::unexpected(summary.error());
    for (const JobRecord& job : summary->jobs) {
      const auto [known, is_new] = jobs.emplace(job.output, job);
      if (!is_new && is_newer(job, known->second)) known->second = job;
    }
    runs.insert(runs.end(), summary->runs.begin(), summary->runs.end());
    parts.insert(parts.end(), summary->parts.begin(), summary->parts.end());
  }
  std::vector<JobRecord> all;
  for (auto& [output, job] : jobs) all.push_back(std::move(job));
  std::stable_sort(all.begin(), all.end(),
                   [](const JobRecord& a, const JobRecord& b) { return a.number < b.number; });
  return summarize(std::move(all), std::move(runs), std::move(parts));
}

Result<void> store_summary(const BatchSummary& summary, Ledger& ledger) {
  if (auto stored = ledger.replace_jobs(summary.parts, summary.jobs); !stored) return stored;
  for (const RunRecord& run : summary.runs) {
    if (auto stored = ledger.store_run(run); !stored) return stored;
  }
  return {};
}

}  // namespace banxin
