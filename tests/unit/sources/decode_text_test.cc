#include "sources/decode_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace banxin {
namespace {

using testing::HasSubstr;

std::u32string decoded(std::string_view bytes, const std::string& encoding) {
  const auto text = decode_text(bytes, "f.txt");
  if (!text) {
    ADD_FAILURE() << to_string(text.error());
    return {};
  }
  EXPECT_EQ(text->encoding, encoding);
  return text->text;
}

Problem refused(std::string_view bytes) {
  const auto text = decode_text(bytes, "f.txt");
  EXPECT_FALSE(text);
  return text ? Problem{} : text.error();
}

// 政府工作报告 in GB 18030.
constexpr std::string_view kGb = "\xD5\xFE\xB8\xAE\xB9\xA4\xD7\xF7\xB1\xA8\xB8\xE6";

TEST(DecodeText, NothingIsUtf8) { EXPECT_EQ(decoded("", "UTF-8"), U""); }

TEST(DecodeText, ReadsUtf8) {
  EXPECT_EQ(decoded("政府a\xF0\xAB\x8D\xAF", "UTF-8"), U"政府a\U0002B36F");
}

TEST(DecodeText, TheByteOrderMarkIsNoText) {
  EXPECT_EQ(decoded("\xEF\xBB\xBF政府", "UTF-8"), U"政府");
  EXPECT_EQ(decoded("\xEF\xBB\xBF", "UTF-8"), U"");
}

TEST(DecodeText, ReadsGb18030) { EXPECT_EQ(decoded(kGb, "GB18030"), U"政府工作报告"); }

TEST(DecodeText, ReadsFourByteCharactersOfGb18030) {
  // 㐀 U+3400 is 81 39 EE 39, 𠀀 U+20000 is 95 32 82 36.
  EXPECT_EQ(decoded("\x81\x39\xEE\x39" + std::string(kGb), "GB18030"), U"㐀政府工作报告");
  EXPECT_EQ(decoded(std::string(kGb) + "\x95\x32\x82\x36", "GB18030"), U"政府工作报告\U00020000");
}

TEST(DecodeText, ReadsUtf16OfBothOrders) {
  using namespace std::string_view_literals;
  // 政 U+653F, a, 𫍯 U+2B36F as a pair of surrogates.
  EXPECT_EQ(decoded("\xFF\xFE\x3F\x65\x61\x00\x6C\xD8\x6F\xDF"sv, "UTF-16"), U"政a\U0002B36F");
  EXPECT_EQ(decoded("\xFE\xFF\x65\x3F\x00\x61\xD8\x6C\xDF\x6F"sv, "UTF-16"), U"政a\U0002B36F");
}

TEST(DecodeText, AnUnpairedSurrogateIsAnError) {
  using namespace std::string_view_literals;
  const Problem problem = refused("\xFF\xFE\x3F\x65\x6C\xD8\x61\x00"sv);
  EXPECT_EQ(problem.code, "text.invalid-bytes");
  EXPECT_THAT(problem.what, HasSubstr("byte 4 "));
}

TEST(DecodeText, HalfACharacterOfUtf16IsAnError) {
  using namespace std::string_view_literals;
  EXPECT_EQ(refused("\xFF\xFE\x3F\x65\x61"sv).code, "text.invalid-bytes");
}

TEST(DecodeText, DamagedUtf8IsNotTakenForGb18030) {
  std::string bytes = "政府工作报告政府工作报告\n第二行";
  const std::size_t at = bytes.size() + 3;
  bytes += "正\xE6\x96文字还有很多";
  const Problem problem = refused(bytes);
  EXPECT_EQ(problem.code, "text.invalid-bytes");
  EXPECT_THAT(problem.what, HasSubstr("byte " + std::to_string(at) + " (0xE6) is not UTF-8"));
  EXPECT_EQ(problem.place.line, 2);
  EXPECT_EQ(problem.place.file, "f.txt");
}

TEST(DecodeText, DamagedUtf8WithAMarkIsAnError) {
  EXPECT_THAT(refused("\xEF\xBB\xBFok\xFF").what, HasSubstr("byte 5 (0xFF) is not UTF-8"));
}

TEST(DecodeText, NeitherIsAnErrorWithItsOffset) {
  const Problem problem = refused(std::string(kGb) + "\n\xFF" + std::string(kGb));
  EXPECT_THAT(problem.what, HasSubstr("byte 13 (0xFF)"));
  EXPECT_EQ(problem.place.line, 2);
}

TEST(DecodeText, HalfACharacterOfGb18030AtTheEndIsAnError) {
  const Problem problem = refused(kGb.substr(0, kGb.size() - 1));
  EXPECT_EQ(problem.code, "text.invalid-bytes");
  EXPECT_THAT(problem.what, HasSubstr("byte 10 (0xB8)"));
}

TEST(DecodeText, NeverMakesAReplacementCharacter) {
  for (const std::string_view bytes :
       {"\x80", "\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE4\xB8"}) {
    const auto text = decode_text(bytes, "f.txt");
    if (text) {
      EXPECT_EQ(text->text.find(U'\uFFFD'), std::u32string::npos);
    }
  }
}

// Was a fault: counts LF alone; read_text counts CR and others as line ends too.
TEST(DecodeText, TheLineOfAnErrorCountsEveryKindOfLineEnd) {
  const Problem lf = refused("\xEF\xBB\xBF政\n府\n\xFF");
  EXPECT_EQ(lf.place.line, 3);
  const Problem crlf = refused("\xEF\xBB\xBF政\r\n府\r\n\xFF");
  EXPECT_EQ(crlf.place.line, 3);
  const Problem cr = refused("\xEF\xBB\xBF政\r府\r\xFF");
  EXPECT_EQ(cr.place.line, 3);
}

// Was a fault: in UTF-16, 0x0A is also half of other characters: 上 U+4E0A.
TEST(DecodeText, TheLineOfAnErrorInUtf16IsCountedInCharacters) {
  using namespace std::string_view_literals;
  // 上上, a lone surrogate, a.
  EXPECT_EQ(refused("\xFF\xFE\x0A\x4E\x0A\x4E\x6C\xD8\x61\x00"sv).place.line, 1);
}

}  // namespace
}  // namespace banxin
