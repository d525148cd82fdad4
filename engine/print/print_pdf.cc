#include "print/print_pdf.h"

#include <fmt/format.h>
#include <poll.h>

#include "print/capabilities.h"
#include "print/check_pdf.h"
#include "print/printer.h"
#include "print/read_preferences.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

struct Plan {
  Printed printed;
  PrinterAddress address;
};

// A printer finishes a job as one.
std::optional<Problem> check_finishing(const Ticket& ticket, std::string_view pdf,
                                       const std::string& file) {
  if (!ticket.finishing || *ticket.finishing == Finishing::none) return std::nullopt;
  const std::size_t copies = copies_held(pdf);
  if (copies <= 1) return std::nullopt;
  return Problem{
      "print.merged",
      Severity::error,
      {file, 0, 0},
      fmt::format("the file holds {} copies, and {} would join all of them", copies,
                  keyword(*ticket.finishing)),
      "make a file for each copy (banxin booklet --each) and print them one by one, or leave "
      "--finishing out",
      Blame::usage};
}

Plan make_plan(const PrintRequest& request) {
  Plan plan;
  Printed& printed = plan.printed;
  printed.ticket = request.ticket;
  auto address = find_printer(request.queue, request.server);
  if (!address) {
    printed.problems.push_back(address.error());
    return plan;
  }
  plan.address = std::move(*address);
  printed.printer = plan.address.uri;
  if (request.file == "-") {
    printed.problems.push_back({"print.no-file",
                                Severity::error,
                                {},
                                "standard input cannot be printed",
                                "name a PDF file",
                                Blame::usage});
    return plan;
  }
  const auto bytes = read_file(request.file);
  const auto whole = bytes.and_then(
      [&](const std::string& pdf) -> Result<void> { return check_pdf(pdf, request.file); });
  if (!whole) {
    printed.problems.push_back(whole.error());
    return plan;
  }
  printed.ticket = with_preferences(request.ticket, read_preferences(*bytes));
  printed.problems = check_ticket(printed.ticket);
  if (const auto merged = check_finishing(printed.ticket, *bytes, request.file)) {
    printed.problems.push_back(*merged);
  }
  return plan;
}

std::string with_reasons(const JobStatus& job) {
  return job.reasons.empty() ? "" : fmt::format(" ({})", job.reasons);
}

// Asks for the job until it has ended.
Result<void> wait_for_job(Printer& printer, JobStatus& job, int poll_milliseconds,
                          const std::function<void(const JobStatus&)>& on_status) {
  while (!is_final(job.state)) {
    ::poll(nullptr, 0, poll_milliseconds);
    const auto status = printer.job(job.id);
    if (!status) return tl::unexpected(status.error());
    job = *status;
    on_status(job);
  }
  return {};
}

Problem not_printed(const Printed& printed) {
  return {"print.aborted",
          Severity::error,
          {printed.printer, 0, 0},
          fmt::format("job {} was {}{}", printed.job.id, to_string(printed.job.state),
                      with_reasons(printed.job)),
          "count the copies that came out before printing again",
          Blame::environment};
}

}  // namespace

Printed plan_print(const PrintRequest& request) { return make_plan(request).printed; }

Printed print_pdf(const PrintRequest& request,
                  const std::function<void(const JobStatus&)>& on_status) {
  Plan plan = make_plan(request);
  Printed printed = std::move(plan.printed);
  if (has_errors(printed.problems)) return printed;
  const auto fail = [&printed](const Problem& problem) {
    printed.problems.push_back(problem);
    return printed;
  };
  auto printer = Printer::connect(plan.address);
  if (!printer) return fail(printer.error());
  const auto capabilities = printer->capabilities();
  if (!capabilities) return fail(capabilities.error());
  append(printed.problems, check_printer(*capabilities, printed.ticket, printed.printer));
  if (has_errors(printed.problems)) return printed;
  const auto sent = printer->print(request.file, printed.ticket, *capabilities);
  if (!sent) return fail(sent.error());
  printed.job = sent->status;
  for (const std::string& attribute : sent->ignored) {
    printed.problems.push_back({"print.ignored",
                                Severity::warning,
                                {printed.printer, 0, 0},
                                fmt::format("the printer sets {} aside", attribute),
                                "look at the first copy before the others are printed",
                                Blame::environment});
  }
  on_status(printed.job);
  if (request.wait == Wait::until_printed) {
    const auto ended = wait_for_job(*printer, printed.job, request.poll_milliseconds, on_status);
    if (!ended) return fail(ended.error());
  }
  if (is_final(printed.job.state) && printed.job.state != JobState::completed) {
    return fail(not_printed(printed));
  }
  return printed;
}

}  // namespace banxin
