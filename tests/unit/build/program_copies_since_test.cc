// The program: which copies of a booklet run are made again, and which of their sheets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "unit/build/edition_program.h"

namespace banxin::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// What copies have of their own is on the cover, and with serials on pages on all numbered ones.
TEST_F(EditionProgram, WhatIsPrintedOfDelegatesCounts) {
  write("old.txt", "+++\n提示 = \"会后收回\"\n+++\n" + report_);
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  const auto changed = [&](const std::string& setting) {
    const Ran ran = booklet("old.txt", {"--changed-since", "old.edition", "--merged", "a.pdf",
                                        "--json", "--set", setting});
    EXPECT_EQ(ran.status, 0) << setting << ran.err;
    return nlohmann::json::parse(ran.out).at("changed_sheets").get<std::vector<std::size_t>>();
  };
  for (const std::string setting : {"booklet.personal=[\"{姓名}\"]", "booklet.qr={编号}",
                                    "elements.cover_personal.size=24pt"}) {
    EXPECT_THAT(changed(setting), ElementsAre(1)) << setting;
  }
  EXPECT_THAT(changed("booklet.qr_size=20mm"), IsEmpty()) << "there is no code";
  EXPECT_THAT(changed("booklet.serial_on_pages=true"), ElementsAre(2, 3, 4, 5))
      << "all but the cover's";
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition", "--set", "booklet.qr={编号}"}).status,
            0);
  EXPECT_THAT(changed("booklet.qr={编号}x"), ElementsAre(1));
  const Ran diff = program_.run({"diff", "old.edition", "old.txt", "-l", "booklet-a4", "--json"});
  EXPECT_THAT(nlohmann::json::parse(diff.out).at("sheets").at("print_again"), ElementsAre(1));
}

TEST_F(EditionProgram, NewCopiesAreMadeWholeAndRenamedOnesGetTheirCover) {
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  EXPECT_THAT(read("old.edition"), Not(HasSubstr("文正")));
  const std::size_t sheets = sheets_of("old.edition").size();
  write("list.csv",
        "姓名,代表团,编号\n文正,第一代表团,1\n要说,第二代表团,2\n出新,第一代表团,3\n"
        "年卷,第一代表团,4\n");
  const Ran same = booklet("old.txt", {"--changed-since", "old.edition", "--each", "{编号}.pdf"});
  ASSERT_EQ(same.status, 0) << same.err;
  EXPECT_THAT(same.err, AllOf(HasSubstr("row 5"), HasSubstr("[edition.new-copies]"),
                              HasSubstr("row 3"), HasSubstr("[edition.other-copies]"),
                              Not(HasSubstr("年卷")), Not(HasSubstr("要说"))));
  EXPECT_FALSE(exists("000001.pdf"));
  EXPECT_FALSE(exists("000003.pdf"));
  EXPECT_EQ(count_sides("000002.pdf"), 2U);
  EXPECT_THAT(words_of("000002.pdf", 1), HasSubstr("要说"));
  EXPECT_EQ(count_sides("000004.pdf"), 2 * sheets);
  write("new.txt", replaced(report_, "答卷", "答要", "第140"));
  const Ran some = booklet("new.txt", {"--changed-since", "old.edition", "--merged", "some.pdf",
                                       "--json", "--edition", "new.edition"});
  ASSERT_EQ(some.status, 0) << some.err;
  const auto told = nlohmann::json::parse(some.out);
  EXPECT_EQ(told.at("changed_sheets").size(), 1U);
  EXPECT_EQ(told.at("made"), 4);
  EXPECT_EQ(told.at("all_sheets"), 1 + 1 + 2 + sheets);
  EXPECT_EQ(count_sides("some.pdf"), 2 * (1 + 1 + 2 + sheets));
  expect_clean("some.pdf");
  const Ran common = booklet("new.txt", {"--changed-since", "old.edition", "--merged", "own.pdf",
                                         "--common", "common.pdf"});
  EXPECT_EQ(count_sides("common.pdf"), 2U);
  EXPECT_EQ(count_sides("own.pdf"), 2 * (1 + sheets - 1));
  expect_clean("own.pdf");
  const Ran next = booklet("new.txt", {"--changed-since", "new.edition", "--merged", "no.pdf"});
  EXPECT_THAT(next.err, HasSubstr("[edition.unchanged]"));
  EXPECT_THAT(next.err, Not(HasSubstr("-copies]")));
}

