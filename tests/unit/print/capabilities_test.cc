#include "print/capabilities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kUri[] = "ipp://localhost/printers/hall";

Capabilities able_printer() {
  Capabilities printer;
  printer.formats = {"application/pdf", "image/urf"};
  printer.sides = {"one-sided", "two-sided-long-edge", "two-sided-short-edge"};
  printer.media = {"iso_a3_297x420mm", "iso_a4_210x297mm", "custom_min_90x148mm",
                   "custom_max_330x482.6mm"};
  printer.collation = {"separate-documents-collated-copies"};
  printer.finishings = {"none", "staple-dual-left", "saddle-stitch", "fold-half"};
  printer.print_scaling = {"auto", "none"};
  printer.most_copies = 999;
  return printer;
}

// A folded booklet: both sides, turned at the short edge (B-12).
Ticket booklet_ticket() {
  Ticket ticket;
  ticket.copies = 300;
  ticket.sides = Sides::short_edge;
  ticket.media = "iso_a3_297x420mm";
  ticket.collation = Collation::collated;
  ticket.finishing = Finishing::saddle_stitch;
  return ticket;
}

TEST(CheckPrinter, AnAblePrinterHasNoProblems) {
  EXPECT_THAT(check_printer(able_printer(), booklet_ticket(), kUri), IsEmpty());
  EXPECT_THAT(check_printer(able_printer(), {}, kUri), IsEmpty());
}

TEST(CheckPrinter, EveryAttributeThatIsNotSupportedIsToldWithWhatIs) {
  Capabilities printer = able_printer();
  printer.sides = {"one-sided"};
  printer.media = {"iso_a4_210x297mm", "na_letter_8.5x11in"};
  printer.finishings = {};
  printer.collation = {};
  printer.formats = {"image/urf"};
  printer.most_copies = 99;
  const Problems problems = check_printer(printer, booklet_ticket(), kUri);
  std::vector<std::string> whats;
  for (const Problem& problem : problems) {
    EXPECT_EQ(problem.code, "print.unsupported");
    EXPECT_EQ(problem.blame, Blame::environment);
    EXPECT_EQ(problem.place.file, kUri);
    whats.push_back(problem.what);
  }
  EXPECT_THAT(
      whats,
      ElementsAre(
          "the printer does not support document-format application/pdf; it supports image/urf",
          "the printer makes at most 99 copies of a job, not 300",
          "the printer does not support multiple-document-handling "
          "separate-documents-collated-copies; it supports none",
          "the printer does not support sides two-sided-short-edge; it supports one-sided",
          "the printer does not support media iso_a3_297x420mm; it supports iso_a4_210x297mm, "
          "na_letter_8.5x11in",
          "the printer does not support finishings saddle-stitch; it supports none"));
}

TEST(CheckPrinter, WhatAPrinterLacksDoesNotMatterIfItIsNotAskedFor) {
  Capabilities plain;
  plain.formats = {"application/pdf"};
  Ticket ticket;
  ticket.copies = 1;
  ticket.sides = Sides::one;
  ticket.finishing = Finishing::none;
  ticket.collation = Collation::collated;
  EXPECT_THAT(check_printer(plain, ticket, kUri), IsEmpty());
}

TEST(CheckPrinter, ALongListIsCut) {
  Capabilities printer = able_printer();
  printer.media.clear();
  for (int i = 0; i < 20; ++i) printer.media.push_back("roll_" + std::to_string(i) + "_1x1mm");
  const Problem problem = only(check_printer(printer, booklet_ticket(), kUri));
  EXPECT_THAT(problem.what, HasSubstr("roll_11_1x1mm and 8 more"));
}

TEST(CheckPrinter, StateBars) {
  Capabilities printer = able_printer();
  printer.state = PrinterState::processing;
  EXPECT_THAT(check_printer(printer, booklet_ticket(), kUri), IsEmpty());
  printer.state = PrinterState::stopped;
  printer.state_message = "media-jam-error";
  const Problem stopped = only(check_printer(printer, booklet_ticket(), kUri));
  EXPECT_EQ(stopped.code, "print.stopped");
  EXPECT_EQ(stopped.what, "the printer is stopped (media-jam-error)");
  printer.state = PrinterState::idle;
  printer.accepts_jobs = false;
  EXPECT_EQ(only(check_printer(printer, booklet_ticket(), kUri)).code, "print.refused");
}

// B-01 to B-16 are sizes on paper: a printer that scales spoils them.
TEST(CheckPrinter, WarnsOfScalingAndOfPaperThatIsNotLoaded) {
  Capabilities printer = able_printer();
  printer.print_scaling = {"auto", "fit"};
  printer.media_ready = {"iso_a4_210x297mm"};
  const Problems problems = check_printer(printer, booklet_ticket(), kUri);
  EXPECT_THAT(codes_of(problems), ElementsAre("print.not-loaded", "print.scaling"));
  EXPECT_FALSE(has_errors(problems));
}

// Raw queues of CUPS name nothing; the pages still have their size.
TEST(CheckPrinter, APrinterThatNamesNoPaperIsWarnedOf) {
  Capabilities printer = able_printer();
  printer.media.clear();
  const Problem problem = only(check_printer(printer, booklet_ticket(), kUri));
  EXPECT_EQ(problem.code, "print.media-not-told");
  EXPECT_EQ(problem.severity, Severity::warning);
}

TEST(CheckPrinter, CustomPaperWithinTheRange) {
  Ticket ticket;
  const auto fits = [&ticket](const char* media) {
    ticket.media = media;
    return check_printer(able_printer(), ticket, kUri).empty();
  };
  EXPECT_TRUE(fits("custom_kai_210x285mm"));
  EXPECT_TRUE(fits("custom_wide_12x19in"));
  EXPECT_FALSE(fits("custom_big_340x482mm"));
  EXPECT_FALSE(fits("custom_small_80x160mm"));
  EXPECT_FALSE(fits("custom_none_ax1mm"));
  EXPECT_FALSE(fits("jis_b4_257x364mm"));
}

TEST(ChooseFinishing, PrefersThePlainOneThenTheLeftEdge) {
  Capabilities printer = able_printer();
  EXPECT_EQ(choose_finishing(printer, Finishing::staple), "staple-dual-left");
  EXPECT_EQ(choose_finishing(printer, Finishing::fold), "fold-half");
  printer.finishings = {"staple-top-left", "staple", "fold"};
  EXPECT_EQ(choose_finishing(printer, Finishing::staple), "staple");
  EXPECT_EQ(choose_finishing(printer, Finishing::fold), "fold");
  EXPECT_EQ(choose_finishing(printer, Finishing::saddle_stitch), "");
  printer.finishings = {"staple-bottom-right"};
  EXPECT_EQ(choose_finishing(printer, Finishing::staple), "");
}

}  // namespace
}  // namespace banxin::testing
