// The data file drafted from a report's prose: keys, periods, and that it reads back (DESIGN §6).
#include "indicators/draft_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "indicators/bind_indicators.h"
#include "indicators/lint_indicators.h"
#include "indicators/read_data.h"
#include "report/recognize.h"
#include "sources/decode_text.h"
#include "sources/read_csv.h"
#include "sources/read_draft.h"
#include "sources/read_text.h"
#include "support/problems.h"
#include "support/shared_file.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Report report_of(std::string_view text, const std::string& file = "a/report.txt") {
  const Draft draft = read_draft(text, file).draft;
  Report report = recognize(draft).report;
  report.front = draft.front;
  return report;
}

std::string csv_of(std::string_view text) {
  const std::string csv = write_data(draft_data(report_of(text)));
  return csv.substr(csv.find('\n') + 1);
}

// key@period of every row.
std::vector<std::string> keys_drafted(std::string_view text) {
  std::vector<std::string> keys;
  for (const IndicatorRow& row : draft_data(report_of(text)).rows) {
    keys.push_back(to_utf8(row.key) + "@" + to_utf8(row.period));
  }
  return keys;
}

TEST(DraftData, ARowHasWhatTheSentenceSays) {
  EXPECT_EQ(
      csv_of("政府工作报告\n\n2023年，地区生产总值1,065.0亿元，增长2.5%左右；失业率约4.8%，下降"
             "0.3个百分点。\n"),
      "地区生产总值,地区生产总值,2023,\"1,065.0\",亿元,2.5,%,up,change:左右,report.txt:3\n"
      "失业率,失业率,2023,4.8,%,0.3,个百分点,down,约,report.txt:3\n");
}

TEST(DraftData, TenthsArePercent) {
  EXPECT_EQ(csv_of("甲乙\n\n2023年，智能手机产量占全国超4成。\n"),
            "智能手机产量占全国,智能手机产量占全国,2023,40,%,,,none,超,report.txt:3\n");
}

TEST(DraftData, KeysAreNamesWithoutWhatKeysCannotHave) {
  EXPECT_EQ(csv_of("甲乙\n\nPM2.5浓度下降3.1%。\n"),
            "PM2·5浓度,PM2.5浓度,,,,3.1,%,down,,report.txt:3\n");
}

TEST(DraftData, TheSameFigureIsOneRowAnotherGetsANumber) {
  EXPECT_THAT(keys_drafted("甲乙\n\n2023年出让土地27宗、2690亩。\n\n2023年出让土地27宗。\n\n"
                           "2022年出让土地20宗。\n"),
              ElementsAre("出让土地@2023", "出让土地2@2023", "出让土地@2022"));
}

TEST(DraftData, PeriodsComeFromTheSentenceTheHeadingAndTheSection) {
  const char* const text =
      "政府工作报告\n\n——2024年1月8日在某区人民代表大会上\n\n各位代表：\n\n"
      "一、过去一年工作回顾\n\n"
      "地区生产总值100亿元。去年财政收入20亿元，比2020年增长9%"
      "。上半年出口3亿元，全年出口7亿元。\n\n"
      "五年来，新建学校40所。2021年进口2亿元。今年1月进口1亿元。\n\n"
      "二、今年工作安排\n\n地区生产总值增长5%。\n\n2025年，税收30亿元。\n";
  EXPECT_THAT(keys_drafted(text),
              ElementsAre("地区生产总值@2023", "财政收入@2023", "出口@2023上半年", "出口@2023",
                          "新建学校@五年来", "进口@2021", "进口@2024年1月", "地区生产总值@2024",
                          "税收@2025"));
}

TEST(DraftData, YearsOfAComparisonOrAStretchAreNotThoseOfTheFigure) {
  const std::string head = "2024年政府工作报告\n\n";
  for (const char* words : {"从2020年到2022年，", "“2026—2030年规划”实施，", "较上年同期，"}) {
    EXPECT_THAT(keys_drafted(head + "全市" + words + "税收30亿元。\n"), ElementsAre("税收@2023"))
        << words;
  }
  EXPECT_THAT(keys_drafted(head + "2020年以来，税收30亿元。\n"), ElementsAre("税收@2020以来"));
  EXPECT_THAT(keys_drafted(head + "到2025年，税收达到30亿元。\n"), ElementsAre("税收@2025"));
}

TEST(DraftData, SeveralYearsAndMonthsAreNoSingleYear) {
  EXPECT_THAT(
      keys_drafted("县政府工作报告\n\n一、2023年工作回顾\n\n"
                   "1—11月，进出口总额90亿元。“十四五”前三年累计新增就业10万人。截至2022年底，"
                   "森林覆盖率38%。任期内新建学校12所。2021年至2023年完成技改投资300亿元。"
                   "近三年新建公园5个。截至目前，开工项目30个。2022年，出口5亿元，其中上半年"
                   "出口2亿元。\n"),
      ElementsAre("进出口总额@2023年1—11月", "新增就业@十四五前三年", "森林覆盖率@2022",
                  "新建学校@任期内", "技改投资@2021—2023", "新建公园@近三年", "开工项目@2023目前",
                  "出口@2022", "出口@2022上半年"));
}

