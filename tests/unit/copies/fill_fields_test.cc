// Fields of a delegate in texts and names of files (B-30).
#include "copies/fill_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "copies/file_name.h"
#include "copies/name_files.h"
#include "copies/read_delegates.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Delegates list_of(std::u32string_view csv) {
  return read_delegates(to_utf8(csv), "d.csv").delegates;
}

FilledText fill(std::u32string_view text, std::size_t row = 0) {
  const Delegates list = list_of(U"Name,Seat,编号,备注\n王　芳,2排9座,187,{素食}\n李明,3排,188,\n");
  const auto fields = parse_fields(text, list);
  EXPECT_TRUE(fields) << to_string(fields.error());
  return fields ? fill_fields(*fields, list.rows[row]) : FilledText{};
}

Problem problem_in(std::u32string_view text) {
  const auto fields = parse_fields(text, list_of(U"姓名,备注\n王芳,1\n"));
  EXPECT_FALSE(fields) << to_utf8(text);
  return fields ? Problem{} : fields.error();
}

TEST(FillFields, ValuesStandInTheirPlaces) {
  EXPECT_EQ(fill(U"编号：{编号}").text, U"编号：000187");
  EXPECT_EQ(fill(U"{姓名}{座位号}").text, U"王芳2排9座");
  EXPECT_EQ(fill(U"{name}/{ 座位 }。").text, U"王芳/2排9座。") << "by other words";
  EXPECT_EQ(fill(U"{备注}").text, U"{素食}") << "a value is no template";
  EXPECT_EQ(fill(U"{{{编号}}}").text, U"{000187}");
  EXPECT_EQ(fill(U"").text, U"");
}

TEST(FillFields, EmptyFieldsAreTold) {
  EXPECT_FALSE(fill(U"备注：{备注}").blank);
  const FilledText filled = fill(U"备注：{备注}", 1);
  EXPECT_EQ(filled.text, U"备注：");
  EXPECT_TRUE(filled.blank);
  EXPECT_FALSE(fill(U"备注：{备注}{编号}", 1).blank) << "one has a value";
  EXPECT_FALSE(fill(U"备注").blank) << "no field";
}

TEST(FillFields, TellWhereTheNameStands) {
  const FilledText filled = fill(U"姓名：{姓名}（{座位号}）");
  EXPECT_EQ(filled.text, U"姓名：王芳（2排9座）");
  EXPECT_EQ(filled.name_begin, 3U);
  EXPECT_EQ(filled.name_end, 5U);
  EXPECT_EQ(fill(U"{编号}").name_begin, fill(U"{编号}").name_end);
}

// B-33.
TEST(FillFields, CheckDigitsAreAFieldUnlessAColumnIs) {
  EXPECT_EQ(fill(U"{编号}{校验}").text, U"00018722");
  const Delegates list = list_of(U"姓名,编号,校验\n王芳,187,甲\n");
  const auto fields = parse_fields(U"{校验}", list);
  ASSERT_TRUE(fields);
  EXPECT_EQ(fill_fields(*fields, list.rows[0]).text, U"甲");
}

TEST(FillFields, UnknownFieldsAndLoneBracesAreErrors) {
  const Problem unknown = problem_in(U"{座位号}");
  EXPECT_EQ(unknown.code, "copies.field");
  EXPECT_THAT(unknown.what, HasSubstr("{座位号}"));
  EXPECT_THAT(unknown.remedy, HasSubstr("姓名, 备注, 编号"));
  EXPECT_EQ(problem_in(U"{}").code, "copies.field");
  for (const char32_t* text : {U"{姓名", U"姓名}", U"{姓名{备注}", U"{", U"}", U"{{姓名}"}) {
    EXPECT_EQ(problem_in(text).code, "copies.template") << to_utf8(text);
  }
}

TEST(FileName, IsSafeEverywhere) {
  EXPECT_EQ(file_name_of(U"000187-王芳.pdf"), "000187-王芳.pdf");
  EXPECT_EQ(file_name_of(U"../../etc/passwd"), "_.._.._etc_passwd");
  EXPECT_EQ(file_name_of(U"a\\b:c*d?e\"f<g>h|i"), "a_b_c_d_e_f_g_h_i");
  EXPECT_EQ(file_name_of(U"甲\n\x1\x7F\u200B\u202E乙"), "甲乙");
  EXPECT_EQ(file_name_of(U"　 甲. . "), "甲");
  EXPECT_EQ(file_name_of(U".pdf"), "_.pdf");
  for (const char32_t* nothing : {U"", U".", U"..", U" . ", U"\x1"}) {
    EXPECT_EQ(file_name_of(nothing), "_");
  }
}

