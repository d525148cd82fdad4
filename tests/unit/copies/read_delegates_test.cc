// The file of delegates: columns by many names, and every mistake that would mix up copies (B-30,
// B-34).
#include "copies/read_delegates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "copies/check_delegates.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

ReadDelegates read(std::u32string_view csv) { return read_delegates(to_utf8(csv), "d.csv"); }

std::vector<std::u32string> serials_of(const Delegates& delegates) {
  std::vector<std::u32string> serials;
  for (const Delegate& row : delegates.rows) serials.push_back(row.serial);
  return serials;
}

// "code row" of each.
std::vector<std::string> told(const Problems& problems) {
  std::vector<std::string> told;
  for (const Problem& problem : problems) {
    EXPECT_EQ(problem.place.file, "d.csv");
    EXPECT_FALSE(problem.remedy.empty()) << problem.code;
    told.push_back(problem.code + " " + std::to_string(problem.place.line));
  }
  return told;
}

TEST(ReadDelegates, ColumnsStandInAnyOrderAndFurtherOnesAreKept) {
  const auto got = read(
      U"座位号,备注,编号,姓名,代表团\n"
      U"2排9座,素食,187,王芳,第三代表团\n"
      U"\n"
      U",,,,\n"
      U"2排10座,,A-2,迪丽热巴·某某,第一代表团\n");
  EXPECT_THAT(got.problems, IsEmpty());
  EXPECT_THAT(got.delegates.columns, ElementsAre(U"座位号", U"备注", U"编号", U"姓名", U"代表团"));
  ASSERT_EQ(got.delegates.rows.size(), 2U) << "blank rows are none";
  const Delegate first{U"王芳",
                       U"第三代表团",
                       U"2排9座",
                       U"000187",
                       {U"2排9座", U"素食", U"000187", U"王芳", U"第三代表团"},
                       2};
  EXPECT_EQ(got.delegates.rows[0], first);
  EXPECT_EQ(got.delegates.rows[1].serial, U"A-2");
  EXPECT_EQ(got.delegates.rows[1].row, 5);
}

TEST(ReadDelegates, ColumnsAreKnownByOtherWords) {
  for (const char32_t* head :
       {U"代表姓名,团别,座位,序号", U"Name,Delegation,Seat,Serial",
        U"姓　名,所属代表团,座号,文件编号", U"名字,代表团名称,Seat Number,NO."}) {
    const auto got = read(std::u32string(head) + U"\n王芳,一团,3座,5\n");
    EXPECT_THAT(got.problems, IsEmpty()) << to_utf8(head);
    EXPECT_THAT(got.delegates.columns, ElementsAre(U"姓名", U"代表团", U"座位号", U"编号"));
    ASSERT_EQ(got.delegates.rows.size(), 1U);
    const Delegate& row = got.delegates.rows[0];
    EXPECT_EQ(row.name + row.delegation + row.seat + row.serial, U"王芳一团3座000005");
  }
}

TEST(ReadDelegates, TheBetterWordOfTwoIsTheColumn) {
  const auto got = read(U"序号,姓名,编号\n1,王芳,187\n1,李明,188\n");
  EXPECT_THAT(got.problems, IsEmpty()) << "序号 is a further column here";
  EXPECT_THAT(serials_of(got.delegates), ElementsAre(U"000187", U"000188"));
  EXPECT_EQ(find_column(got.delegates, U"序号"), 0U);
  EXPECT_EQ(find_column(got.delegates, U"serial"), 2U);
  EXPECT_EQ(find_column(got.delegates, U"座位号"), std::nullopt);
}

TEST(ReadDelegates, ATitleAboveTheHeadIsPassedOver) {
  const auto got = read(U"××市第十八届人民代表大会代表名单,,\n\n代表团,姓名,\n一团,王芳,\n");
  EXPECT_THAT(got.problems, IsEmpty());
  EXPECT_THAT(got.delegates.columns, ElementsAre(U"代表团", U"姓名", U"编号"));
  ASSERT_EQ(got.delegates.rows.size(), 1U);
  EXPECT_EQ(got.delegates.rows[0].row, 4);
}

TEST(ReadDelegates, WithoutSerialsTheyAreNumbered) {
  EXPECT_THAT(serials_of(read(U"姓名\n王芳\n\n李明\n").delegates),
              ElementsAre(U"000001", U"000002"));
  const auto empty = read(U"编号,姓名\n,王芳\n,李明\n");
  EXPECT_THAT(empty.problems, IsEmpty());
  EXPECT_THAT(serials_of(empty.delegates), ElementsAre(U"000001", U"000002"));
  EXPECT_THAT(empty.delegates.rows[1].values, ElementsAre(U"000002", U"李明"));
}

