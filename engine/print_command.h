#pragma once
// banxin print: the options, and the run.
#include <CLI/CLI.hpp>
#include <string>

#include "print/print_pdf.h"
#include "program.h"

namespace banxin {

struct PrintArguments {
  PrintRequest request;
  std::string media;
  bool wait = false;
  bool dry_run = false;
  bool json = false;
};

CLI::App* add_print_command(CLI::App& app, PrintArguments& arguments);
ExitStatus run_print(const PrintArguments& arguments);

}  // namespace banxin