// Without 编号 all behind a new delegate have another serial, and get it on all their sheets.
TEST_F(EditionProgram, NoBookletHasTwoSerials) {
  write("old.txt", "+++\n提示 = \"会后收回\"\n+++\n" + report_);
  const std::string serials = "booklet.serial_on_pages=true";
  write("list.csv", "姓名\n文正\n要求\n");
  ASSERT_EQ(
      booklet("old.txt", {"--edition", "old.edition", "--set", serials, "--order", "file"}).status,
      0);
  const std::size_t sheets = sheets_of("old.edition").size();
  write("list.csv", "姓名\n年卷\n文正\n要求\n");
  const Ran ran = booklet("old.txt", {"--changed-since", "old.edition", "--each", "{编号}.pdf",
                                      "--set", serials, "--order", "file"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, AllOf(HasSubstr("row 4: the edition has no such copy"),
                             HasSubstr("rows 2 and 3: the copy of this serial")));
  EXPECT_EQ(count_sides("000001.pdf"), 2U) << "the cover, with another name";
  EXPECT_EQ(count_sides("000003.pdf"), 2 * sheets);
}

TEST_F(EditionProgram, CopiesThatAreNotMadeAreTold) {
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition", "--spare", "2"}).status, 0);
  write("new.txt", replaced(report_, "答卷", "答要", "第140"));
  const auto since = [&](std::vector<std::string> more) {
    more.insert(more.end(), {"--changed-since", "old.edition", "--merged", "a.pdf"});
    return booklet("new.txt", more).err;
  };
  EXPECT_THAT(since({}), AllOf(HasSubstr("[edition.gone-copies]"), HasSubstr("000004, 000005")));
  EXPECT_THAT(since({"--only", "2"}), Not(HasSubstr("-copies]")));
  EXPECT_THAT(since({"--spare", "2"}), Not(HasSubstr("-copies]")));
  EXPECT_THAT(since({"--spare", "3"}), HasSubstr("1 spare copy: the edition has no such copy"));
  ASSERT_EQ(program_
                .run({"build", "old.txt", "-l", "booklet-a4", "--impose", "saddle", "--edition",
                      "old.edition"})
                .status,
            0);
  EXPECT_THAT(since({}), HasSubstr("the edition records no copies"));
  EXPECT_EQ(count_sides("a.pdf"), 2 * 3 * sheets_of("old.edition").size());
}

// An earlier file under a name that is given now would be printed by mistake.
TEST_F(EditionProgram, ANamedFileThatIsNotMadeIsTold) {
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition", "--merged", "a.pdf"}).status, 0);
  write("new.txt", replaced(report_, "答卷交出", "答卷写好", "第140段"));
  const std::string earlier = read("a.pdf");
  const std::vector<std::string> since = {"--changed-since", "old.edition", "--common", "c.pdf",
                                          "--merged"};
  const auto print = [&](const std::string& merged) {
    auto arguments = since;
    arguments.push_back(merged);
    return booklet("new.txt", arguments);
  };
  const Ran over = print("a.pdf");
  EXPECT_EQ(over.status, 0) << over.err;
  EXPECT_THAT(over.err, HasSubstr("a.pdf: warning: no copy needs a sheet of its own"));
  EXPECT_THAT(over.err, HasSubstr("[copies.not-written]"));
  EXPECT_EQ(read("a.pdf"), earlier);
  const Ran fresh = print("b.pdf");
  EXPECT_THAT(fresh.err, HasSubstr("b.pdf: notice: no copy needs a sheet of its own"));
}

TEST_F(EditionProgram, ARecordThatCannotBeWrittenStopsTheRun) {
  const Ran ran = booklet("old.txt", {"--edition", "list.csv/old.edition", "--merged", "a.pdf"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.err, HasSubstr("[file.unwritable]"));
  EXPECT_FALSE(std::filesystem::exists(program_.folder().path("a.pdf")));
}

}  // namespace
}  // namespace banxin::testing
