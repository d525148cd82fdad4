// The program with data files: they fill references and tables, and are drafted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program_test.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const char kData[] =
    "key,name,period,value,unit,change,change_unit,direction\n"
    "gdp,地区生产总值,2023,1065,亿元,2.5,%,up\n"
    "trade,进出口总额,2023,305,亿元,1.8,%,down\n";
const char kReportWithData[] =
    "政府工作报告\n\n全区{{gdp.value}}，{{trade.direction}}{{trade.change}}。\n\n"
    "```indicators\nperiods = [2023]\n```\n";

TEST_F(ProgramTest, DataFilesFillReferencesAndTables) {
  write("data/d.csv", kData);
  write("report.txt", kReportWithData);
  const Ran ran = program_.run({"build", "--data", "data/d.csv", "report.txt"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  const Ran dumped =
      program_.run({"dump", "--stage", "galley", "--data", "data/d.csv", "report.txt"});
  EXPECT_THAT(dumped.out, HasSubstr("全区1065亿元，下降1.8%。"));
  EXPECT_THAT(dumped.out, HasSubstr("进出口总额 | 305 | −1.8"));

  // The same from front matter, beside the report.
  write("data/named.txt", "+++\ndata = [\"d.csv\"]\n+++\n" + std::string(kReportWithData));
  const Ran named = program_.run({"build", "data/named.txt", "--data", "data/d.csv"});
  EXPECT_EQ(named.status, 0) << named.err << " (a file named twice is read once)";
  EXPECT_EQ(read("data/named.pdf"), read("report.pdf"));
}

TEST_F(ProgramTest, BadDataAreToldAllAndNothingIsWritten) {
  write("a.csv", "key,value\ngdp,12亿元\n");
  write("b.csv", "key,valeu\ngdp,12\n");
  write("report.txt", kReportWithData);
  const Ran ran = program_.run({"build", "report.txt", "--data", "a.csv", "--data", "b.csv"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("a.csv:2:5: error: 12亿元 is no number [data.number]"));
  EXPECT_THAT(ran.err, HasSubstr("b.csv:1:5: error: there is no column valeu [data.column]"));
  EXPECT_FALSE(exists("report.pdf"));

  EXPECT_EQ(program_.run({"build", "report.txt", "--data", "absent.csv"}).status, 3);
  write("named.txt", "+++\ndata = [\"absent.csv\"]\n+++\n甲\n");
  const Ran named = program_.run({"build", "named.txt"});
  EXPECT_EQ(named.status, 1);
  EXPECT_THAT(named.err, HasSubstr("named.txt:2: error: absent.csv cannot be read"));
}

TEST_F(ProgramTest, DraftsADataFileThatReadsBack) {
  write("report.txt", "政府工作报告\n\n2023年，地区生产总值1065亿元，增长2.5%。\n");
  const Ran drafted = program_.run({"indicators", "--csv", "report.txt"});
  ASSERT_EQ(drafted.status, 0) << drafted.err;
  EXPECT_THAT(drafted.out,
              HasSubstr("地区生产总值,地区生产总值,2023,1065,亿元,2.5,%,up,,report.txt:3\n"));
  write("d.csv", drafted.out);
  write("new.txt", "政府工作报告\n\n全区{{地区生产总值@2023.value}}。\n");
  const Ran ran = program_.run({"dump", "--stage", "report", "--data", "d.csv", "new.txt"});
  EXPECT_THAT(ran.out, HasSubstr("全区1065亿元。")) << ran.err;
  EXPECT_EQ(program_.run({"indicators", "--csv", "--json", "report.txt"}).status, 2);
}

}  // namespace
}  // namespace banxin::testing
