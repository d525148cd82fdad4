// The order of copies (B-32): strokes as 横竖撇点折, delegations, seats.
#include "copies/order_delegates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "copies/read_delegates.h"
#include "copies/serial_number.h"
#include "copies/stroke_codes.h"
#include "sources/read_text.h"
#include "support/problems.h"
#include "support/shared_file.h"
#include "support/temporary_folder.h"

#define STROKE_FILE_OR_SKIP()            \
  if (!read_file(kStrokeFile, 1U << 24)) \
  GTEST_SKIP() << "no " << kStrokeFile << ": apt-get install rime-data-stroke"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Names = std::vector<std::u32string>;

constexpr const char* kNoFile = "/no/such/file";

Delegates list_of(const Names& names) {
  Delegates delegates = {"d.csv", {U"姓名"}, {}};
  for (const std::u32string& name : names) {
    const int row = static_cast<int>(delegates.rows.size()) + 2;
    delegates.rows.push_back({name, {}, {}, {}, {name}, row});
  }
  return delegates;
}

Names names_of(const Delegates& delegates) {
  Names names;
  for (const Delegate& row : delegates.rows) names.push_back(row.name);
  return names;
}

Names by_strokes(const Names& names) {
  const auto ordered = order_delegates(list_of(names), {CopyOrder::strokes, {}});
  EXPECT_THAT(ordered.problems, IsEmpty());
  return names_of(ordered.delegates);
}

OrderedDelegates ordered(std::u32string_view csv, const DelegateOrder& order,
                         const std::string& stroke_file = kNoFile) {
  auto read = read_delegates(to_utf8(csv), "d.csv");
  EXPECT_THAT(read.problems, IsEmpty());
  return order_delegates(std::move(read.delegates), order, stroke_file);
}

TEST(StrokeCodes, TheLastCodeOfACharacterIsTheMainlands) {
  const StrokeCodes codes = read_stroke_codes(
      to_utf8(U"name: stroke\n...\n丁\thz\n王\thhsh\r\n𠭟\tpz6n\n李\thspnzzh\t5\n二人\thhpn\n"
              U"丁\ths\n乙\tz"),
      {U'丁', U'王', U'李', U'乙', U'𠭟', U'二'});
  const StrokeCodes expected = {{U'丁', "12"}, {U'乙', "5"}, {U'李', "1234551"}, {U'王', "1121"}};
  EXPECT_EQ(codes, expected);
}

TEST(StrokeOrder, VectorOfB32) {
  STROKE_FILE_OR_SKIP();
  EXPECT_EQ(by_strokes({U"陈", U"张", U"李", U"刘", U"王", U"丁"}),
            (Names{U"丁", U"王", U"刘", U"李", U"张", U"陈"}));
}

TEST(StrokeOrder, CountsAreTheMainlands) {
  STROKE_FILE_OR_SKIP();
  // 邓 4, 艾 5, 节 5, 邢 6, 芦 7, 范 8, 赵 9, 草 9, 郭 10, 黄 11; Taiwan's forms have one more.
  EXPECT_EQ(by_strokes({U"黄", U"郭", U"赵", U"范", U"芦", U"邢", U"艾", U"邓", U"卜"}),
            (Names{U"卜", U"邓", U"艾", U"邢", U"芦", U"范", U"赵", U"郭", U"黄"}));
}

TEST(StrokeOrder, NamesRunCharacterByCharacter) {
  STROKE_FILE_OR_SKIP();
  // 王一 before 王丁 (1, 2 strokes), a single given name first, 复姓 by their first character.
  EXPECT_EQ(by_strokes({U"王丁一", U"欧阳修", U"王丁", U"欧一", U"王一鸣", U"王一"}),
            (Names{U"王一", U"王一鸣", U"王丁", U"王丁一", U"欧一", U"欧阳修"}));
  // 土 士 have the same strokes: code points decide before the next character does.
  EXPECT_EQ(by_strokes({U"士一", U"土龙", U"士", U"土"}), (Names{U"土", U"土龙", U"士", U"士一"}));
  // 横 竖 撇 点 折 of one stroke count: 王 止 手 方 孔.
  EXPECT_EQ(by_strokes({U"孔", U"方", U"手", U"止", U"王"}),
            (Names{U"王", U"止", U"手", U"方", U"孔"}));
}

