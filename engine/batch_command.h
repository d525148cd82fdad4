#pragma once
// banxin batch: the options, and the run.
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "banxin.h"
#include "program.h"

namespace banxin {

struct BatchArguments {
  std::vector<std::string> lists;  // the list of jobs; or ledgers, to be told of or joined
  std::string folder;              // of outputs; the ledger that others are joined into
  std::string ledger;
  std::string layout, impose;
  std::vector<std::string> data, settings;
  int workers = 0;  // 0: one a core
  bool resume = false;
  bool anew = false;
  std::string shard;
  int memory = 0;      // MB of all workers; 0: three quarters of the machine's
  double timeout = 0;  // seconds a job
  int most_pages = 0;
  std::string log;
  bool status = false;
  bool merge_ledgers = false;
  std::string html;
  bool json = false;
  bool strict = false;
  bool allow_missing = false;
};

CLI::App* add_batch_command(CLI::App& app, BatchArguments& arguments);

// At SIGINT and SIGTERM jobs at work are finished; at a second one they are not.
ExitStatus run_batch(const BatchArguments& arguments, const std::string& home);

}  // namespace banxin
