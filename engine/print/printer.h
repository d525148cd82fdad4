#pragma once
// A printer that speaks IPP: a CUPS queue, or one by itself. Made with libcups in cups_printer.cc;
// in a build without libcups every call gives print.unavailable (no_printer.cc).
#include <memory>
#include <string>
#include <vector>

#include "base/problem.h"
#include "print/capabilities.h"
#include "print/job_status.h"
#include "print/ticket.h"

namespace banxin {

struct PrinterAddress {
  std::string uri;       // "ipp://localhost/printers/hall", for requests and messages
  std::string host;      // to connect to: a name, an address, or the path of a socket
  std::string resource;  // "/printers/hall"
  int port = 631;
  bool encrypted = false;  // from the start (ipps); else if the printer asks for it
};

// `queue`: a queue of the CUPS server, or the ipp:// or ipps:// URI of a printer, which needs no
// server. `server`: HOST, HOST:PORT or the path of a socket; empty: as for lp ($CUPS_SERVER,
// client.conf). Nothing is asked of the network. Errors (of the call): print.queue, print.server.
Result<PrinterAddress> find_printer(const std::string& queue, const std::string& server);

struct SentJob {
  JobStatus status;
  std::vector<std::string> ignored;  // attributes of the ticket that the printer set aside
};

// Errors of all calls, of the machine: print.unreachable, no answer; print.no-queue;
// print.refused, with the printer's words.
class Printer {
 public:
  static Result<Printer> connect(PrinterAddress address);
  Printer(Printer&&) noexcept;
  Printer& operator=(Printer&&) noexcept;
  ~Printer();

  Result<Capabilities> capabilities();
  // Sends the file as a job of its own, with what the ticket sets and print-scaling "none".
  // REQUIRES a ticket that check_printer() lets pass.
  Result<SentJob> print(const std::string& file, const Ticket& ticket, const Capabilities& printer);
  Result<JobStatus> job(int id);

 private:
  struct Connection;
  explicit Printer(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace banxin
