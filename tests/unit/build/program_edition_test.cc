// The program: editions, what differs, and the sheets to print again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "unit/build/edition_program.h"

namespace banxin::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST_F(EditionProgram, DiffTellsWordsPagesAndSheets) {
  write("new.txt", replaced(report_, "答卷", "答要", "第140"));
  const Ran reports = program_.run({"diff", "old.txt", "new.txt", "-l", "booklet-a4"});
  ASSERT_EQ(reports.status, 0) << reports.err;
  EXPECT_THAT(reports.out, AllOf(HasSubstr("[-"), HasSubstr("卷"), HasSubstr("{+"),
                                 HasSubstr("pages that differ: "),
                                 HasSubstr("sheets to print again: "), Not(HasSubstr("\033"))));
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  const Ran edition = program_.run({"diff", "old.edition", "new.txt"});
  EXPECT_EQ(edition.out, reports.out) << "the edition's layout is taken";
  EXPECT_THAT(edition.err, Not(HasSubstr("[edition.")));
  ASSERT_EQ(booklet("new.txt", {"--edition", "new.edition"}).status, 0);
  EXPECT_EQ(program_.run({"diff", "old.edition", "new.edition"}).out, reports.out);
  const Ran json = program_.run({"diff", "old.edition", "new.edition", "--json"});
  const auto told = nlohmann::json::parse(json.out);
  EXPECT_EQ(told.at("changes").size(), 1U);
  EXPECT_EQ(told.at("pages").at("differ").size(), 1U);
  EXPECT_EQ(told.at("sheets").at("print_again").size(), 1U);
}

TEST_F(EditionProgram, WhatIsTheSameIsToldSo) {
  ASSERT_EQ(program_.run({"build", "old.txt", "--edition", "old.edition"}).status, 0);
  const Ran same = program_.run({"diff", "old.edition", "old.txt"});
  EXPECT_EQ(same.status, 0) << same.err;
  EXPECT_THAT(same.out, ::testing::StartsWith("no page differs"));
}

TEST_F(EditionProgram, TheRecordIsNotInThePdf) {
  ASSERT_EQ(program_.run({"build", "old.txt", "-o", "plain.pdf"}).status, 0);
  ASSERT_EQ(program_.run({"build", "old.txt", "--edition", "old.edition"}).status, 0);
  EXPECT_EQ(read("plain.pdf"), read("old.pdf"));
  EXPECT_EQ(program_.run({"build", "old.txt", "--edition", "again.edition"}).status, 0);
  EXPECT_EQ(read("old.edition"), read("again.edition"));
}

