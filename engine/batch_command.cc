#include "batch_command.h"

#include <fmt/format.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>

#include "base/fingerprint.h"
#include "batch/ledger.h"
#include "batch/plan_jobs.h"
#include "batch/read_jobs.h"
#include "batch/run_batch.h"
#include "batch/summarize.h"
#include "batch/write_status.h"
#include "build/write_file.h"
#include "sources/read_text.h"

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

ExitStatus refuse(const Problems& problems) {
  for (const Problem& problem : problems) print_problem(problem);
  return status_of(problems, false);
}

// ---- What a worker does ------------------------------------------------------------------------

// Beyond what build() says: strictness and the most pages.
MadeOutput judge(Built built, const BatchArguments& arguments) {
  MadeOutput made{std::move(built.pdf), built.pages, std::move(built.problems),
                  std::move(built.stage_milliseconds)};
  for (Problem& problem : made.problems) {
    if (arguments.strict && problem.severity == Severity::warning)
      problem.severity = Severity::error;
  }
  if (arguments.most_pages > 0 && made.pages > arguments.most_pages) {
    made.problems.push_back({"batch.pages",
                             Severity::error,
                             {},
                             fmt::format("it has {} pages", made.pages),
                             "make it shorter, or allow more with --max-pages"});
  }
  return made;
}

JobWork work_of(const Engine& engine, const BatchArguments& arguments) {
  return [&engine, &arguments,
          identity = engine.identity()](const Job& job) -> Result<PreparedJob> {
    auto bytes = read_file(job.report);
    if (!bytes) return tl::unexpected(bytes.error());
    BuildRequest request{job.report, std::move(*bytes), job.layout, job.settings, false, job.data};
    if (!job.impose.empty()) {
      request.sheets = true;
      request.settings.emplace_back("sheet.impose", job.impose);
    }
    FingerprintBuilder key;
    key.add(identity);
    key.add(engine.fingerprint(request));
    key.add(arguments.strict);
    key.add(arguments.most_pages);
    return PreparedJob{key.finish(), [&engine, &arguments, request = std::move(request)] {
                         return judge(engine.build(request), arguments);
                       }};
  };
}

// Those this process may use: a part of the machine where a scheduler says so.
int count_cores() {
  cpu_set_t cores;
  return ::sched_getaffinity(0, sizeof cores, &cores) == 0 ? CPU_COUNT(&cores) : 1;
}

BatchLimits limits_of(const BatchArguments& arguments) {
  BatchLimits limits;
  limits.workers = arguments.workers > 0 ? arguments.workers : count_cores();
  const std::int64_t machine = std::int64_t{::sysconf(_SC_PHYS_PAGES)} * ::sysconf(_SC_PAGESIZE);
  const std::int64_t all =
      arguments.memory > 0 ? std::int64_t{arguments.memory} * 1'000'000 : machine / 4 * 3;
  limits.worker.memory = all / limits.workers;
  limits.worker.time = std::chrono::milliseconds(static_cast<long>(arguments.timeout * 1000));
  return limits;
}

// ---- The plan and its ledger -------------------------------------------------------------------

