// Data files: rows with places, and every mistake in them (DESIGN §6, S-31).
#include "indicators/read_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indicators/data_cells.h"
#include "sources/read_csv.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Read {
  IndicatorData data;
  Problems problems;
};

Read read(std::u32string_view csv) {
  Read read;
  const auto table = read_csv(csv, "d.csv");
  if (table) read.problems = add_data(read.data, *table, "d.csv");
  return read;
}

TEST(ReadData, RowsHaveTheirCellsAndPlaces) {
  const Read got = read(
      U"period,key,name,value,unit,change,change_unit,direction,qualifier,source\n"
      U"2023,gdp,地区生产总值,\"1,065.0\",亿元,2.5,%,up,按可比价计算,区统计局\n"
      U"\n"
      U"2024,gdp,,,,,,下降,,\n");
  EXPECT_THAT(got.problems, IsEmpty());
  ASSERT_EQ(got.data.rows.size(), 2U);
  const IndicatorRow first{U"gdp", U"地区生产总值", U"2023",         U"1,065.0",  U"亿元", U"2.5",
                           U"%",   Direction::up,   U"按可比价计算", U"区统计局", "d.csv", 2,
                           6};
  EXPECT_EQ(got.data.rows[0], first);
  EXPECT_EQ(got.data.rows[1].direction, Direction::down);
  EXPECT_EQ(place_of(got.data.rows[1]), (Place{"d.csv", 4, 6}));
}

TEST(ReadData, FieldsArePrintedAsWritten) {
  const Read got = read(
      U"key,value,unit,change,change_unit,direction,qualifier\n"
      U"甲,5—6,%,0.3,个百分点,down,约+change:左右\n"
      U"乙,5.2:38.6:56.2,,,,flat,\n");
  ASSERT_EQ(got.data.rows.size(), 2U);
  const IndicatorRow& first = got.data.rows[0];
  EXPECT_EQ(field_text(first, "value"), U"5%—6%");
  EXPECT_EQ(field_text(first, "number"), U"5—6");
  EXPECT_EQ(field_text(first, "change"), U"0.3个百分点");
  EXPECT_EQ(field_text(first, "direction"), U"下降");
  EXPECT_EQ(field_text(first, "name"), U"甲");
  EXPECT_EQ(field_text(first, "qualifier"), U"约，左右");
  EXPECT_THAT(qualifiers_of(first, "value"), ElementsAre(U"约"));
  EXPECT_THAT(qualifiers_of(first, "change"), ElementsAre(U"左右"));
  EXPECT_EQ(field_text(got.data.rows[1], "value"), U"5.2:38.6:56.2");
  EXPECT_EQ(field_text(got.data.rows[1], "direction"), U"持平");
  EXPECT_EQ(field_text(got.data.rows[1], "change"), U"");
}

TEST(ReadData, EveryMistakeIsToldAtItsPlace) {
  const Read got = read(
      U"key,name,period,vaule,value,unit,change,direction\n"
      U"gdp,甲,2023,,12亿元,,,\n"
      U"g.dp,甲,2023,,12,,,\n"
      U",甲,2023,,12,,,\n"
      U"a,甲,2023,,12,,-3.1,\n"
      U"b,甲,2023,,12,,3.1,rising\n"
      U"c,甲,2023,,1,,065,亿元,up\n"
      U"d,甲,2023,,12,,x,y\n"
      U"e,甲,20 23,,12,,,\n"
      U"f,甲,2023,,12,,,\n"
      U"f,甲,2023,,13,,,\n"
      U"f,甲,2024,,13,,,\n");
  std::vector<std::string> told;
  for (const Problem& problem : got.problems) {
    told.push_back(problem.code + " " + std::to_string(problem.place.line) + ":" +
                   std::to_string(problem.place.column));
    EXPECT_EQ(problem.severity, Severity::error);
    EXPECT_EQ(problem.place.file, "d.csv");
    EXPECT_FALSE(problem.remedy.empty()) << problem.code;
  }
  EXPECT_THAT(told, ElementsAre("data.column 1:17", "data.number 2:13", "data.key 3:1",
                                "data.key 4:2", "data.number 5:15", "data.direction 6:19",
                                "data.row 7:21", "data.direction 7:18", "data.number 8:15",
                                "data.direction 8:17", "data.key 9:5", "data.duplicate 11:1"));
  EXPECT_THAT(got.problems[0].remedy, HasSubstr("value"));
  EXPECT_THAT(got.problems.back().what, HasSubstr("d.csv:10"));
  EXPECT_EQ(got.data.rows.size(), 2U) << "those of f";
}

TEST(ReadData, AFileWithoutItsColumnsIsNone) {
  EXPECT_EQ(only(read(U"name,value\n甲,1\n").problems).code, "data.column");
  EXPECT_EQ(only(read(U"key,name\n甲,1\n").problems).code, "data.column");
  EXPECT_EQ(only(read(U"key,value,key\n甲,1,乙\n").problems).what, "the column key is here twice");
  EXPECT_THAT(read(U"").problems, IsEmpty());
}

TEST(ReadData, KeysAreUniqueOverAllFiles) {
  IndicatorData data;
  const auto table = read_csv(U"key,value\n甲,1\n", "x");
  EXPECT_THAT(add_data(data, *table, "a.csv"), IsEmpty());
  const Problem again = only(add_data(data, *table, "b.csv"));
  EXPECT_EQ(again.code, "data.duplicate");
  EXPECT_EQ(again.place, (Place{"b.csv", 2, 1}));
  EXPECT_THAT(again.what, HasSubstr("a.csv:2"));
}

TEST(ReadData, NumbersAreThoseOfReports) {
  for (const char32_t* number : {U"1065", U"41.20", U"1,286.5", U"-3.1", U"−3.1", U"5—6", U"5-6",
                                 U"5.2:38.6:56.2", U"27、2690", U"0"}) {
    EXPECT_TRUE(is_data_number(number)) << to_utf8(number);
  }
  for (const char32_t* other : {U"", U"-", U"—", U"12亿元", U"约12", U"12%", U"1,28", U"5—",
                                U"十二", U"1.2.3", U"1 286", U"N/A"}) {
    EXPECT_FALSE(is_data_number(other)) << to_utf8(other);
  }
}

TEST(ReadData, OtherSeparatorsAreNamed) {
  for (const char32_t* csv : {U"key;value\na;1\n", U"key，value\na，1\n"}) {
    IndicatorData data;
    const Problems problems = add_data(data, *read_csv(csv, "d.csv"), "d.csv");
    ASSERT_FALSE(problems.empty());
    EXPECT_NE(problems[0].what.find("separated by"), std::string::npos) << problems[0].what;
  }
}

TEST(ReadData, AYearIsOnePeriodHoweverItIsTyped) {
  IndicatorData data;
  const Problems problems =
      add_data(data, *read_csv(U"key,period,value\na,2023年,1\na,2023,2\n", "d.csv"), "d.csv");
  EXPECT_EQ(codes_of(problems), std::vector<std::string>{"data.duplicate"});
  EXPECT_EQ(data.rows[0].period, U"2023");
}

}  // namespace
}  // namespace banxin::testing
