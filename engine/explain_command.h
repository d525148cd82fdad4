#pragma once
// banxin explain REPORT --against OLD: what a rebuild after an edit makes again, and why.
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "banxin.h"
#include "program.h"
#include "report_options.h"

namespace banxin {

// The build before: what is empty was as it is now.
struct ExplainArguments {
  std::string report, layout;
  std::vector<std::string> settings, data;

  Arguments of_report_before(Arguments now) const;
};

CLI::App* add_explain_command(CLI::App& app, ExplainArguments& arguments);

ExitStatus run_explain(const Result<Engine>& engine, const Result<BuildRequest>& request,
                       const Result<BuildRequest>& before);

}  // namespace banxin
