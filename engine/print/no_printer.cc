// Printers of a build without libcups: there are none. CMake takes this file or cups_printer.cc.
#include "print/printer.h"

namespace banxin {
namespace {

tl::unexpected<Problem> unavailable() {
  return tl::unexpected(Problem{"print.unavailable",
                                Severity::error,
                                {},
                                "this build of banxin cannot print: it was made without libcups",
                                "install libcups2-dev and build again, or print the PDF with lp",
                                Blame::environment});
}

}  // namespace

struct Printer::Connection {};

Result<PrinterAddress> find_printer(const std::string&, const std::string&) {
  return unavailable();
}
Result<Printer> Printer::connect(PrinterAddress) { return unavailable(); }
Printer::Printer(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Printer::Printer(Printer&&) noexcept = default;
Printer& Printer::operator=(Printer&&) noexcept = default;
Printer::~Printer() = default;
Result<Capabilities> Printer::capabilities() { return unavailable(); }
Result<SentJob> Printer::print(const std::string&, const Ticket&, const Capabilities&) {
  return unavailable();
}
Result<JobStatus> Printer::job(int) { return unavailable(); }

}  // namespace banxin
