#pragma once
// banxin diff: the options, and the run.
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "banxin.h"
#include "program.h"

namespace banxin {

struct DiffArguments {
  std::string before, now;  // files: reports, or editions
  std::string layout;
  std::vector<std::string> data;
  bool keep_pages = false;
  std::string output;  // the PDF; empty = none
  bool json = false;
};

CLI::App* add_diff_command(CLI::App& app, DiffArguments& arguments);

// Nothing differs: that is told, and the status is the same.
ExitStatus run_diff(const DiffArguments& arguments, const Engine& engine);

}  // namespace banxin