TEST_F(EditionProgram, BarsAreDrawnIntoAPdfOfItsOwn) {
  write("new.txt", replaced(report_, "答卷", "答要", "第140"));
  const Ran ran = program_.run({"diff", "old.txt", "new.txt", "-o", "diff.pdf"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  expect_clean("diff.pdf");
  ASSERT_EQ(program_.run({"build", "new.txt"}).status, 0);
  EXPECT_EQ(count_sides("diff.pdf"), count_sides("new.pdf"));
  EXPECT_NE(read("diff.pdf"), read("new.pdf"));
  ASSERT_EQ(program_.run({"build", "new.txt", "--edition", "new.edition"}).status, 0);
  const Ran no_report = program_.run({"diff", "old.txt", "new.edition", "-o", "x.pdf"});
  EXPECT_EQ(no_report.status, 2);
  EXPECT_THAT(no_report.err, HasSubstr("[edition.no-report]"));
  EXPECT_EQ(program_.run({"diff", "old.txt", "new.txt", "-o", "new.txt"}).status, 2);
}

// The file of all copies has just the sides of the sheets that differ, copy by copy, front and back
// as in the whole run.
TEST_F(EditionProgram, ChangedSheetsAreMadeForAllCopies) {
  write("new.txt", replaced(report_, "答卷", "答要", "第140"));
  for (const std::string flip : {"short", "long"}) {
    SCOPED_TRACE(flip);
    ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition", "--flip", flip}).status, 0);
    const Ran ran = booklet("new.txt", {"--changed-since", "old.edition", "--flip", flip,
                                        "--merged", "some.pdf", "--json"});
    ASSERT_EQ(ran.status, 0) << ran.err;
    const auto told = nlohmann::json::parse(ran.out);
    const auto changed = told.at("changed_sheets").get<std::vector<std::size_t>>();
    ASSERT_EQ(changed.size(), 1U);
    expect_clean("some.pdf");
    ASSERT_EQ(booklet("new.txt", {"--merged", "all.pdf", "--flip", flip}).status, 0);
    const std::size_t sides = 2 * sheets_of("old.edition").size();
    ASSERT_EQ(count_sides("some.pdf"), 3 * 2U);
    ASSERT_EQ(count_sides("all.pdf"), 3 * sides);
    for (std::size_t copy = 0; copy < 3; ++copy) {
      for (std::size_t side = 0; side < 2; ++side) {
        EXPECT_EQ(words_of("some.pdf", 2 * copy + side + 1),
                  words_of("all.pdf", sides * copy + 2 * (changed[0] - 1) + side + 1));
      }
    }
  }
}

TEST_F(EditionProgram, PagesAreKeptWhereTextDoesNotChange) {
  write("new.txt",
        replaced(report_, "答卷", "答卷交出，新的图景铺开，说完为止，再说一遍，新的答卷", "第125"));
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  ASSERT_EQ(booklet("new.txt", {"--edition", "free.edition"}).status, 0);
  const Ran kept = booklet("new.txt", {"--keep-pages", "old.edition", "--edition", "kept.edition"});
  ASSERT_EQ(kept.status, 0) << kept.err;
  EXPECT_THAT(kept.err, AllOf(HasSubstr("[edition.kept-pages]"), HasSubstr("changed by an edit"),
                              HasSubstr("untouched; print sheet")));
  const auto differ = [&](const std::string& name) {
    const Ran told = program_.run({"diff", "old.edition", name, "--json"});
    return nlohmann::json::parse(told.out).at("pages").at("differ").size();
  };
  EXPECT_LT(differ("kept.edition"), differ("free.edition"));
  const Ran build =
      program_.run({"build", "old.txt", "-l", "booklet-a4", "--keep-pages", "old.txt"});
  EXPECT_EQ(build.status, 2);
  EXPECT_THAT(build.err, HasSubstr("[edition.unreadable]"));
}

// What will be printed with --keep-pages is compared as it will be.
TEST_F(EditionProgram, DiffKeepsPagesToo) {
  write("new.txt",
        replaced(report_, "答卷", "答卷交出，新的图景铺开，说完为止，再说一遍，新的答卷", "第125"));
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  ASSERT_EQ(booklet("new.txt", {"--keep-pages", "old.edition", "--edition", "kept.edition"}).status,
            0);
  const auto diff = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"diff"});
    return program_.run(arguments);
  };
  const Ran editions = diff({"old.edition", "kept.edition"});
  const Ran kept = diff({"old.edition", "new.txt", "--keep-pages"});
  EXPECT_EQ(kept.out, editions.out);
  EXPECT_NE(diff({"old.edition", "new.txt"}).out, editions.out);
  const Ran reports = diff({"old.txt", "new.txt", "--keep-pages", "-l", "booklet-a4"});
  EXPECT_EQ(reports.out, editions.out);
  const Ran itself = diff({"kept.edition", "new.txt"});
  EXPECT_THAT(itself.out, ::testing::StartsWith("no page differs"));
  EXPECT_THAT(itself.err, HasSubstr("[edition.holds-pages]"));
  EXPECT_THAT(kept.err, Not(HasSubstr("[edition.holds-pages]")));
  const Ran no_report = diff({"old.txt", "kept.edition", "--keep-pages"});
  EXPECT_EQ(no_report.status, 2);
  EXPECT_THAT(no_report.err, HasSubstr("[edition.cannot-hold]"));
}

TEST_F(EditionProgram, TheCoverSheetKeepsItsNames) {
  write("new.txt", replaced(report_, "政府工作报告", "政府工作新图景"));
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  ASSERT_EQ(booklet("new.txt", {"--changed-since", "old.edition", "--each", "{编号}.pdf"}).status,
            0);
  EXPECT_THAT(words_of("000002.pdf", 1), HasSubstr("要求"));
  EXPECT_THAT(words_of("000003.pdf", 1), HasSubstr("出新"));
  expect_clean("000003.pdf");
}

