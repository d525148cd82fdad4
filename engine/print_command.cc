#include "print_command.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <vector>

namespace banxin {
namespace {

const std::map<std::string, Sides> kSides = {
    {"one", Sides::one}, {"long", Sides::long_edge}, {"short", Sides::short_edge}};
const std::map<std::string, Finishing> kFinishings = {{"none", Finishing::none},
                                                      {"staple", Finishing::staple},
                                                      {"fold", Finishing::fold},
                                                      {"saddle-stitch", Finishing::saddle_stitch}};

// An option that takes one of the words of a table.
template <typename Value>
void add_choice(CLI::App& command, const char* name, const char* help,
                const std::map<std::string, Value>& words, std::optional<Value>& value) {
  std::vector<std::string> names;
  for (const auto& [word, ignored] : words) names.push_back(word);
  command
      .add_option_function<std::string>(
          name, [&words, &value](const std::string& word) { value = words.at(word); }, help)
      ->check(CLI::IsMember(names));
}

// One row an attribute: what the printer is told.
void print_plan(const std::string& file, const Printed& plan) {
  nlohmann::ordered_json rows = {{"file", file}, {"printer-uri", plan.printer}};
  rows.update(to_json(plan.ticket));
  for (const auto& [name, value] : rows.items()) {
    fmt::print("{:<28}{}\n", name, value.is_string() ? value.get<std::string>() : value.dump());
  }
}

void print_outcome(const PrintArguments& arguments, const Printed& printed) {
  nlohmann::ordered_json json = {{"file", arguments.request.file},
                                 {"printer-uri", printed.printer},
                                 {"ticket", to_json(printed.ticket)}};
  if (printed.job.id != 0) {
    json["job-id"] = printed.job.id;
    json["job-state"] = to_string(printed.job.state);
    json["sheets"] = printed.job.sheets;
  }
  json["problems"] = as_json(printed.problems);
  print_json(json, stdout);
}

// The line of progress, over the one before.
void show(const JobStatus& job) {
  std::string line = fmt::format("job {}: {}", job.id, to_string(job.state));
  if (job.sheets > 0) line += fmt::format(", {} sheets", job.sheets);
  if (!job.reasons.empty()) line += fmt::format(" ({})", job.reasons);
  fmt::print(stderr, "\r\033[K{}{}", line, is_final(job.state) ? "\n" : "");
}

Printed plan_or_print(const PrintArguments& arguments) {
  PrintRequest request = arguments.request;
  Printed printed;
  if (!arguments.media.empty()) {
    const auto media = media_name(arguments.media);
    if (!media) {
      printed.ticket = request.ticket;
      printed.problems.push_back(media.error());
      return printed;
    }
    request.ticket.media = *media;
  }
  if (arguments.dry_run) return plan_print(request);
  request.wait = arguments.wait ? Wait::until_printed : Wait::until_sent;
  const bool shows = arguments.wait && is_terminal();
  printed = print_pdf(request, [shows](const JobStatus& job) {
    if (shows) show(job);
  });
  const bool cut_off = printed.job.id != 0 && !is_final(printed.job.state);
  if (shows && cut_off) fmt::print(stderr, "\n");
  return printed;
}

}  // namespace

CLI::App* add_print_command(CLI::App& app, PrintArguments& arguments) {
  Ticket& ticket = arguments.request.ticket;
  CLI::App* const command = app.add_subcommand(
      "print",
      "print a PDF at the size of its pages, by CUPS or on an IPP printer. Copies, sides and paper "
      "that are not given are those the PDF asks for");
  command->add_option("pdf", arguments.request.file, "the PDF file")->required();
  command
      ->add_option("--queue", arguments.request.queue,
                   "the queue, or the address of a printer: ipp://HOST:PORT/PATH")
      ->required();
  command->add_option("--server", arguments.request.server,
                      "HOST:PORT of the CUPS server (default: that of lp)");
  command->add_option("--copies", ticket.copies, "how many");
  add_choice(*command, "--sides", "both sides and turned at the long or short edge, or one", kSides,
             ticket.sides);
  command->add_option("--media", arguments.media,
                      "the paper: A3, A4, A5, A6, SRA3, or a name of PWG 5101.1");
  command->add_flag_function(
      "--collate,!--no-collate",
      [&ticket](std::int64_t count) {
        ticket.collation = count > 0 ? Collation::collated : Collation::uncollated;
      },
      "copy after copy, or page after page (default: copy after copy, where the printer can be "
      "told)");
  add_choice(*command, "--finishing", "what is done to each copy", kFinishings, ticket.finishing);
  command->add_option("--job-name", ticket.job_name, "the name in the queue (default: banxin)");
  command->add_flag("--wait", arguments.wait, "stay until the job is printed");
  command->add_flag("--dry-run", arguments.dry_run, "print the ticket and send nothing");
  command->add_flag("--json", arguments.json, "print one JSON object: ticket, job, problems");
  return command;
}

ExitStatus run_print(const PrintArguments& arguments) {
  const Printed printed = plan_or_print(arguments);
  const ExitStatus status = status_of(printed.problems, false);
  if (arguments.json) {
    print_outcome(arguments, printed);
    return status;
  }
  for (const Problem& problem : printed.problems) print_problem(problem);
  if (arguments.dry_run && status == kMade) print_plan(arguments.request.file, printed);
  if (printed.job.id != 0) {
    fmt::print("{}: job {} {}\n", printed.printer, printed.job.id, to_string(printed.job.state));
  }
  return status;
}

}  // namespace banxin