TEST(FileName, DevicesOfWindowsAreNoFiles) {
  for (const char32_t* name :
       {U"con", U"CON.pdf", U"nul.tar.gz", U"Com1", U"lpt9.pdf", U"aux .pdf", U"COM²", U"conin$"}) {
    EXPECT_EQ(file_name_of(name), "_" + to_utf8(name));
  }
  for (const char32_t* name : {U"com0", U"com10", U"console.pdf", U"cón", U"lpt"}) {
    EXPECT_EQ(file_name_of(name), to_utf8(name));
  }
}

TEST(FileName, LongNamesLoseWholeCharacters) {
  const std::string name = file_name_of(std::u32string(100, U'龘') + U".pdf");
  EXPECT_EQ(name, to_utf8(std::u32string(65, U'龘') + U".pdf"))
      << "199 bytes: 196 do not divide by 3";
  EXPECT_EQ(file_name_of(std::u32string(67, U'a') + std::u32string(60, U'𠮷')).size(), 199U);
  EXPECT_EQ(file_name_of(std::u32string(200, U'a')).size(), 200U);
  EXPECT_EQ(file_name_of(std::u32string(199, U'a') + U".王王王王王王王").back(), 'a');
  EXPECT_EQ(file_name_of(std::u32string(1000000, U'龘')).size(), 198U);
}

TEST(FileName, NamesThatSomeFileSystemTakesForOneHaveOneKey) {
  EXPECT_EQ(file_name_key("Li.PDF"), file_name_key("lI.pdf"));
  EXPECT_EQ(file_name_key("caf\u00E9"), file_name_key("cafe\u0301"));
  EXPECT_NE(file_name_key("王芳"), file_name_key("王方"));
}

TEST(NameFiles, OneForEachCopy) {
  const Delegates list = list_of(U"姓名,代表团,编号\n王芳,一/团,187\n../x,..,188\n");
  const auto named = name_files(U"/out/../a b/{代表团}/{编号}-{姓名}.pdf", list);
  EXPECT_THAT(named.problems, IsEmpty());
  EXPECT_THAT(named.paths,
              ElementsAre("/out/../a b/一_团/000187-王芳.pdf", "/out/../a b/_/000188-.._x.pdf"))
      << "no field leads out of its folder";
}

TEST(NameFiles, TwoCopiesAreNeverOneFile) {
  const Delegates list = list_of(U"姓名,代表团,编号\nLi,一团,1\n王芳,一团,2\nLI,二团,3\n");
  EXPECT_THAT(name_files(U"{编号}.pdf", list).problems, IsEmpty());
  EXPECT_THAT(name_files(U"{代表团}/{姓名}.pdf", list).problems, IsEmpty());
  const auto named = name_files(U"{姓名}.pdf", list);
  EXPECT_EQ(named.paths.size(), 3U);
  const Problem problem = only(named.problems);
  EXPECT_EQ(problem.code, "copies.file-name");
  EXPECT_THAT(problem.what, HasSubstr("the copy 000001 (row 2) and the copy 000003 (row 4)"));
  EXPECT_THAT(to_string(problem), Not(HasSubstr("Li")));
  EXPECT_EQ(name_files(U"all.pdf", list).problems.size(), 2U);
}

TEST(NameFiles, ATemplateMustNameAFile) {
  const Delegates list = list_of(U"姓名\n王芳\n");
  for (const char32_t* pattern : {U"", U"out/", U"{姓名}/"}) {
    EXPECT_EQ(only(name_files(pattern, list).problems).code, "copies.file-name");
  }
  const Problem problem = only(name_files(U"{名称}.pdf", list).problems);
  EXPECT_EQ(problem.code, "copies.field");
  EXPECT_EQ(problem.blame, Blame::usage);
}

}  // namespace
}  // namespace banxin::testing
