// 签收单: rows, their order, pages (B-32, T-12).
#include "build/make_receipts.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "copies/read_delegates.h"
#include "support/metric_engine.h"
#include "support/problems.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// "编号 姓名 座位号 签收" of each row.
std::vector<std::string> rows_of(const std::vector<TableRow>& rows) {
  std::vector<std::string> texts;
  for (const TableRow& row : rows) {
    std::string text;
    for (const TableCell& cell : row) text += to_utf8(cell.text.text) + "|";
    texts.push_back(text);
  }
  return texts;
}

Delegates list_of(const std::string& csv) { return read_delegates(csv, "list.csv").delegates; }

TEST(ReceiptTables, ATableForEachDelegationInTheOrderOfTheCopies) {
  const auto tables = receipt_tables(list_of(
      "编号,姓名,代表团,座位号\n3,王芳,乙团,8\n1,丁一,甲团,\n4,李强,乙团,\n2,张三,甲团,\n"));
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(to_utf8(tables[0].caption.text), "乙团签收单");
  EXPECT_THAT(rows_of(tables[0].head), ElementsAre("编号|姓名|座位号|签收|"));
  EXPECT_THAT(rows_of(tables[0].rows), ElementsAre("000003|王芳|8||", "000004|李强|||"));
  EXPECT_EQ(to_utf8(tables[1].caption.text), "甲团签收单");
  EXPECT_THAT(rows_of(tables[1].head), ElementsAre("编号|姓名|签收|")) << "nobody has a seat";
  EXPECT_THAT(rows_of(tables[1].rows), ElementsAre("000001|丁一||", "000002|张三||"));
}

class MakeReceipts : public ::testing::Test {
 protected:
  BookletSummary make(BookletRequest asked, const std::string& list) const {
    asked.report = {"report.md", "# 政府工作报告\n\n正文在这里，说完为止。\n", "booklet-a4", {}};
    asked.list_name = "list.csv";
    asked.order = "file";
    asked.list = list;
    asked.receipts = folder_.path("receipts.pdf");
    return metric_engine().booklets(asked, [](const BookletSummary&) { return true; });
  }
  // The text of page `page`, from 1, without blanks.
  std::string read(int page) const {
    return without_blanks(run(fmt::format("pdftotext -layout -f {0} -l {0} '{1}' -", page,
                                          folder_.path("receipts.pdf")))
                              .text);
  }
  int pages() const {
    const Output counted = run("qpdf --show-npages '" + folder_.path("receipts.pdf") + "'");
    return counted.status == 0 ? std::stoi(counted.text) : 0;
  }

  TemporaryFolder folder_;
};

std::string delegation_list(int first, int second) {
  std::string list = "编号,姓名,代表团,座位号\n";
  for (int i = 1; i <= first + second; ++i) {
    list += fmt::format("{},代表{},{}代表团,{}\n", i, i, i <= first ? "第一" : "第二", i);
  }
  return list;
}

// 60 rows of 9 mm need three pages of 225 mm; the next delegation begins on another page.
TEST_F(MakeReceipts, ADelegationHasPagesOfItsOwnAndTheHeadOnEach) {
  const BookletSummary made = make({}, delegation_list(60, 3));
  EXPECT_FALSE(has_errors(made.problems));
  EXPECT_EQ(made.made, 0U) << "no copies were asked for";
  const int count = pages();
  ASSERT_EQ(count, 4);
  for (int page = 1; page <= count; ++page) {
    const std::string text = read(page);
    EXPECT_THAT(text, HasSubstr("编号姓名座位号签收")) << page;
    EXPECT_THAT(text, HasSubstr(page == 1       ? "第一代表团签收单"
                                : page == count ? "第二代表团签收单"
                                                : "第一代表团签收单（续）"))
        << page;
  }
  EXPECT_THAT(read(1), HasSubstr("000001代表11000002代表22"));
  EXPECT_THAT(read(3), HasSubstr("000060代表6060"));
  EXPECT_THAT(read(3), Not(HasSubstr("第二代表团")));
  EXPECT_THAT(read(4), HasSubstr("000061代表6161000062代表6262000063代表6363"));
  const Output checked = run("qpdf --check '" + folder_.path("receipts.pdf") + "'");
  EXPECT_EQ(checked.status, 0) << checked.text;
}

TEST_F(MakeReceipts, HoldTheCopiesOfTheRunInTheOrderOfTheList) {
  BookletRequest asked;
  asked.reverse = true;
  asked.only = {"2-3"};
  make(asked, delegation_list(5, 0));
  EXPECT_EQ(pages(), 1);
  EXPECT_THAT(read(1), HasSubstr("000002代表22000003代表33"));
  EXPECT_THAT(read(1), Not(HasSubstr("000001")));
  EXPECT_THAT(read(1), Not(HasSubstr("000004")));
}

// After a jam, or for a proof, the same delegates sign.
TEST_F(MakeReceipts, HoldAllOfTheSelectionWhereverPrintingBegins) {
  BookletRequest asked;
  asked.only = {"2-4"};
  asked.from = "3";
  asked.proof = true;
  make(asked, delegation_list(5, 0));
  EXPECT_THAT(read(1), HasSubstr("000002代表22000003代表33000004代表44"));
  EXPECT_THAT(read(1), Not(HasSubstr("000001")));
  EXPECT_THAT(read(1), Not(HasSubstr("000005")));
}

TEST_F(MakeReceipts, AMissingGlyphNamesTheRowAndNothingIsWritten) {
  BookletRequest asked;
  asked.each = folder_.path("{编号}.pdf");
  const BookletSummary made = make(asked, "编号,姓名\n1,丁一\n2,王あ\n");
  const auto error =
      std::find_if(made.problems.begin(), made.problems.end(),
                   [](const Problem& problem) { return problem.severity == Severity::error; });
  ASSERT_NE(error, made.problems.end());
  EXPECT_EQ(error->code, "font.missing-glyph");
  EXPECT_THAT(error->what, Not(HasSubstr("あ"))) << "no name is quoted";
  EXPECT_EQ(error->place.file, "list.csv");
  EXPECT_EQ(error->place.line, 3);
  EXPECT_EQ(bytes_of(folder_.path("receipts.pdf")), "");
  EXPECT_EQ(bytes_of(folder_.path("000001.pdf")), "");
}

}  // namespace
}  // namespace banxin::testing