// The text says what its own draft says.
void expect_own_data_agree(std::string_view text, const std::string& file) {
  const Report report = report_of(text, file);
  for (const Problem& problem : lint_indicators(report, draft_data(report))) {
    EXPECT_NE(problem.code, "figures.data") << to_string(problem);
  }
}

TEST(DraftData, AReportAgreesWithItsOwnData) {
  int read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(BANXIN_SOURCE_DIR "/data/reports")) {
    if (entry.path().filename() == "tables.md") continue;
    expect_own_data_agree(*read_file(entry.path()), entry.path());
    ++read;
  }
  EXPECT_GE(read, 4);
}

TEST(DraftData, TheCorpusAgreesWithItsOwnData) {
  SHARED_FILE_OR_SKIP(folder, "corpus/reports");
  int read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    expect_own_data_agree(*read_file(entry.path()), entry.path());
    ++read;
  }
  EXPECT_GE(read, 5);
}

TEST(DraftData, AHeadingNamesTheYearOfWhatStandsBelow) {
  EXPECT_THAT(keys_drafted("政府工作报告\n\n一、2022年工作回顾\n\n（一）经济\n\n税收30亿元。\n\n"
                           "二、2023年目标\n\n税收35亿元。\n"),
              ElementsAre("税收@2022", "税收@2023"));
  EXPECT_THAT(keys_drafted("政府工作报告\n\n（2023年12月24日）\n\n税收30亿元。\n"),
              ElementsAre("税收@2023"))
      << "a report at the end of its year looks back on it";
  EXPECT_THAT(keys_drafted("甲乙\n\n税收30亿元。\n"), ElementsAre("税收@"));
}

// ---- it reads back
// -------------------------------------------------------------------------------

// Rows and problems of what was written.
IndicatorData read_back(const std::string& csv, Problems& problems) {
  IndicatorData data;
  const auto table = read_csv(from_utf8(csv), "d.csv");
  if (!table) {
    problems.push_back(table.error());
  } else {
    problems = add_data(data, *table, "d.csv");
  }
  return data;
}

// Drafts, reads back, and makes a table of all rows and one of each period.
std::size_t expect_round_trip(std::string_view text, const std::string& file) {
  const IndicatorData drafted = draft_data(report_of(text, file));
  Problems problems;
  const IndicatorData back = read_back(write_data(drafted), problems);
  EXPECT_THAT(codes_of(problems), IsEmpty())
      << file << to_string(problems.empty() ? Problem{} : problems[0]);
  EXPECT_EQ(back.rows.size(), drafted.rows.size()) << file;
  for (std::size_t i = 0; i < std::min(back.rows.size(), drafted.rows.size()); ++i) {
    IndicatorRow row = drafted.rows[i];
    row.file = back.rows[i].file;
    row.line = back.rows[i].line;
    row.column = back.rows[i].column;
    EXPECT_EQ(back.rows[i], row) << file << " " << to_utf8(row.key);
  }
  std::string tables = "正文在这里。\n\n```indicators\n```\n";
  for (const std::u32string& period : periods_of(back)) {
    tables += "\n```indicators\nperiods = [\"" + to_utf8(period) + "\"]\n```\n";
  }
  Draft draft = read_draft(tables, "t.txt").draft;
  EXPECT_THAT(codes_of(bind_indicators(draft, back)), IsEmpty()) << file;
  const Report report = recognize(draft).report;
  const auto* all = std::get_if<TableBlock>(&report.blocks.back());
  EXPECT_TRUE(all != nullptr) << file;
  return drafted.rows.size();
}

TEST(DraftData, TheSampleReportsReadBack) {
  for (const char* name :
       {"cangshan-2023.txt", "cangshan-2023-plain.txt", "cangshan-2023-plain.md"}) {
    const std::string file = BANXIN_SOURCE_DIR "/data/reports/" + std::string(name);
    EXPECT_GT(expect_round_trip(*read_file(file), file), 80U) << name;
  }
}

TEST(DraftData, TheCorpusReadsBack) {
  SHARED_FILE_OR_SKIP(folder, "corpus/reports");
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  ASSERT_FALSE(files.empty());
  std::size_t rows = 0;
  for (const std::string& file : files) rows += expect_round_trip(*read_file(file), file);
  EXPECT_GT(rows, 100U);
}

}  // namespace
}  // namespace banxin::testing
