#include "booklet_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>

#include "build/same_file.h"
#include "build/write_file.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void note_interrupt(int) { interrupted = 1; }

// The covers of glued books, behind the count of all sheets.
std::string covers_text(const BookletSummary& summary) {
  if (summary.all_covers == 0) return "";
  return fmt::format("; covers: {} of them, {:g} × {:g} mm", summary.all_covers,
                     summary.cover_width, summary.cover_height);
}

std::string sheets_text(const BookletSummary& summary, const std::string& common) {
  const std::string copy = fmt::format(
      "{:g} × {:g} mm ({} pages a copy{}){}", summary.sheet_width, summary.sheet_height,
      summary.pages, summary.blanks > 0 ? fmt::format(", {} blank", summary.blanks) : "",
      covers_text(summary));
  const std::size_t own = summary.all_sheets - summary.copies * summary.common_sheets;
  const std::size_t own_of_copy = summary.sheets - summary.common_sheets;
  const bool alike = own == summary.copies * own_of_copy;
  if (summary.common_sheets == 0) {
    return alike ? fmt::format("{} × {} sheets = {} sheets of {}", summary.copies, own_of_copy, own,
                               copy)
                 : fmt::format("{} copies, not all with the same sheets: {} sheets of {}",
                               summary.copies, own, copy);
  }
  return fmt::format(
      "{} personal + {} × {} common sheets = {} sheets of {}\nprint {} {} times",
      alike ? fmt::format("{} × {}", summary.copies, own_of_copy) : std::to_string(own),
      summary.copies, summary.common_sheets, summary.all_sheets, copy, common, summary.copies);
}

void print_summary(const BookletSummary& summary) {
  nlohmann::ordered_json json;
  json["copies"] = summary.copies;
  json["made"] = summary.made;
  json["pages"] = summary.pages;
  json["sheets"] = summary.sheets;
  json["personal_sheets"] = summary.sheets - summary.common_sheets;
  json["common_sheets"] = summary.common_sheets;
  json["all_sheets"] = summary.all_sheets;
  json["covers"] = summary.covers;
  json["sheet_millimetres"] = {summary.sheet_width, summary.sheet_height};
  if (summary.changed_sheets) json["changed_sheets"] = *summary.changed_sheets;
  if (summary.covers > 0) json["cover_millimetres"] = {summary.cover_width, summary.cover_height};
  json["stopped"] = summary.stopped;
  json["problems"] = as_json(summary.problems);
  json["milliseconds"] = nlohmann::ordered_json::object();
  for (const auto& [stage, milliseconds] : summary.stage_milliseconds) {
    json["milliseconds"][stage] = milliseconds;
  }
  print_json(json, stdout);
}

// Files were made, others not: 4.
ExitStatus status_of_run(const BookletSummary& summary, bool strict) {
  if (summary.stopped && interrupted != 0) return kInterrupted;
  const ExitStatus status = status_of(summary.problems, strict);
  return status != kMade && summary.made > 0 ? kPartly : status;
}

Problem usage_problem(std::string what, std::string remedy) {
  return {"usage.output", Severity::error, {}, std::move(what), std::move(remedy), Blame::usage};
}

ExitStatus make_test_sheet(const BookletArguments& arguments, const Engine& engine, bool json,
                           bool strict) {
  if (is_same_file(arguments.request.report.name, arguments.test_sheet)) {
    print_problem(usage_problem("the test sheet would replace the report", "name another file"));
    return kUsage;
  }
  Built built = engine.test_sheet(arguments.request.report);
  ExitStatus status = status_of(built.problems, strict);
  if (status == kMade) {
    if (const auto written = write_file(arguments.test_sheet, built.pdf); !written) {
      built.problems.push_back(written.error());
      status = status_of(written.error());
    }
  }
  if (json) {
    print_json({{"output", arguments.test_sheet}, {"problems", as_json(built.problems)}}, stdout);
    return status;
  }
  for (const Problem& problem : built.problems) print_problem(problem);
  return status;
}

}  // namespace

