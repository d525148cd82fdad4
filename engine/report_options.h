#pragma once
// The options that commands share, as they were given.
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "banxin.h"

namespace banxin {

struct Arguments {
  std::string report;
  std::string layout;
  std::string output;
  std::vector<std::string> settings;
  std::vector<std::string> data;
  std::string home;
  std::string stage;
  std::string edition, keep_pages;
  std::string impose, sheet, flip, fit_pages;
  bool booklet = false;
  bool json = false;
  bool csv = false;
  bool strict = false;
  bool check = false;
  bool allow_missing = false;
};

// The report, and how it is set.
void add_report_options(CLI::App& command, Arguments& arguments);
// What its pages are to be.
void add_page_options(CLI::App& command, Arguments& arguments);
void add_sheet_options(CLI::App& command, Arguments& arguments);
void add_run_options(CLI::App& command, Arguments& arguments);

// What the options ask for; reads the report. Errors: usage.setting, usage.sheet, file.unreadable.
Result<BuildRequest> make_request(const Arguments& arguments);

}  // namespace banxin
