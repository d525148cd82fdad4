// Which copies are printed: after a jam, for one delegate, with spare copies (B-30, B-34).
#include "copies/select_copies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "copies/read_delegates.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Only = std::vector<std::u32string>;

// Serials 185 … 190, not in their order.
Delegates list() {
  return read_delegates(to_utf8(U"姓名,代表团,编号,性别\n"
                                U"王芳,一团,187,女\n"
                                U"李明,二团,186,男\n"
                                U"张伟,一团,185,男\n"
                                U"刘洋,三团,190,女\n"
                                U"陈静,二团,189,女\n"
                                U"赵磊,,188,男\n"),
                        "d.csv")
      .delegates;
}

// The last two digits of each serial.
std::string serials_of(const SelectedCopies& selected) {
  std::string serials;
  for (const Delegate& copy : selected.copies.rows) {
    serials += (serials.empty() ? "" : " ") + to_utf8(copy.serial).substr(4);
  }
  return serials;
}

std::string select(const CopySelection& selection) {
  const auto selected = select_copies(list(), selection);
  EXPECT_THAT(selected.problems, IsEmpty());
  return serials_of(selected);
}

std::string select_only(const Only& only) { return select({only, {}, 0, false}); }

Problem problem_of(const CopySelection& selection) {
  const Problem problem = only(select_copies(list(), selection).problems);
  EXPECT_EQ(problem.severity, Severity::error);
  EXPECT_EQ(problem.blame, Blame::usage);
  for (const Delegate& row : list().rows) {
    EXPECT_THAT(to_string(problem), Not(HasSubstr(to_utf8(row.name))));
  }
  return problem;
}

TEST(SelectCopies, EverythingWithoutAWish) { EXPECT_EQ(select({}), "87 86 85 90 89 88"); }

TEST(SelectCopies, BySerials) {
  EXPECT_EQ(select_only({U"187"}), "87");
  EXPECT_EQ(select_only({U"000187"}), "87");
  EXPECT_EQ(select_only({U"188-189, 185"}), "85 89 88") << "in the order of the list";
  EXPECT_EQ(select_only({U"0—186，190、188～188"}), "86 85 90 88");
  EXPECT_EQ(select_only({U"187", U"190"}), "87 90");
  EXPECT_EQ(select_only({U"１８７"}), "87");
}

TEST(SelectCopies, ASerialThatLooksLikeARangeIsASerial) {
  auto delegates = read_delegates(to_utf8(U"姓名,编号\n甲,1-3\n乙,2\n丙,A-7\n"), "d.csv").delegates;
  const auto range = select_copies(delegates, {{U"1-3"}, {}, 0, false});
  ASSERT_EQ(range.copies.rows.size(), 1U);
  EXPECT_EQ(range.copies.rows[0].serial, U"1-3");
  EXPECT_EQ(select_copies(delegates, {{U"A-7"}, {}, 0, false}).copies.rows.size(), 1U);
  EXPECT_EQ(select_copies(delegates, {{U"1-5"}, {}, 0, false}).copies.rows.size(), 1U)
      << "plain numbers only";
}

TEST(SelectCopies, ByAColumn) {
  EXPECT_EQ(select_only({U"代表团=一团"}), "87 85");
  EXPECT_EQ(select_only({U"团别 ＝ 一团，三团"}), "87 85 90");
  EXPECT_EQ(select_only({U"姓名=王　芳"}), "87");
  EXPECT_EQ(select_only({U"性别=女", U"188"}), "87 90 89 88");
  EXPECT_EQ(select_only({U"代表团="}), "88") << "those without";
}

TEST(SelectCopies, AValueMayHaveACommaInIt) {
  auto delegates = read_delegates(to_utf8(U"姓名,备注\n甲,\"一，二\"\n乙,一\n"), "d.csv").delegates;
  const auto selected = select_copies(delegates, {{U"备注=一，二"}, {}, 0, false});
  EXPECT_THAT(selected.problems, IsEmpty());
  EXPECT_EQ(selected.copies.rows.front().name, U"甲");
}

