// The sample report of data: every figure from its CSV, in text and table (DESIGN §6, T-18).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sources/read_text.h"
#include "support/metric_engine.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string kData = BANXIN_SOURCE_DIR "/data/";

std::string galley(const std::string& name, const std::string& bytes) {
  const auto dumped = metric_engine().dump("galley", {name, bytes, "", {}});
  return dumped ? *dumped : to_string(dumped.error());
}

TEST(DataBuild, TheSampleShowsItsDataWithoutProblems) {
  const std::string name = kData + "reports/cangshan-2023-data.md";
  const std::string report = *read_file(name);
  const Built built = metric_engine().build({name, report, "", {}});
  EXPECT_TRUE(built.problems.empty()) << to_string(built.problems.front());
  EXPECT_FALSE(built.pdf.empty());
  const std::string text = galley(name, report);
  EXPECT_THAT(text, HasSubstr("地区生产总值 | 亿元 | 1065 | 2.5 | 5.5\n"));
  EXPECT_THAT(text, HasSubstr("资料来源：2023年12月24日仓山区政府工作报告。"));
  EXPECT_THAT(report, Not(HasSubstr("1065"))) << "the report types no figure of its own";
}

TEST(DataBuild, AChangedCellChangesTheSentenceAndTheTable) {
  const TemporaryFolder folder;
  std::string csv = *read_file(kData + "indicators/cangshan-2023.csv");
  csv.replace(csv.find("1065"), 4, "1077");
  folder.write("indicators/cangshan-2023.csv", csv);
  const std::string report = *read_file(kData + "reports/cangshan-2023-data.md");
  const std::string name = folder.write("reports/report.md", report);
  const std::string text = galley(name, report);
  EXPECT_THAT(text, HasSubstr("地区生产总值 | 亿元 | 1077 | 2.5 | 5.5\n"));
  EXPECT_THAT(text, HasSubstr("1077亿元"));
  EXPECT_THAT(text, Not(HasSubstr("1065")));
}

TEST(DataBuild, ATypedFigureIsComparedWithTheData) {  // S-38
  const TemporaryFolder folder;
  folder.write("d.csv",
               "key,name,period,value,unit,change,change_unit,direction\n"
               "gdp,地区生产总值,2023,1065,亿元,2.5,%,up\n");
  const auto problems_of = [&](const std::string& figure) {
    const std::string text =
        "+++\ndata = [\"d.csv\"]\n+++\n# 政府工作报告\n\n## 一、2023年工作回顾\n\n"
        "2023年，全区{{gdp.name}}" +
        figure + "，增长2.5%，发展稳中有进。\n";
    return metric_engine().build({folder.write("r.md", text), text, "", {}}).problems;
  };
  EXPECT_TRUE(problems_of("1065亿元").empty());
  const Problems problems = problems_of("1077亿元");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].code, "figures.data");
  EXPECT_EQ(problems[0].place.line, 8);
  EXPECT_THAT(problems[0].what, HasSubstr("d.csv:2"));
}

}  // namespace
}  // namespace banxin::testing
