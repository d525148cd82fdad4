// CSV → rows of cells, and the tables a report names (TYPOGRAPHY T-01 … T-05).
#include "sources/read_csv.h"

#include <gtest/gtest.h>

#include <fstream>

#include "report/recognize_table.h"
#include "sources/place_files.h"
#include "sources/read_draft.h"
#include "support/problems.h"
#include "support/temporary_folder.h"

namespace banxin {
namespace {

std::string cells_of(const DraftTable& table) {
  std::string all;
  for (const auto& row : table.rows) {
    for (const DraftCell& cell : row) {
      all += "[" + std::string(static_cast<std::size_t>(cell.indent), '>') +
             to_utf8(cell.text.text) + "]";
    }
    all += "\n";
  }
  return all;
}

std::string read(std::u32string_view text) {
  const auto table = read_csv(text, "f.csv");
  return table ? cells_of(*table) : table.error().code;
}

TEST(ReadCsv, CellsArePartedByCommas) {
  EXPECT_EQ(read(U"甲,乙\n丙, 丁 \n"), "[甲][乙]\n[丙][丁]\n");
  EXPECT_EQ(read(U"甲,,\r\n,乙"), "[甲][][]\n[][乙]\n");
}

TEST(ReadCsv, OrByTabsIfTheFirstLineHasNoComma) {
  EXPECT_EQ(read(U"甲\t乙\n1,286\t2\n"), "[甲][乙]\n[1,286][2]\n");
  EXPECT_EQ(read(U"甲,乙\t丙\n"), "[甲][乙 丙]\n");
}

TEST(ReadCsv, QuotedCellsHoldCommasQuotesAndLineEnds) {
  EXPECT_EQ(read(U"\"1,286.5\",\"说\"\"好\"\"\"\n"), "[1,286.5][说\"好\"]\n");
  EXPECT_EQ(read(U"\"地区\r\n生产总值\",\"two\nwords\"\n丙,丁"),
            "[地区生产总值][two words]\n[丙][丁]\n");
  EXPECT_EQ(read(U"\"\",甲\n"), "[][甲]\n");
  EXPECT_EQ(read(U"甲\"乙,丙\n"), "[甲\"乙][丙]\n");
}

// T-01: quotes that are a part of the text
TEST(ReadCsv, TextBehindAClosingQuoteIsKept) {
  EXPECT_EQ(read(U"\"深化\"改革,2\n\"甲\"  ,\"乙,丙\"丁"),
            "[\"深化\"改革][2]\n[甲][\"乙,丙\"丁]\n");
}

TEST(ReadCsv, AQuotedCellWithoutEndIsAnErrorWithItsPlace) {
  const auto table = read_csv(U"甲,乙\n丙,\"丁\n戊,己\n", "f.csv");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, "csv.open-quote");
  EXPECT_EQ(table.error().place.line, 2);
  EXPECT_EQ(table.error().place.column, 3);
}

TEST(ReadCsv, RowsWithoutTextAreLeftOut) {
  EXPECT_EQ(read(U"甲,乙\n,\n\n丙,丁\n"), "[甲][乙]\n[丙][丁]\n");
}

TEST(ReadCsv, IndentsAreCounted) {
  EXPECT_EQ(read(U"甲\n　乙\n    丙\n \" 丁\"\n"), "[甲]\n[>乙]\n[>>丙]\n[丁]\n");
}

TEST(ReadCsv, PlacesAreThoseOfTheFile) {
  const auto table = read_csv(U"甲,乙\n\"丙\n丁\",戊\n己,庚\n", "f.csv");
  ASSERT_TRUE(table);
  const auto& last = table->rows[2][1].text.source;
  ASSERT_EQ(last.size(), 1U);
  EXPECT_EQ(last[0].line, 4);
  EXPECT_EQ(last[0].column, 3);
}

// S-25
TEST(ReadCsv, AFileMayBeGb18030OrHaveAMark) {
  const std::string gb = "\xD6\xB8\xB1\xEA,1\n";  // 指标
  EXPECT_EQ(cells_of(*read_table_file(gb, "f.csv")), "[指标][1]\n");
  EXPECT_EQ(cells_of(*read_table_file("\xEF\xBB\xBF指标,1\n", "f.csv")), "[指标][1]\n");
}

TEST(PlaceTables, ALineNamesATableBesideTheReport) {
  const testing::TemporaryFolder folder;
  std::ofstream(folder.path() + "/数.csv") << "甲,乙\n丙,1\n";
  const std::string report = folder.path() + "/report.txt";
  const ReadDraft read = read_draft("上文。\n\n![表1　各项](数.csv)\n下文。\n", report);
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.draft.blocks.size(), 3U);
  EXPECT_EQ(read.draft.blocks[1].kind, DraftKind::table);
  ASSERT_EQ(read.draft.tables.size(), 1U);
  EXPECT_EQ(cells_of(read.draft.tables[0]), "[甲][乙]\n[丙][1]\n");
  EXPECT_EQ(to_utf8(read.draft.tables[0].caption.text), "表1　各项");
  EXPECT_EQ(read.draft.tables[0].rows[1][0].text.source[0].line, 3);
}

// T-02: the report's caption is printed, a title in the file is not.
TEST(PlaceTables, ACaptionOverrulesTheTitleOfTheFile) {
  DraftTable table = *read_csv(U"表1　甲数,,\n,2023年,2024年\n丙,1,2\n", "f.csv");
  table.caption = {U"另题", {}, {{0, 3, 3}}};
  std::vector<Normalisation> counts;
  const RecognizedTable recognized = recognize_table(table, counts, "r.txt");
  EXPECT_EQ(recognized.table.caption.text, U"另题");
  const Problem problem = testing::only(recognized.problems);
  EXPECT_EQ(problem.code, "table.caption");
  EXPECT_EQ(problem.severity, Severity::notice);
  EXPECT_EQ(problem.place, (Place{"r.txt", 3, 3}));
  EXPECT_NE(problem.what.find("另题"), std::string::npos);
  EXPECT_NE(problem.what.find("甲数"), std::string::npos);
  table.caption = {U"表1　甲数", {}, {{0, 3, 3}}};
  EXPECT_TRUE(recognize_table(table, counts, "r.txt").problems.empty());
}

TEST(PlaceTables, OtherFilesAreNoTables) {
  const ReadDraft read = read_draft("![图](a.jpg)\n见![表](a.csv)。\n", "r.txt");
  EXPECT_EQ(read.draft.tables.size(), 0U);
  EXPECT_EQ(read.draft.blocks.size(), 2U);
}

}  // namespace
}  // namespace banxin