TEST(SelectCopies, FromASerialOnInTheOrderOfPrinting) {
  EXPECT_EQ(select({{}, U"190", 0, false}), "90 89 88");
  EXPECT_EQ(select({{}, U"185", 0, true}), "85 86 87");
  EXPECT_EQ(select({{U"性别=女"}, U"000190", 0, false}), "90 89");
  EXPECT_EQ(select({{}, {}, 0, true}), "88 89 90 85 86 87");
}

TEST(SelectCopies, SpareCopiesCountOnBehindTheLastSerial) {
  const auto selected = select_copies(list(), {{}, {}, 2, false});
  EXPECT_THAT(selected.problems, IsEmpty());
  EXPECT_EQ(serials_of(selected), "87 86 85 90 89 88 91 92");
  const Delegate& spare = selected.copies.rows.back();
  EXPECT_EQ(spare, (Delegate{{}, {}, {}, U"000192", {U"", U"", U"000192", U""}, 0}));
  EXPECT_EQ(select({{U"代表团=三团", U"192"}, {}, 2, false}), "90 92") << "for a delegation";
  EXPECT_EQ(select({{U"192"}, {}, 2, false}), "92") << "one again";
  EXPECT_EQ(select({{}, U"191", 2, false}), "91 92");
}

TEST(SelectCopies, SpareCopiesHaveNoColumns) {
  const auto selected = select_copies(list(), {{U"代表团=三团"}, {}, 2, false});
  EXPECT_EQ(serials_of(selected), "90");
  const Problem problem = only(selected.problems);
  EXPECT_EQ(problem.code, "copies.spare-left-out");
  EXPECT_EQ(problem.severity, Severity::notice);
  EXPECT_THAT(problem.what, HasSubstr("none of the 2 spare copies"));
}

TEST(SelectCopies, WhatIsNotThereIsToldWithWhatIs) {
  const Problem serial = problem_of({{U"187,200"}, {}, 0, false});
  EXPECT_EQ(serial.code, "copies.select");
  EXPECT_EQ(serial.what, "no copy has the serial 200");
  EXPECT_THAT(serial.remedy, AllOf(HasSubstr("from 000185 to 000190"), HasSubstr("姓名, 代表团")));
  EXPECT_EQ(problem_of({{U"200-300"}, {}, 0, false}).what, "no copy has a serial of 200-300");
  EXPECT_EQ(problem_of({{U"190-187"}, {}, 0, false}).code, "copies.select");
  EXPECT_EQ(problem_of({{U" , "}, {}, 0, false}).what, "a selection is empty");
  EXPECT_THAT(problem_of({{U"团=一团"}, {}, 0, false}).remedy,
              HasSubstr("姓名, 代表团, 编号, 性别"));
  const Problem delegation = problem_of({{U"代表团=一团,九团"}, {}, 0, false});
  EXPECT_EQ(delegation.what, "no row of the column 代表团 has 1 of the 2 values asked for");
  EXPECT_THAT(delegation.remedy, HasSubstr("一团, 二团, 三团"));
  EXPECT_EQ(problem_of({{}, U"191", 0, false}).what, "no copy has the serial 191");
  EXPECT_THAT(problem_of({{U"性别=女"}, U"186", 0, false}).what, HasSubstr("not among"));
}

TEST(SelectCopies, ANameThatIsNotThereIsNotRepeated) {
  for (const char32_t* typed : {U"姓名=孙悟空", U"孙悟空", U"孙悟空-12"}) {
    EXPECT_THAT(to_string(problem_of({{typed}, {}, 0, false})), Not(HasSubstr("孙悟空")));
  }
}

TEST(SelectCopies, SpareCopiesNeedNumbers) {
  EXPECT_EQ(problem_of({{}, {}, -1, false}).code, "copies.spare");
  EXPECT_EQ(problem_of({{}, {}, kMostSpareCopies + 1, false}).code, "copies.spare");
  auto letters = read_delegates(to_utf8(U"姓名,编号\n甲,A\n"), "d.csv").delegates;
  EXPECT_EQ(only(select_copies(letters, {{}, {}, 1, false}).problems).code, "copies.spare");
}

}  // namespace
}  // namespace banxin::testing