CLI::App* add_booklet_command(CLI::App& app, BookletArguments& arguments) {
  BookletRequest& request = arguments.request;
  CLI::App* const command = app.add_subcommand(
      "booklet", "print a report for each delegate of a list, with name and number on the cover");
  auto* delegates =
      command->add_option("--delegates", arguments.delegates,
                          "CSV with the columns 姓名, 代表团, 座位号, 编号 and any others");
  command
      ->add_option("--test-sheet", arguments.test_sheet,
                   "just a sheet that shows whether the printer turns the paper the right way; "
                   "needs no list")
      ->excludes(delegates);
  auto* merged =
      command->add_option("--merged", request.merged,
                          "one file of all copies, an outline entry each; folders that are not "
                          "there are made, here and below");
  command
      ->add_option("--each", request.each,
                   "a file for each copy: 'out/{编号}-{姓名}.pdf', fields in braces")
      ->excludes(merged);
  command->add_option("--common", request.common,
                      "the sheets that are alike in all copies, once, to be printed as often as "
                      "there are copies; --merged or --each then have just those that differ");
  command->add_option("--receipts", request.receipts,
                      "the list that delegates sign (签收单), a table for each delegation: of all "
                      "copies or those of --only, whatever --from, --reverse and --proof say");
  command->add_option("--edition", request.edition,
                      "a record of what is printed, for banxin diff and --changed-since");
  command->add_option("--changed-since", arguments.changed_since,
                      "just the sheets that differ from this edition, for all copies");
  command->add_option(
      "--order", request.order,
      "delegation (then strokes of the name), delegation-seat, seat, strokes, file");
  command->add_option("--delegation", request.delegations, "the delegations in their order")
      ->allow_extra_args(false);
  command
      ->add_option("--only", request.only,
                   "just these copies: 187, 187-200, 代表团=第三代表团; may be given again")
      ->allow_extra_args(false);
  command->add_option("--from", request.from, "begin with this serial, after a jam");
  command->add_option("--spare", request.spare, "copies of nobody, numbered behind the last");
  command->add_flag("--reverse", request.reverse, "the last copy first");
  command->add_flag("--proof", request.proof, "only the first copy, to look at");
  command->add_flag("--plan", arguments.plan, "count copies and sheets, make nothing");
  return command;
}

ExitStatus run_booklet(BookletArguments arguments, const Engine& engine, bool json, bool strict) {
  if (!arguments.test_sheet.empty()) return make_test_sheet(arguments, engine, json, strict);
  BookletRequest& request = arguments.request;
  if (arguments.delegates.empty()) {
    print_problem(usage_problem("there is no list of delegates", "give it: --delegates LIST.csv"));
    return kUsage;
  }
  auto list = read_file(arguments.delegates);
  if (!list) {
    print_problem(list.error());
    return status_of(list.error());
  }
  request.list_name = arguments.delegates;
  request.list = std::move(*list);
  if (!arguments.changed_since.empty()) {
    auto edition = read_file(arguments.changed_since);
    if (edition && edition->empty()) *edition = " ";  // asked for, if by an empty file
    if (!edition) {
      print_problem(edition.error());
      return status_of(edition.error());
    }
    request.changed_since_name = arguments.changed_since;
    request.changed_since = std::move(*edition);
  }
  if (request.merged.empty() && request.each.empty() && request.receipts.empty() &&
      request.edition.empty() && !arguments.plan) {
    print_problem(usage_problem("nothing is asked for",
                                "write --merged OUT.pdf, --each 'out/{编号}.pdf', --receipts "
                                "OUT.pdf, --edition FILE, or --plan"));
    return kUsage;
  }
  std::signal(SIGINT, note_interrupt);
  std::signal(SIGTERM, note_interrupt);
  const bool shown = is_terminal();
  bool told = false;
  const BookletSummary summary = engine.booklets(request, [&](const BookletSummary& so_far) {
    if (!told && !json) fmt::print(stderr, "{}\n", sheets_text(so_far, request.common));
    told = true;
    if (shown && so_far.made > 0) {
      fmt::print(stderr, "\r\033[K{} of {}", so_far.made, so_far.copies);
    }
    const bool refused = so_far.made == 0 && status_of(so_far.problems, strict) != kMade;
    return interrupted == 0 && !arguments.plan && !refused;
  });
  if (shown && summary.made > 0) fmt::print(stderr, "\n");
  if (json) print_summary(summary);
  if (!json) {
    for (const Problem& problem : summary.problems) print_problem(problem);
    if (summary.stopped && interrupted != 0) {
      fmt::print(stderr, "stopped after {} of {} copies\n", summary.made, summary.copies);
    }
  }
  return status_of_run(summary, strict);
}

}  // namespace banxin