TEST(StrokeOrder, DotsCountForNothingAndLettersStandFirst) {
  STROKE_FILE_OR_SKIP();
  EXPECT_EQ(by_strokes({U"阿依·古丽", U"阿依古", U"一", U"Li"}),
            (Names{U"Li", U"一", U"阿依古", U"阿依·古丽"}));
}

TEST(StrokeOrder, CharactersWithoutKnownStrokesAreToldByRow) {
  STROKE_FILE_OR_SKIP();
  const auto got = order_delegates(list_of({U"王\U0002BB5F", U"\U0002BB5F", U"王一", U"龙"}),
                                   {CopyOrder::strokes, {}});
  EXPECT_EQ(names_of(got.delegates), (Names{U"王一", U"王\U0002BB5F", U"龙", U"\U0002BB5F"}));
  const Problem problem = only(got.problems);
  EXPECT_EQ(problem.code, "copies.no-strokes");
  EXPECT_EQ(problem.severity, Severity::notice);
  EXPECT_THAT(problem.what, HasSubstr("rows 2 and 3"));
}

TEST(StrokeOrder, WithoutTheStrokesIcuOrdersAndSaysSo) {
  const auto got = order_delegates(list_of({U"张", U"李", U"王·二", U"王一", U"丁"}),
                                   {CopyOrder::strokes, {}}, kNoFile);
  EXPECT_EQ(names_of(got.delegates), (Names{U"丁", U"王一", U"王·二", U"张", U"李"}));
  const Problem problem = only(got.problems);
  EXPECT_EQ(problem.code, "copies.stroke-order");
  EXPECT_EQ(problem.severity, Severity::notice);
  EXPECT_THAT(problem.what, HasSubstr("ICU"));
  EXPECT_THAT(problem.remedy, HasSubstr("rime-data-stroke"));
}

TEST(StrokeOrder, AFolderIsNoStrokeFile) {
  EXPECT_THAT(codes_of(order_by_strokes(list_of({U"王"}), "/").problems),
              ElementsAre("copies.stroke-order"));
}

// 通用规范汉字表 lists each of its three grades by strokes: 3,500, 3,000 and 1,605 characters.
TEST(StrokeOrder, AgreesWithTheStandardTableOfCharacters) {
  STROKE_FILE_OR_SKIP();
  SHARED_FILE_OR_SKIP(file, "corpus/names/rare_通用规范汉字表.txt");
  const auto bytes = read_file(file);
  ASSERT_TRUE(bytes);
  Names characters;
  const std::u32string text = from_utf8(*bytes);
  for (std::size_t at = text.find(U"U+"); at != text.npos; at = text.find(U"\nU+", at)) {
    const std::size_t tab = text.find(U'\t', at);
    characters.push_back({text[tab + 1]});
    at = tab;
  }
  ASSERT_EQ(characters.size(), 8105U);
  const StrokeOrder order = order_by_strokes(list_of(characters));
  int wrong = 0;
  for (std::size_t i = 1; i < characters.size(); ++i) {
    if (i == 3500 || i == 6500) continue;  // a grade begins
    const bool known = order.keys[i - 1][0] != '\xFF' && order.keys[i][0] != '\xFF';
    // The table decides between characters of the same strokes by their structure.
    const auto strokes = [&](std::size_t k) {
      return order.keys[k].substr(0, order.keys[k].size() - 3);
    };
    if (known && strokes(i) < strokes(i - 1)) ++wrong;
  }
  EXPECT_LE(wrong, 16) << "neighbours in the wrong order; ICU's order has 3,733";
}

constexpr std::u32string_view kList =
    U"姓名,代表团,座位号\n"
    U"甲,二团,2排10座\n"
    U"乙,一团,2排9座\n"
    U"丙,二团,10排1座\n"
    U"丁,一团,二排一座\n"
    U"一,三团,1排\n";

TEST(OrderDelegates, ByDelegationInTheOrderOfTheFileThenByStrokes) {
  STROKE_FILE_OR_SKIP();
  const auto got = ordered(kList, {}, kStrokeFile);
  EXPECT_THAT(got.problems, IsEmpty());
  EXPECT_THAT(names_of(got.delegates), ElementsAre(U"丙", U"甲", U"乙", U"丁", U"一"));
}

