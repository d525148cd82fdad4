// Jobs on a printer of the test's own: what it hears, and what becomes of its answers.
#include "print/print_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/object_streams.h"
#include "print/printer.h"
#include "support/ipp_printer.h"
#include "support/problems.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;

// Every byte there is, and longer than the buffers on the way.
std::string large_pdf() {
  std::string pdf = "%PDF-1.7\n";
  for (int i = 0; i < 700'000; ++i) pdf.push_back(static_cast<char>(i * 7 + i / 251));
  return pdf + "\n%%EOF\n";
}

class PrintPdf : public ::testing::Test {
 protected:
  PrintRequest request_to(const IppPrinter& printer) const {
    PrintRequest request;
    request.file = folder_.path("booklet-张三.pdf");
    request.queue = printer.uri();
    request.ticket.copies = 300;
    request.ticket.sides = Sides::short_edge;
    request.ticket.media = "iso_a3_297x420mm";
    request.ticket.collation = Collation::collated;
    request.ticket.finishing = Finishing::saddle_stitch;
    request.poll_milliseconds = 1;
    return request;
  }
  Printed print(const PrintRequest& request) {
    seen_.clear();
    return print_pdf(request, [this](const JobStatus& job) { seen_.push_back(job.state); });
  }

  const TemporaryFolder folder_;
  const std::string pdf_ = large_pdf();
  const std::string path_ = folder_.write("booklet-张三.pdf", pdf_);
  std::vector<JobState> seen_;
};

TEST_F(PrintPdf, TicketAndDocumentArriveWhole) {
  const IppPrinter printer;
  PrintRequest request = request_to(printer);
  request.ticket.job_name = "政府工作报告";
  const Printed printed = print(request);
  EXPECT_THAT(printed.problems, IsEmpty());
  EXPECT_EQ(printed.job.id, 42);
  EXPECT_EQ(printed.job.state, JobState::waiting);
  EXPECT_EQ(printed.printer, printer.uri());

  const auto jobs = printer.requests("Print-Job");
  ASSERT_EQ(jobs.size(), 1U);
  const IppRequest& job = jobs.front();
  EXPECT_EQ(job.resource, "/ipp/print");
  EXPECT_TRUE(job.expects_continue);
  EXPECT_TRUE(job.document == pdf_) << job.document.size() << " bytes of " << pdf_.size();
  EXPECT_THAT(job.operation_attributes,
              AllOf(Contains(Pair("printer-uri", printer.uri())),
                    Contains(Pair("job-name", "政府工作报告")),
                    Contains(Pair("document-format", "application/pdf")),
                    Contains(Pair("requesting-user-name", Not(IsEmpty())))));
  const std::map<std::string, std::string> expected = {
      {"copies", "300"},
      {"sides", "two-sided-short-edge"},
      {"media", "iso_a3_297x420mm"},
      {"multiple-document-handling", "separate-documents-collated-copies"},
      {"finishings", "saddle-stitch"},
      {"print-scaling", "none"}};
  EXPECT_EQ(job.job_attributes, expected);
}

// Whatever the file is named, the queue shows no delegate.
TEST_F(PrintPdf, NothingOfTheFilesNameIsSent) {
  const IppPrinter printer;
  ASSERT_THAT(print(request_to(printer)).problems, IsEmpty());
  for (const IppRequest& request : printer.requests()) {
    for (const auto& attributes : {request.operation_attributes, request.job_attributes}) {
      for (const auto& [name, value] : attributes) {
        EXPECT_THAT(value, Not(HasSubstr("张三"))) << name;
      }
    }
  }
  EXPECT_THAT(printer.requests("Print-Job").at(0).operation_attributes,
              Contains(Pair("job-name", "banxin")));
}

TEST_F(PrintPdf, WhatIsNotSetIsLeftToThePrinter) {
  const IppPrinter printer;
  PrintRequest request = request_to(printer);
  request.ticket = {};
  ASSERT_THAT(print(request).problems, IsEmpty());
  const std::map<std::string, std::string> expected = {{"print-scaling", "none"}};
  EXPECT_EQ(printer.requests("Print-Job").at(0).job_attributes, expected);
}

// B-12: a file made for the short edge is printed so, whatever the printer's habit.
TEST_F(PrintPdf, WhatTheFileAsksForIsSent) {
  std::string pdf = "%PDF-1.7\n";
  ObjectWriter writer(pdf, 2);
  writer.add_value(1, "<<\n/ViewerPreferences <</Duplex /DuplexFlipShortEdge /NumCopies 4>>\n>>");
  writer.add_value(2, "<<\n/Type /Page\n/MediaBox [0 0 1190.551 841.89]\n>>");
  writer.finish(1, 2);
  const IppPrinter printer;
  PrintRequest request = request_to(printer);
  request.file = folder_.write("asking.pdf", pdf);
  request.ticket = {};
  request.ticket.copies = 7;
  ASSERT_THAT(print(request).problems, IsEmpty());
  const std::map<std::string, std::string> expected = {
      {"copies", "7"},
      {"sides", "two-sided-short-edge"},
      {"media", "iso_a3_297x420mm"},
      {"multiple-document-handling", "separate-documents-collated-copies"},
      {"print-scaling", "none"}};
  EXPECT_EQ(printer.requests("Print-Job").at(0).job_attributes, expected);
}

TEST_F(PrintPdf, CopiesLieOneBehindAnotherUnlessAskedOtherwise) {
  const IppPrinter printer;
  PrintRequest request = request_to(printer);
  request.ticket.collation.reset();
  ASSERT_THAT(print(request).problems, IsEmpty());
  request.ticket.collation = Collation::uncollated;
  request.ticket.finishing.reset();
  ASSERT_THAT(print(request).problems, IsEmpty());
  const auto jobs = printer.requests("Print-Job");
  EXPECT_THAT(jobs.at(0).job_attributes,
              Contains(Pair("multiple-document-handling", "separate-documents-collated-copies")));
  EXPECT_THAT(jobs.at(1).job_attributes,
              Contains(Pair("multiple-document-handling", "separate-documents-uncollated-copies")));
}

TEST_F(PrintPdf, AQueueOfAServer) {
  const IppPrinter printer;
  PrintRequest request = request_to(printer);
  request.queue = "hall";
  request.server = "127.0.0.1:" + std::to_string(printer.port());
  const Printed printed = print(request);
  EXPECT_THAT(printed.problems, IsEmpty());
  EXPECT_EQ(printed.printer, "ipp://" + request.server + "/printers/hall");
  EXPECT_EQ(printer.requests("Print-Job").at(0).resource, "/printers/hall");
}

TEST_F(PrintPdf, APrinterThatNamesNoPaperIsNotToldOfIt) {
  PrinterManners manners;
  manners.media = {};
  const IppPrinter printer(manners);
  EXPECT_EQ(only(print(request_to(printer)).problems).code, "print.media-not-told");
  const auto attributes = printer.requests("Print-Job").at(0).job_attributes;
  EXPECT_FALSE(attributes.contains("media"));
  EXPECT_TRUE(attributes.contains("sides"));
}

TEST_F(PrintPdf, UnsupportedTicketsAreNotSent) {
  PrinterManners manners;
  manners.media = {"iso_a4_210x297mm"};
  manners.sides = {"one-sided"};
  manners.finishings = {3, 28};
  manners.most_copies = 10;
  const IppPrinter printer(manners);
  const Printed printed = print(request_to(printer));
  EXPECT_THAT(codes_of(printed.problems), ElementsAre("print.unsupported", "print.unsupported",
                                                      "print.unsupported", "print.unsupported"));
  EXPECT_THAT(printed.problems.back().what, HasSubstr("it supports none, staple-dual-left"));
  EXPECT_EQ(printed.job.id, 0);
  EXPECT_THAT(printer.requests("Print-Job"), IsEmpty());
}

TEST_F(PrintPdf, AStoppedPrinterIsSentNothing) {
  PrinterManners manners;
  manners.state = 5;
  manners.state_message = "Paper jam";
  const IppPrinter printer(manners);
  const Problem problem = only(print(request_to(printer)).problems);
  EXPECT_EQ(problem.code, "print.stopped");
  EXPECT_THAT(problem.what, HasSubstr("(Paper jam)"));
  EXPECT_EQ(problem.blame, Blame::environment);
  EXPECT_THAT(printer.requests("Print-Job"), IsEmpty());
}

TEST_F(PrintPdf, RefusalsAreTold) {
  PrinterManners manners;
  manners.refusal = 0x0507;  // server-error-busy
  const IppPrinter printer(manners);
  const Printed printed = print(request_to(printer));
  const Problem problem = only(printed.problems);
  EXPECT_EQ(problem.code, "print.refused");
  EXPECT_THAT(problem.what, HasSubstr("server-error-busy"));
  EXPECT_EQ(printed.job.id, 0);
  EXPECT_EQ(printer.requests("Print-Job").size(), 1U) << "a refused job is not sent again";

  manners.refusal = 0x0406;  // client-error-not-found
  const IppPrinter other(manners);
  EXPECT_EQ(only(print(request_to(other)).problems).code, "print.no-queue");
}

TEST_F(PrintPdf, AServerThatForbidsIsNoSilentOne) {
  PrinterManners manners;
  manners.forbids = true;
  const IppPrinter printer(manners);
  EXPECT_EQ(only(print(request_to(printer)).problems).code, "print.refused");
}

TEST_F(PrintPdf, AttributesSetAsideAreWarnedOf) {
  PrinterManners manners;
  manners.ignored = "finishings";
  const IppPrinter printer(manners);
  const Printed printed = print(request_to(printer));
  const Problem problem = only(printed.problems);
  EXPECT_EQ(problem.code, "print.ignored");
  EXPECT_EQ(problem.severity, Severity::warning);
  EXPECT_THAT(problem.what, HasSubstr("finishings"));
  EXPECT_EQ(printed.job.id, 42);
}

TEST_F(PrintPdf, NobodyThere) {
  PrintRequest request;
  request.file = path_;
  request.queue = "ipp://127.0.0.1:" + std::to_string(free_port()) + "/ipp/print";
  const Problem problem = only(print(request).problems);
  EXPECT_EQ(problem.code, "print.unreachable");
  EXPECT_EQ(problem.blame, Blame::environment);
}

TEST_F(PrintPdf, WaitsUntilTheJobIsPrinted) {
  const IppPrinter printer;
  PrintRequest request = request_to(printer);
  request.wait = Wait::until_printed;
  const Printed printed = print(request);
  EXPECT_THAT(printed.problems, IsEmpty());
  EXPECT_THAT(seen_, ElementsAre(JobState::waiting, JobState::printing, JobState::completed));
  EXPECT_EQ(printed.job.sheets, 8);
  EXPECT_THAT(printer.requests("Get-Job-Attributes").at(0).operation_attributes,
              Contains(Pair("job-id", "42")));
}

TEST_F(PrintPdf, AJobThatIsGivenUpIsAnError) {
  PrinterManners manners;
  manners.job_states = {3, 6, 8};  // pending, stopped, aborted
  const IppPrinter printer(manners);
  PrintRequest request = request_to(printer);
  request.wait = Wait::until_printed;
  const Printed printed = print(request);
  EXPECT_THAT(seen_, ElementsAre(JobState::waiting, JobState::stopped, JobState::aborted));
  const Problem problem = only(printed.problems);
  EXPECT_EQ(problem.code, "print.aborted");
  EXPECT_EQ(problem.what, "job 42 was aborted (aborted-by-system)");
  manners.job_states = {7};
  const IppPrinter cancelling(manners);
  EXPECT_THAT(only(print(request_to(cancelling)).problems).what, HasSubstr("cancelled"));
}

TEST_F(PrintPdf, APrinterThatGoesAwayHasTheJobAllTheSame) {
  auto printer = std::make_unique<IppPrinter>();
  PrintRequest request = request_to(*printer);
  request.wait = Wait::until_printed;
  const Printed printed = print_pdf(request, [&printer](const JobStatus&) { printer.reset(); });
  EXPECT_EQ(only(printed.problems).code, "print.unreachable");
  EXPECT_EQ(printed.job.id, 42);
}

TEST_F(PrintPdf, BadFilesNeverReachAPrinter) {
  const IppPrinter printer;
  PrintRequest request = request_to(printer);
  const auto code = [&](const std::string& file) {
    request.file = file;
    return only(print(request).problems).code;
  };
  EXPECT_EQ(code(folder_.path("absent.pdf")), "file.unreadable");
  EXPECT_EQ(code(folder_.path()), "file.unreadable");
  EXPECT_EQ(code(folder_.write("empty.pdf", "")), "print.empty");
  EXPECT_EQ(code(folder_.write("text.pdf", "政府工作报告\n")), "print.not-pdf");
  EXPECT_EQ(code(folder_.write("cut.pdf", pdf_.substr(0, pdf_.size() / 2))), "print.cut-short");
  EXPECT_EQ(code("-"), "print.no-file");
  request.ticket.copies = 0;
  EXPECT_EQ(code(path_), "print.copies");
  EXPECT_THAT(printer.requests(), IsEmpty());
}

TEST(FindPrinter, QueuesServersAndAddresses) {
  const auto uri = [](const std::string& queue, const std::string& server) {
    const auto found = find_printer(queue, server);
    return found ? found->uri : found.error().code;
  };
  EXPECT_EQ(uri("hall", "print.local"), "ipp://print.local:631/printers/hall");
  EXPECT_EQ(uri("hall", "print.local:8631"), "ipp://print.local:8631/printers/hall");
  EXPECT_EQ(uri("hall", "[::1]:8631"), "ipp://[::1]:8631/printers/hall");
  EXPECT_EQ(uri("hall", "/run/cups/cups.sock"), "ipp://localhost/printers/hall");
  EXPECT_EQ(find_printer("hall", "/run/cups/cups.sock")->host, "/run/cups/cups.sock");
  EXPECT_EQ(uri("ipp://10.0.0.7/ipp/print", ""), "ipp://10.0.0.7/ipp/print");
  EXPECT_EQ(find_printer("ipp://10.0.0.7/ipp/print", "")->port, 631);
  EXPECT_TRUE(find_printer("ipps://10.0.0.7/ipp/print", "")->encrypted);
  EXPECT_EQ(uri("ipp://10.0.0.7/ipp/print", "h"), "print.server");
  EXPECT_EQ(uri("http://10.0.0.7/", ""), "print.queue");
  EXPECT_EQ(uri("ipp://", ""), "print.queue");
  EXPECT_EQ(uri("", ""), "print.queue");
  EXPECT_EQ(uri("a/b", ""), "print.queue");
  EXPECT_EQ(uri("hall", "h/x"), "print.server");
  EXPECT_EQ(uri("hall", "h:port"), "print.server");
}

}  // namespace
}  // namespace banxin::testing
