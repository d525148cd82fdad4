#include "watch_command.h"

#include <fmt/chrono.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

namespace banxin {
namespace {

std::string time_of_day() {
  return fmt::format(
      "{:%H:%M:%S}",
      fmt::localtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

const char* name_of(Rebuild outcome) {
  return outcome == Rebuild::written ? "written" : outcome == Rebuild::same ? "same" : "kept";
}

class Teller {
 public:
  Teller(std::string output, bool json) : output_(std::move(output)), json_(json) {}

  void tell(const Rebuilt& rebuilt) {
    if (json_) {
      const nlohmann::ordered_json line = {{"output", output_},
                                           {"outcome", name_of(rebuilt.outcome)},
                                           {"pages", rebuilt.pages},
                                           {"milliseconds", rebuilt.milliseconds},
                                           {"problems", as_json(rebuilt.problems)}};
      fmt::print("{}\n", line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
      std::fflush(stdout);
      return;
    }
    for (const Problem& problem : rebuilt.problems) print_problem(problem);
    if (rebuilt.outcome == Rebuild::written) good_ = time_of_day();
    fmt::print(stderr, "{}\n", line(rebuilt));
  }

 private:
  std::string line(const Rebuilt& rebuilt) const {
    const std::string now = time_of_day();
    if (rebuilt.outcome == Rebuild::written) {
      return fmt::format("{} {}: {} pages, {:.0f} ms after the save", now, output_, rebuilt.pages,
                         rebuilt.milliseconds);
    }
    if (rebuilt.outcome == Rebuild::same) {
      return fmt::format("{} {}: nothing on paper changed", now, output_);
    }
    if (good_.empty()) return fmt::format("{} {} was not made", now, output_);
    return fmt::format("{} {} is still that of {}", now, output_, good_);
  }

  std::string output_;
  bool json_;
  std::string good_;  // when the PDF was written
};

}  // namespace

CLI::App* add_watch_command(CLI::App& app, WatchArguments& arguments) {
  CLI::App* const command = app.add_subcommand(
      "watch", "build a report anew whenever it is saved, or a file that it uses; Ctrl-C ends");
  command->add_flag("--poll", arguments.poll,
                    "look at the files three times a second (network folders are polled anyway)");
  return command;
}

ExitStatus run_watch(WatchArguments arguments, const Engine& engine, bool json) {
  arguments.request.method = arguments.poll ? WatchMethod::poll : WatchMethod::automatic;
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGHUP);  // its terminal was closed
  const int stop = ::signalfd(-1, &ends, SFD_CLOEXEC);
  // Without it a signal ends the process as it ends others.
  if (stop >= 0) ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);  // in the threads to come as well
  Teller teller(arguments.request.output, json);
  const auto watched = watch_report(
      arguments.request, [&](const BuildRequest& request) { return engine.build(request); },
      [&](const Rebuilt& rebuilt) { teller.tell(rebuilt); }, stop);
  if (stop >= 0) ::close(stop);
  if (watched) return kMade;
  print_problem(watched.error());
  return status_of(watched.error());
}

}  // namespace banxin
