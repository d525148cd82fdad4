#include "print/ticket.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/problems.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Ticket, PapersHaveTheirStandardNames) {
  EXPECT_EQ(media_name("A3"), "iso_a3_297x420mm");
  EXPECT_EQ(media_name("sra3"), "iso_sra3_320x450mm");
  EXPECT_EQ(media_name("custom_max_330x482mm"), "custom_max_330x482mm");
  for (const char* word : {"B99", "", "A3 ", "iso_a3", "iso_A3_297x420mm", "x_y_420"}) {
    const auto name = media_name(word);
    ASSERT_FALSE(name) << word;
    EXPECT_EQ(name.error().code, "print.media");
    EXPECT_EQ(name.error().blame, Blame::usage);
  }
}

// B-12: sheets lie on their side.
TEST(Ticket, PapersAreKnownByTheirSizeEitherWayTurned) {
  EXPECT_EQ(media_of_size(297_mm, 420_mm), "iso_a3_297x420mm");
  EXPECT_EQ(media_of_size(420_mm, 297_mm), "iso_a3_297x420mm");
  EXPECT_EQ(media_of_size(210.4_mm, 296.6_mm), "iso_a4_210x297mm");
  EXPECT_EQ(media_of_size(210.6_mm, 297_mm), "");
  EXPECT_EQ(media_of_size(210_mm, 285_mm), "");
  EXPECT_EQ(media_of_size(0_mm, 0_mm), "");
}

TEST(Ticket, WhatIsSetOverrulesThePreferences) {
  Ticket asked;
  asked.sides = Sides::one;
  Ticket preferences;
  preferences.sides = Sides::short_edge;
  preferences.copies = 3;
  preferences.media = "iso_a3_297x420mm";
  preferences.job_name = "other";
  const Ticket ticket = with_preferences(asked, preferences);
  EXPECT_EQ(ticket.sides, Sides::one);
  EXPECT_EQ(ticket.copies, 3);
  EXPECT_EQ(ticket.media, "iso_a3_297x420mm");
  EXPECT_EQ(ticket.job_name, "banxin");
}

TEST(Ticket, JsonHoldsWhatIsSetByItsIppName) {
  EXPECT_EQ(to_json({}).dump(), R"({"job-name":"banxin","print-scaling":"none"})");
  Ticket ticket;
  ticket.copies = 300;
  ticket.sides = Sides::short_edge;
  ticket.media = "iso_a3_297x420mm";
  ticket.collation = Collation::collated;
  ticket.finishing = Finishing::saddle_stitch;
  EXPECT_EQ(to_json(ticket).dump(),
            R"({"job-name":"banxin","copies":300,)"
            R"("multiple-document-handling":"separate-documents-collated-copies",)"
            R"("sides":"two-sided-short-edge","media":"iso_a3_297x420mm",)"
            R"("finishings":"saddle-stitch","print-scaling":"none"})");
}

TEST(Ticket, ContradictionsAreTold) {
  Ticket ticket;
  EXPECT_THAT(check_ticket(ticket), IsEmpty());
  ticket.copies = 9999;
  ticket.finishing = Finishing::staple;
  EXPECT_THAT(check_ticket(ticket), IsEmpty());
  ticket.collation = Collation::uncollated;
  EXPECT_THAT(codes_of(check_ticket(ticket)), ElementsAre("print.collation"));
  ticket.finishing = Finishing::none;
  EXPECT_THAT(check_ticket(ticket), IsEmpty());
  ticket.copies = 0;
  ticket.job_name = std::string(256, 'x');
  EXPECT_THAT(codes_of(check_ticket(ticket)), ElementsAre("print.copies", "print.job-name"));
  ticket.copies = 10'000;
  ticket.job_name = "";
  EXPECT_THAT(codes_of(check_ticket(ticket)), ElementsAre("print.copies", "print.job-name"));
}

}  // namespace
}  // namespace banxin::testing
