#include "batch_ledgers.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "batch/ledger.h"
#include "batch/write_status.h"
#include "build/same_file.h"
#include "build/write_file.h"

namespace banxin {
namespace {

ExitStatus refuse(const Problem& problem) {
  print_problem(problem);
  return status_of(problem);
}

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

ExitStatus tell(const BatchSummary& summary, const BatchArguments& arguments) {
  fmt::print("{}", arguments.json ? status_json(summary, Detail::every_job) : status_text(summary));
  if (const auto written = write_page(summary, arguments); !written) {
    return refuse(written.error());
  }
  return status_of(summary);
}

}  // namespace

ExitStatus status_of(const BatchSummary& summary) {
  std::map<std::string, std::string> ends;  // of the last run of each shard
  for (const RunRecord& run : summary.runs) ends[run.shard] = run.end;
  bool stopped = false;
  for (const auto& [shard, end] : ends) {
    if (end == "interrupted") return kInterrupted;
    if (end == "stopped") stopped = true;
  }
  const bool whole = summary.missing.empty() && !summary.lists_differ && !stopped;
  if (whole && summary.made == summary.jobs.size()) return kMade;
  if (summary.made > 0) return kPartly;
  if (stopped) return kEnvironment;
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
  const auto stored = store_summary(*summary, *ledger);
  if (!stored) return refuse(stored.error());
  return tell(*summary, arguments);
}

}  // namespace banxin