TEST(ReadDelegates, NamesLoseTheirBlanksAndSerialsAreWrittenOneWay) {
  const auto got = read(
      U"姓名,编号,座位号\n王　芳,００１８７,２ 排 ９ 座\n\"李 明\",0000188,3排\n"
      U"Anna  Maria Li,1234567,4排\n买买提・某某,a7,5排\n古丽•某某,a8,6排\n");
  EXPECT_THAT(got.problems, IsEmpty());
  std::vector<std::u32string> names;
  for (const Delegate& row : got.delegates.rows) names.push_back(row.name);
  EXPECT_THAT(names, ElementsAre(U"王芳", U"李明", U"Anna Maria Li", U"买买提·某某", U"古丽·某某"));
  EXPECT_THAT(serials_of(got.delegates),
              ElementsAre(U"000187", U"000188", U"1234567", U"a7", U"a8"));
  EXPECT_EQ(got.delegates.rows[0].seat, U"2排9座");
}

TEST(ReadDelegates, OtherEncodingsAreRead) {
  const auto expected = read(U"姓名,编号\n王芳,1\n");
  const std::string gb("\xD0\xD5\xC3\xFB,\xB1\xE0\xBA\xC5\r\n\xCD\xF5\xB7\xBC,1\r\n");
  EXPECT_EQ(read_delegates(gb, "d.csv").delegates, expected.delegates);
  EXPECT_EQ(read_delegates("\xEF\xBB\xBF" + to_utf8(U"姓名,编号\n王芳,1\n"), "d.csv").delegates,
            expected.delegates);
  std::string utf16 = "\xFF\xFE";
  for (const char32_t c : std::u32string_view(U"姓名\t编号\n王芳\t1\n")) {
    utf16 += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
  }
  EXPECT_EQ(read_delegates(utf16, "d.csv").delegates, expected.delegates);
}

TEST(ReadDelegates, WhatIsMissingOrTwiceNamesTheRowsAndNoDelegate) {
  const auto got = read(
      U"姓名,代表团,座位号,编号\n"
      U"王芳,一团,1座,1\n"
      U",一团,2座,2\n"
      U"李明,一团,,3\n"
      U"张伟,一团,4座,\n"
      U"刘洋,一团,１座,5\n"
      U"陈静,一团,6座,０１\n"
      U"王 芳,一团,7座,7\n"
      U"王芳,二团,8座,8,多\n"
      U"赵磊,,9座,9\n");
  EXPECT_THAT(told(got.problems),
              ElementsAre("delegates.row 9", "delegates.missing 3", "delegates.missing 4",
                          "delegates.missing 5", "delegates.duplicate 6", "delegates.duplicate 7",
                          "delegates.duplicate 8", "delegates.no-delegation 10"));
  EXPECT_THAT(got.problems[4].what, HasSubstr("rows 2 and 6 have the same 座位号: 1座"));
  EXPECT_THAT(got.problems[5].what, HasSubstr("rows 2 and 7 have the same 编号: 000001"));
  EXPECT_THAT(got.problems[6].what, HasSubstr("rows 2 and 8 have the same 姓名"));
  EXPECT_EQ(got.problems[7].severity, Severity::warning);
  for (const Problem& problem : got.problems) {
    for (const Delegate& row : got.delegates.rows) {
      if (row.name.empty()) continue;
      EXPECT_THAT(to_string(problem), Not(HasSubstr(to_utf8(row.name))));
    }
  }
}

TEST(ReadDelegates, AFileWithoutAHeadIsToldWithoutItsNames) {
  const Problem problem = only(read(U"王芳,一团\n李明,二团\n").problems);
  EXPECT_EQ(problem.code, "delegates.column");
  EXPECT_THAT(to_string(problem), Not(HasSubstr("王芳")));
  EXPECT_EQ(only(read(U"").problems).code, "delegates.column");
  EXPECT_EQ(only(read(U"姓名,编号\n").problems).code, "delegates.empty");
  EXPECT_EQ(only(read(U"姓名,备注,备注\n王芳,1,2\n").problems).what,
            "the column 备注 is here twice");
}

TEST(ReadDelegates, ControlCharactersAreNoText) {
  const Problem problem = only(read(U"姓名\n王\x7芳\n").problems);
  EXPECT_EQ(problem.code, "text.control-character");
  EXPECT_EQ(problem.place, (Place{"d.csv", 2, 2}));
  EXPECT_THAT(to_string(problem), Not(HasSubstr("王")));
}

TEST(CheckDelegates, ManyRowsAreCounted) {
  EXPECT_EQ(name_rows({7}), "row 7");
  EXPECT_EQ(name_rows({3, 5}), "rows 3 and 5");
  EXPECT_EQ(name_rows({3, 5, 7}), "rows 3, 5 and 7");
  EXPECT_EQ(name_rows({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), "rows 1, 2, 3, 4, 5, 6, 7, 8, 9 and 10");
  EXPECT_EQ(name_rows({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
            "rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 others");
}

}  // namespace
}  // namespace banxin::testing
