// The program: copies for a list of delegates (TYPOGRAPHY §4, B-30…B-34).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program_test.h"
#include "support/run_tool.h"

namespace banxin::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// Of characters that the metric font has: Han of the report.
const char kList[] =
    "姓名,代表团,编号\n"
    "文正,第一代表团,1\n"
    "要求,第二代表团,2\n"
    "出新,第一代表团,3\n";

class BookletProgram : public ProgramTest {
 protected:
  std::string path(const std::string& name) const { return program_.folder().path(name); }
  Ran booklet(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"booklet", "report.txt", "--delegates", "list.csv"});
    return program_.run(arguments);
  }
  void SetUp() override {
    write("report.txt", kReport);
    write("list.csv", kList);
  }
};

TEST_F(BookletProgram, WritesAFileForEachDelegate) {
  const Ran ran = booklet({"--each", "out/{代表团}/{编号}.pdf"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("3 × 2 sheets = 6 sheets of 420 × 297 mm (8 pages a copy"));
  for (const char* name :
       {"out/第一代表团/000001.pdf", "out/第一代表团/000003.pdf", "out/第二代表团/000002.pdf"}) {
    EXPECT_TRUE(exists(name)) << name;
  }
}

// B-31: all copies are one file with an end of their own.
TEST_F(BookletProgram, CopiesBeginWithTheSameBytes) {
  ASSERT_EQ(booklet({"--each", "{编号}.pdf"}).status, 0);
  const std::string first = read("000001.pdf"), second = read("000002.pdf");
  const std::size_t base = first.find("%%EOF");
  ASSERT_NE(base, first.npos);
  EXPECT_EQ(first.substr(0, base), second.substr(0, base));
  EXPECT_NE(first.substr(base), second.substr(base));
  EXPECT_LT(first.size() - base, 8192U);
  EXPECT_LT(second.size() - base, 8192U);
}

TEST_F(BookletProgram, OneFileOfAllHasThemInTheOrderAskedFor) {
  ASSERT_EQ(booklet({"--merged", "all.pdf", "--order", "file"}).status, 0);
  ASSERT_EQ(booklet({"--merged", "again.pdf", "--order", "file"}).status, 0);
  EXPECT_EQ(read("all.pdf"), read("again.pdf")) << "same input, same bytes";
  ASSERT_EQ(booklet({"--merged", "back.pdf", "--order", "file", "--reverse"}).status, 0);
  EXPECT_NE(read("all.pdf"), read("back.pdf"));
  ASSERT_EQ(booklet({"--merged", "one.pdf", "--only", "2"}).status, 0);
  EXPECT_LT(read("all.pdf").size(), read("one.pdf").size() + 2 * 8192U);
}

TEST_F(BookletProgram, CountsBeforehandAndMakesNothing) {
  const Ran ran = booklet({"--plan", "--spare", "2", "--merged", "all.pdf"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("5 × 2 sheets = 10 sheets"));
  EXPECT_FALSE(exists("all.pdf"));
}

TEST_F(BookletProgram, SheetsThatAreAlikeAreWrittenOnce) {
  const Ran ran = booklet({"--merged", "own.pdf", "--common", "common.pdf"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(exists("common.pdf"));
  EXPECT_THAT(ran.err, HasSubstr("3 × 1 personal + 3 × 1 common sheets = 6 sheets"));
  EXPECT_THAT(ran.err, HasSubstr("print common.pdf 3 times"));
  ASSERT_EQ(booklet({"--merged", "all.pdf"}).status, 0);
  EXPECT_LT(read("own.pdf").size(), read("all.pdf").size());
}

// B-21: the cover of a glued book is the one sheet that differs; the signatures are the others.
TEST_F(BookletProgram, CoversOfGluedBooksAreSheetsOfTheirOwn) {
  const Ran ran =
      booklet({"--merged", "covers.pdf", "--common", "signatures.pdf", "--impose", "perfect"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(
      ran.err,
      AllOf(HasSubstr(
                "3 × 1 personal + 3 × 1 common sheets = 6 sheets of 450 × 320 mm (8 pages a copy"),
            HasSubstr("; covers: 3 of them, 450 × 320 mm")));
  const auto pages = [&](const char* name) {
    return run("pdfinfo '" + path(name) + "' | grep Pages").text;
  };
  EXPECT_THAT(pages("covers.pdf"), HasSubstr(" 6\n"));
  EXPECT_THAT(pages("signatures.pdf"), HasSubstr(" 2\n"));
  const std::string covers = run("pdftotext -enc UTF-8 '" + path("covers.pdf") + "' -").text;
  EXPECT_THAT(covers, AllOf(HasSubstr("编号：000001"), HasSubstr("编号：000003")));
  EXPECT_THAT(run("pdftotext -enc UTF-8 '" + path("signatures.pdf") + "' -").text,
              Not(HasSubstr("编号：0")));
}

// B-12: no list, no copies.
TEST_F(BookletProgram, ATestSheetIsOneSheetOfTheRunsPaper) {
  const Ran ran = program_.run({"booklet", "report.txt", "--test-sheet", "test.pdf", "--sheet",
                                "SRA3", "--flip", "long", "--allow-missing"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const std::string info = run("pdfinfo '" + path("test.pdf") + "'").text;
  EXPECT_THAT(info, AllOf(HasSubstr("Pages:           2"), HasSubstr("1275.59 x 907.087")));
  EXPECT_THAT(run("qpdf --qdf --object-streams=disable '" + path("test.pdf") + "' -").text,
              HasSubstr("/DuplexFlipLongEdge"));
  EXPECT_EQ(run("qpdf --check '" + path("test.pdf") + "'").status, 0);
  EXPECT_EQ(program_.run({"booklet", "report.txt", "--test-sheet", "report.txt"}).status, 2);
  EXPECT_EQ(booklet({"--test-sheet", "test.pdf"}).status, 2) << "with a list";
  EXPECT_EQ(
      program_.run({"booklet", "report.txt", "--test-sheet", "t.pdf", "--impose", "none"}).status,
      2);
  EXPECT_EQ(program_.run({"booklet", "report.txt", "--merged", "all.pdf"}).status, 2)
      << "without a list";
}

TEST_F(BookletProgram, AListWithErrorsStopsBeforeAnythingIsWrittenB34) {
  write("list.csv", "姓名,编号\n文正,1\n要求,2\n出新,1\n");
  const Ran ran = booklet({"--merged", "all.pdf"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("2"), HasSubstr("4"), Not(HasSubstr("文正"))));
  EXPECT_FALSE(exists("all.pdf"));
}

TEST_F(BookletProgram, ANameNoFontHasNamesItsRow) {
  write("list.csv", "姓名,编号\n文正,1\nあ正,2\n");
  const Ran ran = booklet({"--merged", "all.pdf"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("list.csv:3: error"));
  EXPECT_FALSE(exists("all.pdf"));
  EXPECT_THAT(left_overs(), IsEmpty());
}

TEST_F(BookletProgram, AFileThatCannotBeWrittenLeavesTheOthers) {
  write("out/000002.pdf/in-the-way", "");
  const Ran ran = booklet({"--each", "out/{编号}.pdf"});
  EXPECT_EQ(ran.status, 4) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("out/000002.pdf"));
  EXPECT_TRUE(exists("out/000001.pdf"));
  EXPECT_TRUE(exists("out/000003.pdf"));
}

TEST_F(BookletProgram, WrongCallsAreUsage) {
  EXPECT_EQ(booklet({}).status, 2);
  EXPECT_EQ(booklet({"--merged", "a.pdf", "--order", "shoe-size"}).status, 2);
  EXPECT_EQ(booklet({"--merged", "a.pdf", "--only", "999"}).status, 2);
  EXPECT_EQ(booklet({"--merged", "a.pdf", "--sheet", "A4"}).status, 2);
  EXPECT_EQ(booklet({"--merged", "a.pdf", "-l", "handout", "--strict"}).status, 2);
  EXPECT_EQ(booklet({"--each", "{生日}.pdf"}).status, 2);
  EXPECT_FALSE(exists("a.pdf"));
  EXPECT_EQ(program_.run({"booklet", "report.txt", "--delegates", "no.csv", "--plan"}).status, 3);
}

// B-11: a report without a cover gets its blanks at the end.
TEST_F(BookletProgram, BuildMakesSheetsOfAReport) {
  const Ran ran = program_.run({"build", "report.txt", "--impose", "saddle", "--json"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\"pages\": 1"));
  const std::string sheets = read("report.pdf");
  EXPECT_THAT(sheets, HasSubstr("%%EOF"));
  ASSERT_EQ(program_.run({"build", "report.txt"}).status, 0);
  EXPECT_NE(read("report.pdf"), sheets);
  EXPECT_EQ(program_.run({"build", "report.txt", "--impose", "origami"}).status, 2);
  const Ran paper = program_.run({"build", "report.txt", "--sheet", "A3"});
  EXPECT_EQ(paper.status, 2);
  EXPECT_THAT(paper.err, HasSubstr("add --impose saddle"));
  EXPECT_EQ(program_.run({"build", "report.txt", "--impose", "saddle", "--sheet", "A4"}).status, 2);
}

TEST_F(BookletProgram, NoOutputReplacesAnInputOrAnotherOutput) {
  const std::string list = read("list.csv"), report = read("report.txt");
  EXPECT_EQ(booklet({"--merged", "list.csv"}).status, 2);
  EXPECT_EQ(booklet({"--merged", "./report.txt"}).status, 2);
  EXPECT_EQ(booklet({"--each", "report.txt", "--only", "1"}).status, 2);
  EXPECT_EQ(read("list.csv"), list);
  EXPECT_EQ(read("report.txt"), report);
  EXPECT_EQ(booklet({"--merged", "a.pdf", "--common", "a.pdf"}).status, 2);
  EXPECT_EQ(booklet({"--merged", "a.pdf", "--receipts", "./a.pdf"}).status, 2);
  EXPECT_FALSE(exists("a.pdf"));
}

TEST_F(BookletProgram, StrictWarningsWriteNothing) {
  write("list.csv", "姓名,代表团,编号\n文正,第一代表团,1\n要求,,2\n");
  EXPECT_EQ(booklet({"--merged", "a.pdf"}).status, 0);
  EXPECT_EQ(booklet({"--merged", "b.pdf", "--strict"}).status, 1);
  EXPECT_TRUE(exists("a.pdf"));
  EXPECT_FALSE(exists("b.pdf"));
}

}  // namespace
}  // namespace banxin::testing