Result<JobDefaults> defaults_of(const BatchArguments& arguments) {
  JobDefaults defaults{arguments.layout, arguments.impose, arguments.data, {}};
  for (const std::string& text : arguments.settings) {
    auto setting = parse_setting(text);
    if (!setting) {
      setting.error().blame = Blame::usage;
      return tl::unexpected(setting.error());
    }
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
  const auto defaults = defaults_of(arguments);
  if (!defaults) return tl::unexpected(defaults.error());
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

// The records of earlier runs, to go on from.
Result<void> recall(BatchPlan& plan, const Ledger& ledger, const BatchArguments& arguments) {
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

// ---- What is told ------------------------------------------------------------------------------

class Teller {
 public:
  Teller(std::size_t jobs, bool shown) : jobs_(jobs), shown_(shown) {}
  ~Teller() { close(); }
  Teller(const Teller&) = delete;
  Teller& operator=(const Teller&) = delete;

  // JSON Lines, one a job as it is finished. Errors: file.unwritable.
  Result<void> log_to(const std::string& path) {
    if (path.empty()) return {};
    log_ = path == "-" ? stderr : std::fopen(path.c_str(), "a");
    if (log_ != nullptr) return {};
    return tl::unexpected(Problem{"file.unwritable",
                                  Severity::error,
                                  {path, 0, 0},
                                  "the log cannot be opened",
                                  "check its folder and rights",
                                  Blame::environment});
  }

  void tell(const FinishedJob& job) {
    const JobRecord& record = job.record;
    ++finished_;
    if (record.state != JobState::made) ++failed_;
    const std::chrono::duration<double> at = std::chrono::steady_clock::now() - start_;
    if (log_ != nullptr) log(job, at.count());
    if (!shown_) return;
    fmt::print(stderr, "\r\033[K{} of {}{}, {:.0f} a second", finished_, jobs_,
               failed_ > 0 ? fmt::format(", {} failed", failed_) : "",
               static_cast<double>(finished_) / std::max(at.count(), 0.001));
  }

  void close() {
    if (shown_ && finished_ > 0) fmt::print(stderr, "\n");
    shown_ = false;
    if (log_ != nullptr && log_ != stderr) std::fclose(log_);
    log_ = nullptr;
  }

 private:
  void log(const FinishedJob& job, double at) {
    const JobRecord& record = job.record;
    const nlohmann::ordered_json line = {
        {"seconds", at},
        {"job", record.number},
        {"report", record.report},
        {"output", record.output},
        {"state", kJobStateNames[static_cast<std::size_t>(record.state)]},
        {"unchanged", job.unchanged},
        {"pages", record.pages},
        {"bytes", record.bytes},
        {"milliseconds", record.milliseconds},
        {"codes", record.codes},
        {"failure", record.failure},
        {"line", record.failure_line}};
    fmt::print(log_, "{}\n", line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    std::fflush(log_);
  }

  std::size_t jobs_ = 0, finished_ = 0, failed_ = 0;
  bool shown_ = false;
  std::FILE* log_ = nullptr;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

ExitStatus status_of_batch(const BatchSummary& summary, const BatchResult& result) {
  if (result.run.end == "interrupted") return kInterrupted;
  if (!result.problems.empty()) return summary.made > 0 ? kPartly : kEnvironment;
  if (summary.made == summary.jobs.size()) return kMade;
  return summary.made > 0 ? kPartly : kDocument;
}

// `--html`, from what the ledger holds now.
Result<void> write_page(const BatchSummary& summary, const BatchArguments& arguments) {
  if (arguments.html.empty()) return {};
  return write_file(arguments.html, status_page(summary));
}

ExitStatus tell_end(const Ledger& ledger, const BatchResult& result,
                    const BatchArguments& arguments) {
  for (const Problem& problem : result.problems) print_problem(problem);
  auto whole = summarize(ledger);
  if (!whole) return refuse({whole.error()});
  // The run as it was, should the ledger not have taken its end.
  if (!whole->runs.empty() && whole->runs.back().end.empty()) whole->runs.back() = result.run;
  fmt::print("{}", arguments.json ? status_json(*whole, Detail::counts) : status_text(*whole));
  if (const auto written = write_page(*whole, arguments); !written) print_problem(written.error());
  return status_of_batch(*whole, result);
}

// ---- The three uses ----------------------------------------------------------------------------

ExitStatus run_jobs(const BatchArguments& arguments, const std::string& home) {
  const auto shard =
      arguments.shard.empty() ? Result<Shard>(Shard{}) : parse_shard(arguments.shard);
  if (!shard) return refuse({shard.error()});
  auto plan = plan_of(arguments, *shard);
  if (!plan) return refuse({plan.error()});
  if (has_errors(plan->problems)) return refuse(plan->problems);
  const auto engine = Engine::open({home, {}, {}});
  if (!engine) return refuse({engine.error()});
  const ExitStatus fonts = refuse(engine->font_problems());
  if (arguments.strict && status_of(engine->font_problems(), true) != kMade) {
    return fonts == kMade ? kEnvironment : fonts;
  }
  auto ledger = Ledger::open(ledger_of(arguments, *shard), LedgerAccess::write);
  if (!ledger) return refuse({ledger.error()});
  if (const auto recalled = recall(*plan, *ledger, arguments); !recalled) {
    return refuse({recalled.error()});
  }
  Teller teller(plan->jobs.size(), is_terminal());
  if (const auto opened = teller.log_to(arguments.log); !opened) return refuse({opened.error()});
  std::signal(SIGINT, count_interrupt);
  std::signal(SIGTERM, count_interrupt);
  BatchWatch watch;
  watch.finished = [&](const FinishedJob& job) { teller.tell(job); };
  watch.wish = wish_of_user;
  const BatchResult result = run_batch(*plan, work_of(*engine, arguments), limits_of(arguments),
                                       *ledger, arguments.shard, watch);
  teller.close();
  return tell_end(*ledger, result, arguments);
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

ExitStatus tell_status(const BatchArguments& arguments) {
  const auto summary = summarize(all_ledgers(arguments.lists));
  if (!summary) return refuse({summary.error()});
  fmt::print("{}",
             arguments.json ? status_json(*summary, Detail::every_job) : status_text(*summary));
  if (const auto written = write_page(*summary, arguments); !written) {
    return refuse({written.error()});
  }
  return kMade;
}

ExitStatus join_ledgers(const BatchArguments& arguments) {
  const auto summary = summarize(all_ledgers(arguments.lists));
  if (!summary) return refuse({summary.error()});
  const std::string path = arguments.ledger.empty() ? arguments.folder : arguments.ledger;
  auto ledger = Ledger::open(path, LedgerAccess::write);
  if (!ledger) return refuse({ledger.error()});
  const auto stored = store_summary(*summary, *ledger);
  if (!stored) return refuse({stored.error()});
  return tell_status([&] {
    BatchArguments joined = arguments;
    joined.lists = {path};
    return joined;
  }());
}

}  // namespace

CLI::App* add_batch_command(CLI::App& app, BatchArguments& arguments) {
  arguments.timeout = kSeconds;
  arguments.most_pages = kPages;
  CLI::App* const command = app.add_subcommand(
      "batch", "set many reports in worker processes, with a ledger to go on from");
  command
      ->add_option("jobs", arguments.lists,
                   "CSV (report,output,layout,data,settings,impose), JSON Lines, or a folder; with "
                   "--status or --merge-ledgers: ledgers, or folders of them")
      ->required();
  command->add_option("-o,--output", arguments.folder, "folder of the outputs, and of the ledger");
  command->add_option("--ledger", arguments.ledger, "the ledger (default: ledger.sqlite in there)");
  command->add_option("-j,--workers", arguments.workers, "worker processes (default: one a core)");
  auto* resume = command->add_flag("--resume", arguments.resume,
                                   "go on: make what is missing, failed or changed");
  command->add_flag("--anew", arguments.anew, "make all again, whatever the ledger says")
      ->excludes(resume);
  command->add_option("--shard", arguments.shard, "only the I-th of N parts of the list: I/N");
  command->add_option("--memory", arguments.memory,
                      "MB for all workers together (default: three quarters of the machine's)");
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
