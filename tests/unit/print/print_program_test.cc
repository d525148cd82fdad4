// banxin print as a program: tickets, exit statuses, JSON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/ipp_printer.h"
#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class PrintProgram : public ProgramTest {
 protected:
  PrintProgram() {
    write("report.txt", kReport);
    program_.run({"build", "report.txt"});
  }
  Ran print(std::vector<std::string> options) const {
    options.insert(options.begin(), {"print", "report.pdf"});
    return program_.run(options);
  }
};

TEST_F(PrintProgram, DryRunShowsTheTicketAndAsksNobody) {
  const std::string server = "127.0.0.1:" + std::to_string(free_port());
  const Ran ran =
      print({"--queue", "hall", "--server", server, "--copies", "300", "--sides", "short",
             "--media", "a3", "--collate", "--finishing", "saddle-stitch", "--dry-run"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "file                        report.pdf\n"
            "printer-uri                 ipp://" +
                server +
                "/printers/hall\n"
                "job-name                    banxin\n"
                "copies                      300\n"
                "multiple-document-handling  separate-documents-collated-copies\n"
                "sides                       two-sided-short-edge\n"
                "media                       iso_a3_297x420mm\n"
                "finishings                  saddle-stitch\n"
                "print-scaling               none\n");
}

// One job would be stapled through all copies.
TEST_F(PrintProgram, AFileOfManyCopiesIsNotFinished) {
  write("list.csv", "姓名,编号\n文正,1\n要求,2\n");
  ASSERT_EQ(
      program_.run({"booklet", "report.txt", "--delegates", "list.csv", "--merged", "report.pdf"})
          .status,
      0);
  const Ran ran = print({"--queue", "hall", "--finishing", "saddle-stitch", "--dry-run"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("[print.merged]"));
  EXPECT_THAT(ran.err, HasSubstr("holds 2 copies"));
  EXPECT_THAT(ran.err, HasSubstr("--each"));
  EXPECT_EQ(print({"--queue", "hall", "--dry-run"}).status, 0);
  EXPECT_EQ(print({"--queue", "hall", "--finishing", "none", "--dry-run"}).status, 0);
  ASSERT_EQ(program_
                .run({"booklet", "report.txt", "--delegates", "list.csv", "--merged", "report.pdf",
                      "--only", "1"})
                .status,
            0);
  EXPECT_EQ(print({"--queue", "hall", "--finishing", "saddle-stitch", "--dry-run"}).status, 0)
      << "one copy may be";
}

TEST_F(PrintProgram, DryRunAsJsonTakesThePaperFromTheFile) {
  const Ran ran =
      print({"--queue", "hall", "--server", "h", "--no-collate", "--dry-run", "--json"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  const auto json = nlohmann::json::parse(ran.out);
  EXPECT_EQ(json.at("file"), "report.pdf");
  EXPECT_EQ(json.at("printer-uri"), "ipp://h:631/printers/hall");
  EXPECT_EQ(json.at("ticket").at("media"), "iso_a4_210x297mm");
  EXPECT_EQ(json.at("ticket").at("multiple-document-handling"),
            "separate-documents-uncollated-copies");
  EXPECT_FALSE(json.at("ticket").contains("sides"));
  EXPECT_FALSE(json.contains("job-id"));
  EXPECT_THAT(json.at("problems"), IsEmpty());
}

TEST_F(PrintProgram, PrintsAndSaysTheJob) {
  const IppPrinter printer;
  const Ran ran = print({"--queue", printer.uri()});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, printer.uri() + ": job 42 waiting\n");
  EXPECT_THAT(ran.err, IsEmpty());
  EXPECT_TRUE(printer.requests("Print-Job").at(0).document == read("report.pdf"));
}

TEST_F(PrintProgram, WaitsInSilenceWhenPiped) {
  PrinterManners manners;
  manners.job_states = {3, 9};
  const IppPrinter printer(manners);
  const Ran ran = print({"--queue", printer.uri(), "--wait", "--json"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.err, IsEmpty());
  const auto json = nlohmann::json::parse(ran.out);
  EXPECT_EQ(json.at("job-id"), 42);
  EXPECT_EQ(json.at("job-state"), "completed");
  EXPECT_EQ(json.at("sheets"), 8);
}

TEST_F(PrintProgram, TheMachinesErrorsHaveTheirStatus) {
  PrinterManners manners;
  manners.media = {"na_letter_8.5x11in"};
  const IppPrinter printer(manners);
  const Ran unsupported = print({"--queue", printer.uri()});
  EXPECT_EQ(unsupported.status, 3);
  EXPECT_THAT(unsupported.out, IsEmpty());
  EXPECT_THAT(unsupported.err, HasSubstr("it supports na_letter_8.5x11in [print.unsupported]"));

  const std::string nobody = "ipp://127.0.0.1:" + std::to_string(free_port()) + "/";
  EXPECT_EQ(print({"--queue", nobody}).status, 3);
  const Ran json = print({"--queue", nobody, "--json"});
  EXPECT_EQ(json.status, 3);
  EXPECT_EQ(nlohmann::json::parse(json.out).at("problems").at(0).at("code"), "print.unreachable");
  EXPECT_EQ(program_.run({"print", "absent.pdf", "--queue", "q", "--dry-run"}).status, 3);
}

TEST_F(PrintProgram, WrongFilesAndCallsHaveTheirStatus) {
  EXPECT_EQ(program_.run({"print", "report.txt", "--queue", "q", "--dry-run"}).status, 1);
  const std::vector<std::vector<std::string>> calls = {
      {},
      {"--queue", "a b"},
      {"--queue", "q", "--sides", "both"},
      {"--queue", "q", "--finishing", "glue"},
      {"--queue", "q", "--media", "B99"},
      {"--queue", "q", "--copies", "0"},
      {"--queue", "q", "--copies", "many"},
      {"--queue", "q", "--job-name", ""},
      {"--queue", "q", "--server", "h/x"},
      {"--queue", "q", "--copies", "2", "--no-collate", "--finishing", "staple"}};
  for (std::vector<std::string> call : calls) {
    call.push_back("--dry-run");
    const Ran ran = print(call);
    EXPECT_EQ(ran.status, 2) << (call.size() > 3 ? call[3] : call.back());
    EXPECT_THAT(ran.out, IsEmpty());
  }
}

}  // namespace
}  // namespace banxin::testing
