#include "batch/write_status.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace banxin {
namespace {

using Json = nlohmann::ordered_json;

std::string run_line(const RunRecord& run) {
  std::string line =
      fmt::format("run {}{}: ", run.number, run.shard.empty() ? "" : " of shard " + run.shard);
  // A run's figures are stored at its end.
  if (run.end.empty()) return line + "not ended";
  line += fmt::format("{} made, {} unchanged, {} failed; {} workers", run.made, run.skipped,
                      run.failed, run.workers);
  if (run.replaced_workers > 0) line += fmt::format(", {} replaced", run.replaced_workers);
  const double seconds = run.milliseconds / 1000;
  std::uint64_t hits = 0, asked = 0;
  for (const MemoUse& memo : run.memos) {
    hits += memo.hits;
    asked += memo.hits + memo.misses;
  }
  if (hits > 0)
    line += fmt::format(", {:.0f} % of pieces found again",
                        100.0 * static_cast<double>(hits) / static_cast<double>(asked));
  line += fmt::format("; {} after {:.1f} s", run.end, seconds);
  if (run.made > 0 && seconds > 0) {
    line += fmt::format(", {:.1f} jobs, {:.1f} pages and {:.1f} MB a second",
                        static_cast<double>(run.made) / seconds,
                        static_cast<double>(run.pages) / seconds,
                        static_cast<double>(run.bytes) / 1e6 / seconds);
  }
  return line;
}

Json job_json(const JobRecord& job) {
  return {{"number", job.number},
          {"output", job.output},
          {"report", job.report},
          {"state", kJobStateNames[static_cast<std::size_t>(job.state)]},
          {"pages", job.pages},
          {"bytes", job.bytes},
          {"milliseconds", job.milliseconds},
          {"attempts", job.attempts},
          {"codes", job.codes},
          {"failure", job.failure},
          {"line", job.failure_line},
          {"starts", job.starts},
          {"ended", job.ended},
          {"key", job.key},
          {"hash", job.hash}};
}

Json run_json(const RunRecord& run) {
  Json stages = Json::object();
  for (const auto& [stage, milliseconds] : run.stage_milliseconds) stages[stage] = milliseconds;
  Json memos = Json::object();
  for (const MemoUse& memo : run.memos) {
    memos[memo.name] = {{"hits", memo.hits}, {"misses", memo.misses}};
  }
  return {{"number", run.number},
          {"shard", run.shard},
          {"end", run.end.empty() ? Json() : Json(run.end)},
          {"workers", run.workers},
          {"made", run.made},
          {"skipped", run.skipped},
          {"failed", run.failed},
          {"replaced_workers", run.replaced_workers},
          {"pages", run.pages},
          {"bytes", run.bytes},
          {"milliseconds", run.milliseconds},
          {"peak_kilobytes", run.peak_kilobytes},
          {"stage_milliseconds", std::move(stages)},
          {"memos", std::move(memos)}};
}

}  // namespace

std::string status_text(const BatchSummary& summary) {
  std::string text =
      fmt::format("{} jobs: {} made, {} rejected, {} failed, {} to do; {} pages, {:.1f} MB\n",
                  summary.jobs.size(), summary.made, summary.rejected, summary.failed,
                  summary.pending, summary.pages, static_cast<double>(summary.bytes) / 1e6);
  if (!summary.missing.empty()) {
    text += "no ledger of shard";
    for (const LedgerPart& part : summary.missing) text += " " + shard_name(part);
    text += "\n";
  }
  if (summary.lists_differ) text += "the shards are of lists that differ\n";
  for (const RunRecord& run : summary.runs) text += run_line(run) + "\n";
  for (const auto& [code, count] : summary.why) text += fmt::format("{:>7} {}\n", count, code);
  if (!summary.slowest.empty()) {
    const JobRecord& slowest = summary.jobs[summary.slowest.front()];
    text += fmt::format("slowest: {}, {:.0f} ms, {} pages\n", slowest.output, slowest.milliseconds,
                        slowest.pages);
  }
  for (const JobRecord& job : summary.jobs) {
    if (job.failure.empty() || job.state == JobState::made) continue;
    text += fmt::format("{}{}: {} [{}]\n", job.report,
                        job.failure_line > 0 ? fmt::format(":{}", job.failure_line) : "",
                        kJobStateNames[static_cast<std::size_t>(job.state)], job.failure);
  }
  return text;
}

std::string status_json(const BatchSummary& summary, Detail detail) {
  Json json = {{"jobs", summary.jobs.size()},
               {"made", summary.made},
               {"rejected", summary.rejected},
               {"failed", summary.failed},
               {"pending", summary.pending},
               {"pages", summary.pages},
               {"bytes", summary.bytes},
               {"why", summary.why},
               {"codes", summary.codes},
               {"missing_shards", Json::array()},
               {"lists_differ", summary.lists_differ},
               {"runs", Json::array()},
               {"slowest", Json::array()}};
  for (const LedgerPart& part : summary.missing) json["missing_shards"].push_back(shard_name(part));
  for (const RunRecord& run : summary.runs) json["runs"].push_back(run_json(run));
  for (const std::size_t i : summary.slowest) json["slowest"].push_back(job_json(summary.jobs[i]));
  if (detail == Detail::every_job) {
    json["all"] = Json::array();
    for (const JobRecord& job : summary.jobs) json["all"].push_back(job_json(job));
  }
  return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace banxin
