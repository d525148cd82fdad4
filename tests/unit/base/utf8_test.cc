#include "base/utf8.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "base/problem.h"

namespace banxin {
namespace {

TEST(Utf8, RoundTripsEveryLength) {
  const std::u32string text = {U'a',  0x7F,   0x80,    0x7FF,   0x800,
                               U'一', 0xFFFF, 0x10000, 0x2B36F, 0x10FFFF};
  EXPECT_EQ(from_utf8(to_utf8(text)), text);
}

TEST(Utf8, WritesTheShortestForm) {
  EXPECT_EQ(to_utf8(U'a'), "a");
  EXPECT_EQ(to_utf8(U'é'), "\xC3\xA9");
  EXPECT_EQ(to_utf8(U'一'), "\xE4\xB8\x80");
  EXPECT_EQ(to_utf8(char32_t{0x2B36F}), "\xF0\xAB\x8D\xAF");
}

TEST(Utf8, NothingIsNothing) {
  EXPECT_EQ(to_utf8(U""), "");
  EXPECT_EQ(from_utf8(""), U"");
}

TEST(Utf8, InvalidTextIsOurOwnFault) {
  EXPECT_THROW(from_utf8("\x80"), InternalError);
  EXPECT_THROW(from_utf8("\xE4\xB8"), InternalError);
  EXPECT_THROW(from_utf8("\xE4\x41\x80"), InternalError);
  EXPECT_THROW(from_utf8("\xC0\x80"), InternalError);
}

TEST(CodePointName, HasFourDigitsAtLeast) {
  EXPECT_EQ(code_point_name(U'A'), "U+0041");
  EXPECT_EQ(code_point_name(U'あ'), "U+3042");
  EXPECT_EQ(code_point_name(char32_t{0x2B36F}), "U+2B36F");
}

TEST(ProblemText, LeavesOutWhatIsNotKnown) {
  Problem problem{"a.code", Severity::warning, {"f.txt", 3, 4}, "what", "remedy"};
  EXPECT_EQ(to_string(problem), "f.txt:3:4: warning: what [a.code]\n  remedy");
  problem.place.column = 0;
  problem.remedy.clear();
  EXPECT_EQ(to_string(problem), "f.txt:3: warning: what [a.code]");
  problem.place = {};
  problem.severity = Severity::notice;
  EXPECT_EQ(to_string(problem), "notice: what [a.code]");
}

TEST(HasErrors, LooksForErrorsOnly) {
  EXPECT_FALSE(has_errors({}));
  EXPECT_FALSE(has_errors({{"a", Severity::warning, {}, "", ""}}));
  EXPECT_TRUE(
      has_errors({{"a", Severity::notice, {}, "", ""}, {"b", Severity::error, {}, "", ""}}));
}

}  // namespace
}  // namespace banxin
