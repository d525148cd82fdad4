#pragma once
// banxin watch: the options, and the run.
#include <CLI/CLI.hpp>

#include "preview/watch_report.h"
#include "program.h"

namespace banxin {

struct WatchArguments {
  WatchRequest request;
  bool poll = false;
};

CLI::App* add_watch_command(CLI::App& app, WatchArguments& arguments);

// Until SIGINT or SIGTERM, which is its usual end: 0. A line for each build; with `json` an object
// a line.
ExitStatus run_watch(WatchArguments arguments, const Engine& engine, bool json);

}  // namespace banxin
