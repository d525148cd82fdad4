#pragma once
// banxin explain REPORT --against OLD: what a rebuild after an edit makes again, and why.
#include <CLI/CLI.hpp>
#include <string>

#include "banxin.h"
#include "program.h"

namespace banxin {

CLI::App* add_explain_command(CLI::App& app, std::string& against);

// `against`: path of the report before the edit.
ExitStatus run_explain(const Result<Engine>& engine, const Result<BuildRequest>& request,
                       const std::string& against);

}  // namespace banxin
