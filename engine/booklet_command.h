#pragma once
// banxin booklet: the options, and the run.
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "banxin.h"
#include "program.h"

namespace banxin {

struct BookletArguments {
  BookletRequest request;
  std::string delegates;      // file
  std::string changed_since;  // file of an edition; empty = none
  std::string test_sheet;     // file; then nothing else is made
  bool plan = false;          // say what would be made, make nothing
};

CLI::App* add_booklet_command(CLI::App& app, BookletArguments& arguments);

// `request` has the report. Ends early at SIGINT and SIGTERM: what is whole stays.
ExitStatus run_booklet(BookletArguments arguments, const Engine& engine, bool json, bool strict);

}  // namespace banxin
