#include "batch_ledgers.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "batch/ledger.h"
#include "batch/write_status.h"
#include "build/same_file.h"
#include "build/write_file.h"

namespace banxin {
namespace {

// The ledgers of a folder, or the file itself.
std::vector<std::string> ledgers_at(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return {path};
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("ledger") && name.ends_with(".sqlite")) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found.empty() ? std::vector<std::string>{path} : found;
}

std::vector<std::string> all_ledgers(const std::vector<std::string>& given) {
  std::vector<std::string> paths;
  for (const std::string& path : given) {
    for (std::string& ledger : ledgers_at(path)) paths.push_back(std::move(ledger));
  }
  return paths;
}

// Whether just the run of one shard is asked about.
bool is_of_one_run(const BatchSummary& summary, const std::vector<std::string>& given) {
  std::error_code error;
  return given.size() == 1 && summary.parts.size() == 1 &&
         !std::filesystem::is_directory(given.front(), error);
}

// Whether a ledger holds jobs beside those of the summary, which would be lost.
Result<bool> holds_others(const Ledger& ledger, const BatchSummary& summary) {
  const auto jobs = ledger.jobs();
  if (!jobs) return tl::unexpected(jobs.error());
  std::set<std::string> known;
  for (const JobRecord& job : summary.jobs) known.insert(job.output);
  return std::any_of(jobs->begin(), jobs->end(),
                     [&](const JobRecord& job) { return !known.contains(job.output); });
}

ExitStatus tell(const BatchSummary& summary, const BatchArguments& arguments) {
  fmt::print("{}", arguments.json ? status_json(summary, Detail::every_job) : status_text(summary));
  if (const auto written = write_page(summary, arguments); !written) {
    return refuse(written.error());
  }
  return status_of(summary);
}

}  // namespace

ExitStatus status_of(const BatchSummary& summary) {
  const bool all = summary.missing.empty() && !summary.lists_differ;
  if (all && summary.made == summary.jobs.size()) return kMade;
  // Of the last run of each shard that the ledger is made of.
  std::map<std::string, std::string> ends;
  for (const RunRecord& run : summary.runs) ends[run.shard] = run.end;
  std::set<std::string> shards;
  for (const LedgerPart& part : summary.parts) shards.insert(shard_name(part));
  std::erase_if(ends, [&](const auto& end) { return !shards.contains(end.first); });
  bool stopped = false;
  for (const auto& [shard, end] : ends) {
    if (end == "interrupted") return kInterrupted;
    if (end == "stopped") stopped = true;
  }
  if (stopped) return kEnvironment;
  if (summary.made > 0) return kPartly;
  return summary.rejected > 0 ? kDocument : summary.failed > 0 ? kEnvironment : kPartly;
}

Result<void> write_page(const BatchSummary& summary, const BatchArguments& arguments) {
  if (arguments.html.empty()) return {};
  return write_file(arguments.html, status_page(summary));
}

ExitStatus tell_status(const BatchArguments& arguments) {
  auto summary = summarize(all_ledgers(arguments.lists));
  if (!summary) return refuse(summary.error());
  if (is_of_one_run(*summary, arguments.lists)) summary->missing.clear();
  return tell(*summary, arguments);
}

ExitStatus join_ledgers(const BatchArguments& arguments) {
  const std::string path = arguments.ledger.empty() ? arguments.folder : arguments.ledger;
  const std::vector<std::string> sources = all_ledgers(arguments.lists);
  for (const std::string& source : sources) {
    if (!is_same_file(source, path)) continue;
    return refuse({"usage.ledger",
                   Severity::error,
                   {path, 0, 0},
                   "is one of the ledgers that are to be joined",
                   "name another file with -o, outside their folder or not called ledger….sqlite",
                   Blame::usage});
  }
  const auto summary = summarize(sources);
  if (!summary) return refuse(summary.error());
  auto ledger = Ledger::open(path, LedgerAccess::write);
  if (!ledger) return refuse(ledger.error());
  if (const auto others = holds_others(*ledger, *summary); !others || *others) {
    return refuse(!others ? others.error()
                          : Problem{"ledger.exists",
                                    Severity::error,
                                    {path, 0, 0},
                                    "holds jobs that are in none of the ledgers to be joined",
                                    "name another file with -o; or remove this one",
                                    Blame::usage});
  }
  const auto stored = store_summary(*summary, *ledger);
  if (!stored) return refuse(stored.error());
  return tell(*summary, arguments);
}

}  // namespace banxin
