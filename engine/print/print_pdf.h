#pragma once
// PDF file × ticket → job of a printer. The file is looked at and the printer asked before anything
// is sent; a wrong file, or a ticket that the printer cannot keep, is never sent.
#include <functional>
#include <string>

#include "base/problem.h"
#include "print/job_status.h"
#include "print/ticket.h"

namespace banxin {

enum class Wait { until_sent, until_printed };

struct PrintRequest {
  std::string file;   // a PDF; not standard input
  std::string queue;  // as find_printer() has them
  std::string server;
  Ticket ticket;  // what it does not set is taken from the file (read_preferences.h)
  Wait wait = Wait::until_sent;
  int poll_milliseconds = 1000;  // between questions for the job while it is waited for
};

struct Printed {
  std::string printer;  // its URI; empty if it is not known
  Ticket ticket;        // with the file's preferences
  JobStatus job;        // id 0: nothing was sent
  Problems problems;    // an error: nothing was sent, or the job did not end well
};

// The ticket as it would be sent. Asks nothing of the network. Errors: those of read_file(),
// check_pdf(), check_ticket() and find_printer(); print.merged: a file of many copies is to be
// finished, which would join them all.
Printed plan_print(const PrintRequest& request);

// Plans, checks, sends and, if asked to, waits; `on_status` is told of every answer meanwhile.
// Errors: of plan_print(), check_printer() and Printer; print.aborted: the printer gave the job up
// or someone cancelled it. Warnings: of check_printer(); print.ignored: the printer has taken the
// job and set aside what the ticket asks for.
Printed print_pdf(const PrintRequest& request,
                  const std::function<void(const JobStatus&)>& on_status);

}  // namespace banxin
