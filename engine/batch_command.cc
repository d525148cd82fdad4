#include "batch_command.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>

#include "batch/build_work.h"
#include "batch/ledger.h"
#include "batch/plan_jobs.h"
#include "batch/read_jobs.h"
#include "batch/run_batch.h"
#include "batch/share_limits.h"
#include "batch/summarize.h"
#include "batch/write_status.h"
#include "batch_ledgers.h"
#include "batch_log.h"
#include "style/split_setting.h"

namespace banxin {
namespace {

constexpr int kSeconds = 300;  // a job
constexpr int kPages = 5000;

volatile std::sig_atomic_t interrupts = 0;

extern "C" void count_interrupt(int) { interrupts = interrupts + 1; }

BatchWatch::Wish wish_of_user() {
  return interrupts == 0   ? BatchWatch::Wish::go_on
         : interrupts == 1 ? BatchWatch::Wish::finish
                           : BatchWatch::Wish::end_now;
}

Problem usage(const char* code, std::string what, std::string remedy) {
  return {code, Severity::error, {}, std::move(what), std::move(remedy), Blame::usage};
}

// ---- The plan and its ledger -------------------------------------------------------------------

Result<JobDefaults> defaults_of(const BatchArguments& arguments) {
  JobDefaults defaults{arguments.layout, arguments.impose, arguments.data, {}};
  for (const std::string& text : arguments.settings) {
    auto setting = split_setting(text);
    if (!setting) return tl::unexpected(setting.error());
    defaults.settings.push_back(std::move(*setting));
  }
  if (arguments.allow_missing)
    defaults.settings.emplace_back("lines.missing_glyphs", "placeholder");
  return defaults;
}

std::string ledger_of(const BatchArguments& arguments, const Shard& shard) {
  if (!arguments.ledger.empty()) return arguments.ledger;
  if (shard.count == 1) return arguments.folder + "/ledger.sqlite";
  return fmt::format("{}/ledger-{}-of-{}.sqlite", arguments.folder, shard.index, shard.count);
}

Result<BatchPlan> plan_of(const BatchArguments& arguments, const Shard& shard) {
  auto defaults = defaults_of(arguments);
  if (!defaults) return tl::unexpected(defaults.error());
  const std::string ledger = ledger_of(arguments, shard);
  defaults->kept = {ledger, ledger + ".lock", ledger + "-journal", arguments.log, arguments.html};
  std::error_code error;
  std::filesystem::create_directories(arguments.folder, error);
  if (error) {
    return tl::unexpected(Problem{"file.unwritable",
                                  Severity::error,
                                  {arguments.folder, 0, 0},
                                  fmt::format("cannot be made: {}", error.message()),
                                  "name a folder that can be written",
                                  Blame::environment});
  }
  return plan_jobs(read_jobs(arguments.lists.front()), *defaults, arguments.folder, shard);
}

// A ledger that holds another shard would lose it.
Result<void> check_part(const BatchPlan& plan, const Ledger& ledger) {
  const auto parts = ledger.parts();
  if (!parts) return tl::unexpected(parts.error());
  if (plan.part.count == 1) return {};
  for (const LedgerPart& part : *parts) {
    if (part.index == plan.part.index && part.count == plan.part.count) continue;
    return tl::unexpected(
        usage("ledger.other-shard",
              fmt::format("the ledger holds shard {}/{} of a list, not {}/{}", part.index,
                          part.count, plan.part.index, plan.part.count),
              "give each shard a ledger of its own, or leave --ledger out"));
  }
  return {};
}

// The records of earlier runs, to go on from.
Result<void> recall(BatchPlan& plan, const Ledger& ledger, const BatchArguments& arguments) {
  if (auto checked = check_part(plan, ledger); !checked) return checked;
  auto jobs = ledger.jobs();
  if (!jobs) return tl::unexpected(jobs.error());
  if (arguments.anew || jobs->empty()) return {};
  if (!arguments.resume) {
    return tl::unexpected(usage("batch.ledger-exists",
                                "the folder has the ledger of an earlier run",
                                "--resume makes what is missing or changed, --anew all again"));
  }
  std::map<std::string, JobRecord> earlier;
  for (JobRecord& job : *jobs) earlier.emplace(job.output, std::move(job));
  for (PlannedJob& planned : plan.jobs) {
    const auto found = earlier.find(planned.job.output);
    if (found != earlier.end()) planned.earlier = std::move(found->second);
  }
  return {};
}

// ---- The run ---------------------------------------------------------------------------------

ExitStatus tell_end(const Ledger& ledger, const BatchResult& result,
                    const BatchArguments& arguments) {
  for (const Problem& problem : result.problems) print_problem(problem);
  auto whole = summarize(ledger);
  if (!whole) return refuse(whole.error());
  whole->missing.clear();  // other shards are other runs
  // The run as it was, should the ledger not have taken its end.
  for (RunRecord& run : whole->runs) {
    if (run.shard == result.run.shard && run.number == result.run.number) run = result.run;
  }
  fmt::print("{}", arguments.json ? status_json(*whole, Detail::counts) : status_text(*whole));
  if (const auto written = write_page(*whole, arguments); !written) print_problem(written.error());
  return status_of(*whole);
}

ExitStatus run_jobs(const BatchArguments& arguments, const std::string& home) {
  const auto shard =
      arguments.shard.empty() ? Result<Shard>(Shard{}) : parse_shard(arguments.shard);
  if (!shard) return refuse(shard.error());
  auto limits = share_limits(limits_of(this_machine()), arguments.workers,
                             std::int64_t{arguments.memory} * 1'000'000);
  if (!limits) return refuse(limits.error());
  limits->worker.time = std::chrono::milliseconds(static_cast<long>(arguments.timeout * 1000));
  auto plan = plan_of(arguments, *shard);
  if (!plan) return refuse(plan.error());
  if (has_errors(plan->problems)) return refuse(plan->problems);
  const auto engine = Engine::open({home, {}, {}, 1});
  if (!engine) return refuse(engine.error());
  const ExitStatus fonts = refuse(engine->font_problems());
  if (arguments.strict && status_of(engine->font_problems(), true) != kMade) {
    return fonts == kMade ? kEnvironment : fonts;
  }
  auto ledger = Ledger::open(ledger_of(arguments, *shard), LedgerAccess::write);
  if (!ledger) return refuse(ledger.error());
  if (const auto recalled = recall(*plan, *ledger, arguments); !recalled) {
    return refuse(recalled.error());
  }
  plan->writer = ledger->name();
  BatchLog log(plan->jobs.size(),
               is_terminal() ? BatchLog::Progress::shown : BatchLog::Progress::hidden);
  if (const auto opened = log.open(arguments.log); !opened) return refuse(opened.error());
  std::signal(SIGINT, count_interrupt);
  std::signal(SIGTERM, count_interrupt);
  std::signal(SIGHUP, count_interrupt);
  BatchWatch watch;
  watch.finished = [&](const FinishedJob& job) { log.tell(job); };
  watch.wish = wish_of_user;
  const BatchResult result =
      run_batch(*plan, build_work(*engine, *plan, {arguments.strict, arguments.most_pages}),
                *limits, *ledger, watch);
  log.close();
  return tell_end(*ledger, result, arguments);
}

}  // namespace

CLI::App* add_batch_command(CLI::App& app, BatchArguments& arguments) {
  arguments.timeout = kSeconds;
  arguments.most_pages = kPages;
  CLI::App* const command = app.add_subcommand(
      "batch", "set many reports in worker processes, with a ledger to go on from");
  command
      ->add_option("jobs", arguments.lists,
                   "CSV (report,output,layout,data,settings,impose,delegates), JSON Lines, or a "
                   "folder; with "
                   "--status or --merge-ledgers: ledgers, or folders of them")
      ->required();
  command->add_option("-o,--output", arguments.folder, "folder of the outputs, and of the ledger");
  command->add_option("--ledger", arguments.ledger, "the ledger (default: ledger.sqlite in there)");
  command->add_option(
      "-j,--workers", arguments.workers,
      "worker processes (default: one a core that the machine, its control groups or "
      "Slurm give)");
  auto* resume = command->add_flag("--resume", arguments.resume,
                                   "go on: make what is missing, failed or changed");
  command->add_flag("--anew", arguments.anew, "make all again, whatever the ledger says")
      ->excludes(resume);
  command->add_option("--shard", arguments.shard, "only the I-th of N parts of the list: I/N");
  command->add_option(
      "--memory", arguments.memory,
      "MB for all workers together (default: three quarters of what the machine, its "
      "control groups or Slurm give)");
  command->add_option("--timeout", arguments.timeout,
                      "seconds a job may take (default 300; 0: any)");
  command->add_option("--max-pages", arguments.most_pages,
                      "pages an output may have (default 5000; 0: any)");
  command->add_option("-l,--layout", arguments.layout, "layout of jobs that name none");
  command->add_option("--impose", arguments.impose, "sheets, for jobs that do not say");
  command->add_option("--set", arguments.settings, "overrule a layout key in all jobs: KEY=VALUE")
      ->allow_extra_args(false);
  command->add_option("--data", arguments.data, "a CSV file of indicators for all jobs")
      ->allow_extra_args(false);
  command->add_option("--log", arguments.log, "append a JSON object a job to this file; -: stderr");
  auto* status = command->add_flag("--status", arguments.status,
                                   "tell what ledgers hold; a run may be going on");
  command
      ->add_flag("--merge-ledgers", arguments.merge_ledgers,
                 "join the ledgers of shards into the one that -o or --ledger names")
      ->excludes(status);
  command->add_option("--html", arguments.html, "write a page of the run: jobs, problems, times");
  command->add_flag("--json", arguments.json, "print one JSON object");
  command->add_flag("--strict", arguments.strict, "treat warnings as errors of their job");
  command->add_flag("--allow-missing", arguments.allow_missing,
                    "print 〓 for a character that no font has, and warn");
  return command;
}

ExitStatus run_batch(const BatchArguments& arguments, const std::string& home) {
  if (arguments.status) return tell_status(arguments);
  if (arguments.folder.empty() && (!arguments.merge_ledgers || arguments.ledger.empty())) {
    return refuse({usage("usage.output", "no place for the outputs is named", "write -o FOLDER")});
  }
  if (arguments.merge_ledgers) return join_ledgers(arguments);
  if (arguments.lists.size() > 1) {
    return refuse({usage("usage.jobs", "more than one list of jobs is named", "name one")});
  }
  if (arguments.workers < 0 || arguments.memory < 0 || arguments.timeout < 0 ||
      arguments.most_pages < 0) {
    return refuse({usage("usage.limit", "a limit is below zero", "write a positive number")});
  }
  return run_jobs(arguments, home);
}

}  // namespace banxin
