// The program: banxin build | watch | booklet | diff | batch | print | dump | explain | indicators
// | fonts. What each does is in --help; what it promises (exit status, messages, atomic output) in
// README.md.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "banxin.h"
#include "batch_command.h"
#include "booklet_command.h"
#include "build/home.h"
#include "build/list_fonts.h"
#include "build/same_file.h"
#include "build/write_file.h"
#include "diff_command.h"
#include "explain_command.h"
#include "print_command.h"
#include "program.h"
#include "report_options.h"
#include "sources/read_text.h"
#include "watch_command.h"

namespace banxin {
namespace {

void print_built(const Built& built, const std::string& output) {
  nlohmann::ordered_json json;
  json["output"] = output;
  json["pages"] = built.pages;
  json["bytes"] = built.pdf.size();
  json["problems"] = as_json(built.problems);
  json["milliseconds"] = nlohmann::ordered_json::object();
  for (const auto& [stage, milliseconds] : built.stage_milliseconds) {
    json["milliseconds"][stage] = milliseconds;
  }
  for (const MemoUse& use : built.memos) {
    json["memos"][use.name] = {{"hits", use.hits}, {"misses", use.misses}};
  }
  json["peak_kilobytes"] = peak_kilobytes();
  print_json(json, output == "-" ? stderr : stdout);
}

// report.txt → report.pdf, beside it; standard input → standard output.
std::string output_of(const Arguments& arguments) {
  if (!arguments.output.empty()) return arguments.output;
  if (arguments.report == "-") return "-";
  const std::size_t dot = arguments.report.rfind('.');
  const std::size_t slash = arguments.report.rfind('/');
  const bool has_ending = dot != std::string::npos && (slash == std::string::npos || dot > slash);
  return (has_ending ? arguments.report.substr(0, dot) : arguments.report) + ".pdf";
}

Result<Engine> open_engine(const Arguments& arguments) {
  EngineOptions options;
  options.home = arguments.home;
  return Engine::open(options);
}

std::optional<Problem> check_output(const std::string& report, const std::string& output) {
  if (!is_same_file(report, output)) return std::nullopt;
  return Problem{"usage.output-is-input",
                 Severity::error,
                 {output, 0, 0},
                 "the output would replace the report itself",
                 "name another file with -o",
                 Blame::usage};
}

// The build, whatever went wrong on the way: then the problems say it and there is no PDF.
Built build_report(const Arguments& arguments, const std::string& output) {
  Built built;
  const auto engine = open_engine(arguments);
  if (!engine) {
    built.problems.push_back(engine.error());
    return built;
  }
  const auto request = make_request(arguments);
  if (!request) {
    built.problems.push_back(request.error());
    return built;
  }
  for (const std::string& path : {output, arguments.edition}) {
    if (const auto slip = check_output(arguments.report, path)) built.problems.push_back(*slip);
  }
  if (!built.problems.empty()) return built;
  built = engine->build(*request);
  built.problems.insert(built.problems.begin(), engine->font_problems().begin(),
                        engine->font_problems().end());
  return built;
}

ExitStatus run_build(const Arguments& arguments) {
  const std::string output = output_of(arguments);
  Built built = build_report(arguments, output);
  ExitStatus status = status_of(built.problems, arguments.strict);
  if (status == kMade) {
    if (const auto written = write_file(output, built.pdf); !written) {
      built.problems.push_back(written.error());
      status = status_of(written.error());
    }
  }
  if (status == kMade && !arguments.edition.empty()) {
    if (const auto written = write_file(arguments.edition, built.edition); !written) {
      built.problems.push_back(written.error());
      status = status_of(written.error());
    }
  }
  if (arguments.json) {
    print_built(built, output);
    return status;
  }
  for (const Problem& problem : built.problems) print_problem(problem);
  if (status == kMade && is_terminal()) fmt::print(stderr, "{}: {} pages\n", output, built.pages);
  return status;
}

// `stage` empty: the indicators of the report.
ExitStatus run_dump(const Arguments& arguments) {
  auto engine = open_engine(arguments);
  auto request = make_request(arguments);
  Result<std::string> text = !engine    ? tl::unexpected(engine.error())
                             : !request ? tl::unexpected(request.error())
                                        : engine->dump(arguments.stage, *request);
  if (!text) {
    // The document's errors all, where the first is one of its data.
    const bool of_document = engine && request && text.error().blame == Blame::document;
    Problems all = of_document ? engine->check_indicators(*request) : Problems{};
    if (!has_errors(all)) all = {text.error()};
    for (const Problem& problem : all) print_problem(problem);
    return status_of(text.error());
  }
  fmt::print("{}", *text);
  return kMade;
}

ExitStatus run_indicators(const Arguments& arguments) {
  auto engine = open_engine(arguments);
  auto request = make_request(arguments);
  const IndicatorForm form = arguments.csv ? IndicatorForm::csv : IndicatorForm::json;
  Result<std::string> text = !engine    ? tl::unexpected(engine.error())
                             : !request ? tl::unexpected(request.error())
                                        : engine->indicators(*request, form);
  if (!text && (!engine || !request || text.error().blame != Blame::document)) {
    print_problem(text.error());
    return status_of(text.error());
  }
  if (text) fmt::print("{}", *text);
  const Problems problems = engine->check_indicators(*request);  // all errors, if it has any
  for (const Problem& problem : problems) print_problem(problem);
  return status_of(problems, arguments.strict);
}

ExitStatus run_fonts(const Arguments& arguments) {
  const auto listed = list_fonts(find_home(arguments.home), arguments.check);
  if (!listed) {
    print_problem(listed.error());
    return status_of(listed.error());
  }
  fmt::print("{}", listed->text);
  for (const Problem& problem : listed->problems) print_problem(problem);
  return status_of(listed->problems, arguments.strict);
}

ExitStatus run_booklet(const Arguments& arguments, BookletArguments booklet) {
  const auto engine = open_engine(arguments);
  auto request = make_request(arguments);
  if (!engine || !request) {
    const Problem& problem = engine ? request.error() : engine.error();
    print_problem(problem);
    return status_of(problem);
  }
  booklet.request.report = std::move(*request);
  return run_booklet(std::move(booklet), *engine, arguments.json, arguments.strict);
}

ExitStatus run_compare(const Arguments& arguments, const DiffArguments& diff) {
  const auto engine = open_engine(arguments);
  if (engine) return run_diff(diff, *engine);
  print_problem(engine.error());
  return status_of(engine.error());
}

ExitStatus run_watch(const Arguments& arguments, WatchArguments watch) {
  watch.request.output = output_of(arguments);
  if (arguments.report == "-" || watch.request.output == "-") {
    print_problem({"usage.watch",
                   Severity::error,
                   {},
                   "a file is watched, and the PDF is a file",
                   "name the report and, with -o, the PDF",
                   Blame::usage});
    return kUsage;
  }
  const auto engine = open_engine(arguments);
  auto request = make_request(arguments);
  if (!engine || !request) {
    const Problem& problem = engine ? request.error() : engine.error();
    print_problem(problem);
    return status_of(problem);
  }
  if (const auto slip = check_output(arguments.report, watch.request.output)) {
    print_problem(*slip);
    return status_of(*slip);
  }
  watch.request.build = std::move(*request);
  return run_watch(std::move(watch), *engine, arguments.json);
}

std::string stages_help() {
  std::string text = "one of:";
  for (const std::string& stage : dump_stages()) text += " " + stage;
  return text;
}

CLI::App* add_build_command(CLI::App& app, Arguments& arguments) {
  CLI::App* build = app.add_subcommand("build", "set a report and write the PDF");
  add_report_options(*build, arguments);
  build->add_option("-o,--output", arguments.output,
                    "the PDF; - for standard output (default: the report's name with .pdf)");
  build->add_option("--edition", arguments.edition,
                    "a record of what is printed, for banxin diff and booklet --changed-since");
  add_page_options(*build, arguments);
  add_sheet_options(*build, arguments);
  add_run_options(*build, arguments);
  return build;
}

CLI::App* add_fonts_command(CLI::App& app, Arguments& arguments) {
  CLI::App* fonts = app.add_subcommand("fonts", "list the fonts: asked for, found, missing");
  fonts->add_flag("--check", arguments.check,
                  "compare the files with their pinned hashes and count missing characters");
  fonts->add_flag("--strict", arguments.strict, "treat warnings as errors");
  return fonts;
}

CLI::App* add_indicators_command(CLI::App& app, Arguments& arguments) {
  CLI::App* indicators = app.add_subcommand(
      "indicators",
      "list the figures of a report: JSON lines, or a data file; warn of those that disagree "
      "(--set lint=false: no warnings)");
  add_report_options(*indicators, arguments);
  auto* json = indicators->add_flag("--json", arguments.json, "one JSON object a line (default)");
  indicators
      ->add_flag("--csv", arguments.csv,
                 "a CSV file for --data, drafted from the text: one row an indicator and period")
      ->excludes(json);
  return indicators;
}

// A command of the program, and what it does once the options are read.
struct Command {
  CLI::App* app = nullptr;
  std::function<ExitStatus()> run;
};

Command add_watch(CLI::App& app, Arguments& arguments) {
  const auto watch = std::make_shared<WatchArguments>();
  CLI::App* const command = add_watch_command(app, *watch);
  add_report_options(*command, arguments);
  command->add_option("-o,--output", arguments.output, "the PDF (default: as of build)");
  add_sheet_options(*command, arguments);
  command->add_flag("--json", arguments.json, "print one JSON object a build, a line each");
  return {command, [&arguments, watch] { return run_watch(arguments, *watch); }};
}

Command add_dump(CLI::App& app, Arguments& arguments) {
  CLI::App* const command = app.add_subcommand("dump", "print one stage of a build as text");
  command->add_option("--stage", arguments.stage, stages_help())->required();
  add_report_options(*command, arguments);
  return {command, [&arguments] { return run_dump(arguments); }};
}

Command add_explain(CLI::App& app, Arguments& arguments) {
  const auto explain = std::make_shared<ExplainArguments>();
  CLI::App* const command = add_explain_command(app, *explain);
  add_report_options(*command, arguments);
  return {command, [&arguments, explain] {
            return run_explain(open_engine(arguments), make_request(arguments),
                               make_request(explain->of_report_before(arguments)));
          }};
}

Command add_booklet(CLI::App& app, Arguments& arguments) {
  const auto booklet = std::make_shared<BookletArguments>();
  CLI::App* const command = add_booklet_command(app, *booklet);
  add_report_options(*command, arguments);
  add_page_options(*command, arguments);
  add_sheet_options(*command, arguments);
  add_run_options(*command, arguments);
  return {command, [&arguments, booklet] {
            arguments.booklet = true;
            return run_booklet(arguments, *booklet);
          }};
}

Command add_diff(CLI::App& app, const Arguments& arguments) {
  const auto diff = std::make_shared<DiffArguments>();
  CLI::App* const command = add_diff_command(app, *diff);
  return {command, [&arguments, diff] { return run_compare(arguments, *diff); }};
}

Command add_batch(CLI::App& app, const Arguments& arguments) {
  const auto batch = std::make_shared<BatchArguments>();
  CLI::App* const command = add_batch_command(app, *batch);
  return {command, [&arguments, batch] { return run_batch(*batch, arguments.home); }};
}

Command add_print(CLI::App& app) {
  const auto print = std::make_shared<PrintArguments>();
  CLI::App* const command = add_print_command(app, *print);
  return {command, [print] { return run_print(*print); }};
}

int run(int argc, char** argv) {
  CLI::App app(
      "banxin sets Chinese government work reports (政府工作报告) as print-ready PDF.\n\n"
      "  banxin build report.txt              makes report.pdf, an A4 handout\n"
      "  banxin build report.txt -o out.pdf --set indicators=list\n"
      "  banxin fonts --check                 says which fonts are there\n\n"
      "Exit status: 0 made, 1 the report has errors, 2 the call has, 3 files, fonts or printers,\n"
      "4 some copies or jobs made and others not, 130 interrupted.");
  Arguments arguments;
  app.require_subcommand(1);
  app.add_option("--home", arguments.home,
                 "folder with layouts/ and fonts/ in place of the installed one");
  const std::vector<Command> commands = {
      {add_build_command(app, arguments), [&] { return run_build(arguments); }},
      add_watch(app, arguments),
      add_dump(app, arguments),
      add_explain(app, arguments),
      {add_indicators_command(app, arguments), [&] { return run_indicators(arguments); }},
      {add_fonts_command(app, arguments), [&] { return run_fonts(arguments); }},
      add_booklet(app, arguments),
      add_diff(app, arguments),
      add_batch(app, arguments),
      add_print(app),
  };
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kMade : kUsage;
  }
  const auto called = std::find_if(commands.begin(), commands.end(),
                                   [](const Command& command) { return command.app->parsed(); });
  return called->run();
}

}  // namespace
}  // namespace banxin

int main(int argc, char** argv) {
  try {
    return banxin::run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "banxin: {}\n", error.what());
    return banxin::kEnvironment;
  }
}