TEST_F(EditionProgram, ChangedSheetsThatAreAlikeInAllCopiesAreWrittenOnce) {
  write("new.txt", replaced(report_, "答卷", "答要", "第140"));
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  const Ran ran = booklet("new.txt", {"--changed-since", "old.edition", "--merged", "own.pdf",
                                      "--common", "common.pdf"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_FALSE(exists("own.pdf"));
  EXPECT_EQ(count_sides("common.pdf"), 2U);
  expect_clean("common.pdf");
}

TEST_F(EditionProgram, WithoutAChangeNothingIsPrinted) {
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  const Ran ran = booklet("old.txt", {"--changed-since", "old.edition", "--merged", "some.pdf",
                                      "--edition", "next.edition"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("[edition.unchanged]"));
  EXPECT_FALSE(exists("some.pdf"));
  EXPECT_EQ(read("next.edition"), read("old.edition"));
}

TEST_F(EditionProgram, WrongEditionsAreRefused) {
  write("bad.edition", "{\"banxin-edition\": 99}");
  const Ran later = booklet("old.txt", {"--changed-since", "bad.edition", "--merged", "a.pdf"});
  EXPECT_EQ(later.status, 2);
  EXPECT_THAT(later.err, HasSubstr("[edition.version]"));
  EXPECT_EQ(booklet("old.txt", {"--changed-since", "no.edition", "--merged", "a.pdf"}).status, 3);
  EXPECT_EQ(booklet("old.txt", {"--changed-since", "old.txt", "--merged", "a.pdf"}).status, 2);
  ASSERT_EQ(program_.run({"build", "old.txt", "--edition", "flat.edition"}).status, 0);
  const Ran flat = booklet("old.txt", {"--changed-since", "flat.edition", "--merged", "a.pdf"});
  EXPECT_EQ(flat.status, 2);
  EXPECT_THAT(flat.err, HasSubstr("[edition.no-sheets]"));
  EXPECT_FALSE(exists("a.pdf"));
  EXPECT_EQ(program_.run({"diff", "bad.edition", "old.txt"}).status, 2);
  EXPECT_EQ(program_.run({"build", "old.txt", "--edition", "old.txt"}).status, 2);
  EXPECT_THAT(left_overs(), IsEmpty());
}

// A sheet is one page where paper is printed on one side: shorter reports leave sheets over.
TEST_F(EditionProgram, SheetsPrintedOnOneSide) {
  const std::vector<std::string> simplex = {"-l", "handout", "--set", "page.duplex=false"};
  const auto run = [&](const std::string& report, std::vector<std::string> more) {
    more.insert(more.end(), simplex.begin(), simplex.end());
    return booklet(report, more);
  };
  ASSERT_EQ(run("old.txt", {"--edition", "old.edition"}).status, 0);
  const std::size_t sheets = sheets_of("old.edition").size();
  write("new.txt", replaced(report_, "答卷", "答要", "第140"));
  const Ran ran =
      run("new.txt", {"--changed-since", "old.edition", "--json", "--common", "a.pdf", "--plan"});
  const auto told = nlohmann::json::parse(ran.out);
  EXPECT_EQ(told.at("changed_sheets").size(), 1U);
  EXPECT_EQ(told.at("sheets"), 1);
  EXPECT_EQ(told.at("common_sheets"), 1);
  const Ran all = run("new.txt", {"--json", "--plan", "--common", "a.pdf"});
  EXPECT_EQ(nlohmann::json::parse(all.out).at("common_sheets"), sheets);
  std::string shorter;
  for (std::size_t end = report_.size(); end > report_.size() / 2 && shorter.empty();) {
    end = report_.rfind("\n\n", end - 1);
    write("short.txt", report_.substr(0, end + 2));
    ASSERT_EQ(run("short.txt", {"--edition", "short.edition"}).status, 0);
    if (sheets_of("short.edition").size() < sheets) shorter = "short.txt";
  }
  ASSERT_FALSE(shorter.empty());
  const Ran less = run(shorter, {"--changed-since", "old.edition", "--merged", "a.pdf"});
  EXPECT_THAT(less.err, AllOf(HasSubstr("take"), HasSubstr("sheet " + std::to_string(sheets)),
                              Not(HasSubstr("[edition.unchanged]"))));
}

TEST_F(EditionProgram, AnEditionOfAnotherBanxinIsTold) {
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  const auto engine = nlohmann::json::parse(read("old.edition")).at("engine").get<std::string>();
  write("other.edition", replaced(read("old.edition"), engine, engine + "-other"));
  const std::string told = "[edition.other-engine]";
  const auto since = [&](const std::string& edition) {
    return booklet("old.txt", {"--changed-since", edition, "--merged", "a.pdf"}).err;
  };
  EXPECT_THAT(since("other.edition"), HasSubstr(told));
  EXPECT_THAT(since("old.edition"), Not(HasSubstr(told)));
  EXPECT_THAT(program_.run({"diff", "other.edition", "old.txt"}).err, HasSubstr(told));
}

TEST_F(EditionProgram, AnEditionIsNotReplacedByTheNextOfItsName) {
  ASSERT_EQ(booklet("old.txt", {"--edition", "old.edition"}).status, 0);
  EXPECT_EQ(
      booklet("old.txt", {"--changed-since", "old.edition", "--edition", "old.edition"}).status, 2);
}

// Our own sample, edited in three ways.
TEST_F(EditionProgram, TheSampleEditedInThreeWays) {
  const std::string sample = bytes_of(BANXIN_SOURCE_DIR "/data/reports/cangshan-2023-plain.txt");
  write("old.txt", sample);
  std::string edited =
      replaced(sample, "地区生产总值1065亿元，增长2.5%", "地区生产总值1072亿元，增长2.6%");
  edited = replaced(edited, "为企业协调解决问题810个", "为企业协调解决问题812个");
  edited = replaced(edited, "- 实际利用外资1.43亿美元；\n", "");
  write("new.txt", edited);
  const Ran ran = program_.run({"diff", "old.txt", "new.txt"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("地区生产总值 | 亿元 | [-1065-]{+1072+} | [-2.5-]{+2.6+}\n"
                                       "  地区生产总值 完成数: 1065 → 1072\n"
                                       "  地区生产总值 比上年增长（%）: 2.5 → 2.6\n"),
                             HasSubstr("为企业协调解决问题[-810个-]{+812个+}，"),
                             HasSubstr("为企业协调解决问题: 810个 → 812个\n"),
                             HasSubstr(": removed\n  [-实际利用外资 | 亿美元 | 1.43-]\n")));
}

}  // namespace
}  // namespace banxin::testing