TEST(OrderDelegates, ByAnOrderOfDelegations) {
  const DelegateOrder order = {CopyOrder::delegation_seat, {U"三 团", U"一团"}};
  const auto got = ordered(kList, order);
  EXPECT_THAT(names_of(got.delegates), ElementsAre(U"一", U"丁", U"乙", U"甲", U"丙"));
  const Problem problem = only(got.problems);
  EXPECT_EQ(problem.severity, Severity::warning);
  EXPECT_THAT(problem.what, HasSubstr("leaves out 二团"));
  const auto unknown =
      ordered(kList, {CopyOrder::delegation_seat, {U"四团", U"一团", U"二团", U"三团"}});
  const Problem none = only(unknown.problems);
  EXPECT_EQ(none.code, "copies.delegation");
  EXPECT_EQ(none.severity, Severity::error);
  EXPECT_THAT(none.remedy, HasSubstr("二团, 一团, 三团"));
}

TEST(OrderDelegates, DelegationsOfLettersKeepTheirBlanks) {
  const auto got = ordered(U"姓名,代表团\n甲,Group A\n乙,Group  B\n",
                           {CopyOrder::delegation_seat, {U"Group B", U"Group A"}});
  EXPECT_THAT(codes_of(got.problems), ElementsAre("copies.no-seats"));
  EXPECT_THAT(names_of(got.delegates), ElementsAre(U"乙", U"甲"));
  EXPECT_EQ(got.delegates.rows[0].delegation, U"Group B");
}

TEST(OrderDelegates, BySeatsAsNumbers) {
  const auto got = ordered(kList, {CopyOrder::seat, {}});
  EXPECT_THAT(got.problems, IsEmpty());
  EXPECT_THAT(names_of(got.delegates), ElementsAre(U"一", U"丁", U"乙", U"甲", U"丙"));
  const Problem problem = only(ordered(U"姓名\n甲\n", {CopyOrder::seat, {}}).problems);
  EXPECT_EQ(problem.code, "copies.no-seats");
}

TEST(OrderDelegates, AsInTheFile) {
  const auto got = ordered(kList, {CopyOrder::file, {}});
  EXPECT_THAT(got.problems, IsEmpty());
  EXPECT_THAT(names_of(got.delegates), ElementsAre(U"甲", U"乙", U"丙", U"丁", U"一"));
}

TEST(OrderDelegates, WithoutADelegationLast) {
  Delegates list = list_of({U"甲", U"乙", U"丙"});
  list.rows[1].delegation = U"一团";
  const auto got = order_delegates(std::move(list), {CopyOrder::delegation, {}}, kNoFile);
  EXPECT_EQ(names_of(got.delegates).front(), U"乙");
}

TEST(SerialNumber, NaturalOrder) {
  const std::vector<std::u32string> sorted = {U"",       U"1排1座",  U"1排2座",  U"1排10座",
                                              U"2排9座", U"2排10座", U"10排1座", U"A9",
                                              U"A10",    U"前区三排"};
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    EXPECT_LT(natural_key(sorted[i - 1]), natural_key(sorted[i])) << i;
  }
  EXPECT_EQ(natural_key(U"000187"), natural_key(U"187"));
  EXPECT_EQ(natural_key(U"十二排三座"), natural_key(U"12排03座"));
  EXPECT_EQ(natural_key(U"00"), natural_key(U"0"));
  EXPECT_LT(natural_key(U"99999999999999999999"), natural_key(U"100000000000000000000"));
}

TEST(SerialNumber, SerialsCountOn) {
  EXPECT_EQ(serial_of(U"187"), U"000187");
  EXPECT_EQ(serial_of(U"00000187"), U"000187");
  EXPECT_EQ(serial_of(U"0"), U"000000");
  EXPECT_EQ(serial_of(U"A-7"), U"A-7");
  EXPECT_EQ(serial_of(U""), U"");
  EXPECT_EQ(next_serial(U"000199"), U"000200");
  EXPECT_EQ(next_serial(U"999999"), U"1000000");
  EXPECT_EQ(next_serial(U"A-09号"), U"A-10号");
  EXPECT_EQ(next_serial(U"甲"), std::nullopt);
  EXPECT_EQ(next_serial(U"9999999999999999999"), std::nullopt) << "19 digits";
}

}  // namespace
}  // namespace banxin::testing
