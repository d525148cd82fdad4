#include "diff_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include "build/same_file.h"
#include "build/write_file.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

Result<BuildRequest> request_of(const std::string& file, const DiffArguments& arguments) {
  auto bytes = read_file(file);
  if (!bytes) return tl::unexpected(bytes.error());
  BuildRequest request;
  request.name = file;
  request.bytes = std::move(*bytes);
  request.layout = arguments.layout;
  request.data = arguments.data;
  return request;
}

}  // namespace

CLI::App* add_diff_command(CLI::App& app, DiffArguments& arguments) {
  CLI::App* const command = app.add_subcommand(
      "diff",
      "compare two reports, or the editions that --edition recorded: words, figures, pages, "
      "sheets");
  command->add_option("old", arguments.before, "the old report, or an edition")->required();
  command->add_option("new", arguments.now, "the new report, or an edition")->required();
  command->add_option(
      "-l,--layout", arguments.layout,
      "the layout of reports (default: that of the other edition, else as of build)");
  command
      ->add_option("--data", arguments.data,
                   "a CSV file of indicators, beside those that the reports name")
      ->allow_extra_args(false);
  command->add_flag("--keep-pages", arguments.keep_pages,
                    "set the new report to hold the pages of the old one, as it will be printed "
                    "with --keep-pages; always done where the old edition was made so");
  command->add_option("-o,--output", arguments.output,
                      "a PDF of the new report with change bars, to read; - for standard output");
  command->add_flag("--json", arguments.json, "print one JSON object");
  return command;
}

ExitStatus run_diff(const DiffArguments& arguments, const Engine& engine) {
  for (const std::string& input : {arguments.before, arguments.now}) {
    if (arguments.output.empty() || !is_same_file(input, arguments.output)) continue;
    return refuse({"usage.output-is-input",
                   Severity::error,
                   {arguments.output, 0, 0},
                   "the output would replace what is compared",
                   "name another file with -o",
                   Blame::usage});
  }
  CompareRequest request;
  auto before = request_of(arguments.before, arguments);
  auto now = request_of(arguments.now, arguments);
  if (!before) return refuse(before.error());
  if (!now) return refuse(now.error());
  request.before = std::move(*before);
  request.now = std::move(*now);
  request.keep_pages = arguments.keep_pages;
  request.pdf = !arguments.output.empty();
  request.colours = ::isatty(STDOUT_FILENO) == 1;
  const Compared compared = engine.compare(request);
  for (const Problem& problem : compared.problems) print_problem(problem);
  const ExitStatus status = status_of(compared.problems, false);
  if (status != kMade) return status;
  if (request.pdf) {
    if (const auto written = write_file(arguments.output, compared.pdf); !written) {
      return refuse(written.error());
    }
  }
  std::FILE* const to = arguments.output == "-" ? stderr : stdout;
  fmt::print(to, "{}", arguments.json ? compared.json : compared.text);
  return kMade;
}

}  // namespace banxin
