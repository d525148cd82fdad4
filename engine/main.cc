// The program: banxin build | watch | booklet | batch | diff | print | dump | indicators | fonts.
// What each does is in --help; what it promises (exit status, messages, atomic output) in
// README.md.
#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <cstdio>
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
#include "print_command.h"
#include "program.h"
#include "sources/read_text.h"
#include "watch_command.h"

namespace banxin {
namespace {

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

// Booklets are on sheets by their layout.
bool needs_impose(const Arguments& arguments) {
  return arguments.impose.empty() && !arguments.booklet &&
         !(arguments.sheet.empty() && arguments.flip.empty());
}

Result<BuildRequest> make_request(const Arguments& arguments) {
  BuildRequest request;
  request.name = arguments.report;
  request.layout = arguments.layout;
  request.data = arguments.data;
  for (const std::string& setting : arguments.settings) {
    const std::size_t sign = setting.find('=');
    if (sign == std::string::npos || sign == 0) {
      return tl::unexpected(Problem{"usage.setting",
                                    Severity::error,
                                    {},
                                    fmt::format("--set {} has no value", setting),
                                    "write --set KEY=VALUE, such as --set indicators=list",
                                    Blame::usage});
    }
    request.settings.emplace_back(setting.substr(0, sign), setting.substr(sign + 1));
  }
  request.sheets = !arguments.impose.empty();
  request.edition = !arguments.edition.empty();
  if (needs_impose(arguments)) {
    return tl::unexpected(Problem{"usage.sheet",
                                  Severity::error,
                                  {},
                                  "--sheet and --flip are about sheets, but none are asked for",
                                  "add --impose saddle, or leave them out",
                                  Blame::usage});
  }
  for (const auto& [key, value] : {std::pair{"sheet.impose", arguments.impose},
                                   {"sheet.paper", arguments.sheet},
                                   {"sheet.flip", arguments.flip},
                                   {"fit_pages", arguments.fit_pages}}) {
    if (!value.empty()) request.settings.emplace_back(key, value);
  }
  if (arguments.allow_missing) {
    request.settings.emplace_back("lines.missing_glyphs", "placeholder");
  }
  if (!arguments.keep_pages.empty()) {
    auto edition = read_file(arguments.keep_pages);
    if (!edition) return tl::unexpected(edition.error());
    request.keep_pages_name = arguments.keep_pages;
    request.keep_pages = edition->empty() ? " " : std::move(*edition);  // asked for all the same
  }
  auto bytes = read_file(arguments.report);
  if (!bytes) return tl::unexpected(bytes.error());
  request.bytes = std::move(*bytes);
  return request;
}

long peak_kilobytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

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
  json["peak_kilobytes"] = peak_kilobytes();
  std::FILE* const to = output == "-" ? stderr : stdout;
  print_json(json, to);
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

void add_report_options(CLI::App& command, Arguments& arguments) {
  command
      .add_option("report", arguments.report,
                  "the report: plain text, or Markdown (.md); - for standard input, which is "
                  "Markdown if its text begins with \"# \"")
      ->required();
  command.add_option("-l,--layout", arguments.layout,
                     "name of a layout, or a layout file (default: that of the report's front "
                     "matter, else handout; of booklets booklet-a4)");
  command.add_option("--set", arguments.settings, "overrule a layout key: KEY=VALUE")
      ->allow_extra_args(false);
  command
      .add_option("--data", arguments.data,
                  "a CSV file of indicators, beside those that the report names")
      ->allow_extra_args(false);
}

void add_page_options(CLI::App& command, Arguments& arguments) {
  command.add_option(
      "--keep-pages", arguments.keep_pages,
      "an edition whose pages are to stay as they are wherever text does not change");
  command
      .add_option("--fit-pages", arguments.fit_pages,
                  "at most so many pages, covers and blank ones counted: paragraphs are set a line "
                  "shorter where that looks well; else it says how many lines are too many")
      ->check(CLI::PositiveNumber);
}

void add_sheet_options(CLI::App& command, Arguments& arguments) {
  command.add_option("--impose", arguments.impose,
                     "sheets for printing: saddle (nested, stapled in the fold), perfect (glued "
                     "signatures), none (a page a side)");
  command.add_option("--sheet", arguments.sheet, "their paper: A4, A3, SRA3 (default: what fits)");
  command.add_option("--flip", arguments.flip,
                     "the edge about which the printer turns a sheet: short, long");
}

void add_run_options(CLI::App& command, Arguments& arguments) {
  command.add_flag("--json", arguments.json,
                   "print one JSON object: pages, problems, milliseconds, memory");
  command.add_flag("--strict", arguments.strict, "treat warnings as errors: nothing is written");
  command.add_flag("--allow-missing", arguments.allow_missing,
                   "print 〓 for a character that no font has, and warn");
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

void add_fonts_command(CLI::App& app, Arguments& arguments) {
  CLI::App* fonts = app.add_subcommand("fonts", "list the fonts: asked for, found, missing");
  fonts->add_flag("--check", arguments.check,
                  "compare the files with their pinned hashes and count missing characters");
  fonts->add_flag("--strict", arguments.strict, "treat warnings as errors");
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

  CLI::App* build = add_build_command(app, arguments);

  WatchArguments watch_arguments;
  CLI::App* watch = add_watch_command(app, watch_arguments);
  add_report_options(*watch, arguments);
  watch->add_option("-o,--output", arguments.output, "the PDF (default: as of build)");
  add_sheet_options(*watch, arguments);
  watch->add_flag("--json", arguments.json, "print one JSON object a build, a line each");

  CLI::App* dump = app.add_subcommand("dump", "print one stage of a build as text");
  dump->add_option("--stage", arguments.stage, stages_help())->required();
  add_report_options(*dump, arguments);

  CLI::App* indicators = add_indicators_command(app, arguments);

  add_fonts_command(app, arguments);

  BookletArguments booklet_arguments;
  CLI::App* booklet = add_booklet_command(app, booklet_arguments);
  add_report_options(*booklet, arguments);
  add_page_options(*booklet, arguments);
  add_sheet_options(*booklet, arguments);
  add_run_options(*booklet, arguments);

  BatchArguments batch_arguments;
  CLI::App* batch = add_batch_command(app, batch_arguments);

  DiffArguments diff_arguments;
  CLI::App* diff = add_diff_command(app, diff_arguments);

  PrintArguments print_arguments;
  CLI::App* print = add_print_command(app, print_arguments);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kMade : kUsage;
  }
  if (*build) return run_build(arguments);
  if (*watch) return run_watch(arguments, std::move(watch_arguments));
  if (*indicators) return run_indicators(arguments);
  if (*dump) return run_dump(arguments);
  if (*diff) return run_compare(arguments, diff_arguments);
  arguments.booklet = static_cast<bool>(*booklet);
  if (*booklet) return run_booklet(arguments, std::move(booklet_arguments));
  if (*batch) return run_batch(batch_arguments, arguments.home);
  if (*print) return run_print(print_arguments);
  return run_fonts(arguments);
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
