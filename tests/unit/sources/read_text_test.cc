#include "sources/read_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

Draft read(std::string_view bytes) {
  auto draft = read_text(bytes, "f.txt");
  if (!draft) {
    ADD_FAILURE() << to_string(draft.error());
    return {};
  }
  return std::move(*draft);
}

// "1+0 甲|3+1 乙": line + blank lines before, text.
std::string shown(const Draft& draft) {
  std::string text;
  for (const DraftBlock& block : draft.blocks) {
    if (!text.empty()) text += "|";
    text += std::to_string(block.text.source.front().line) + "+" +
            std::to_string(block.blank_before) + " " + to_utf8(block.text.text);
  }
  return text;
}

TEST(ReadText, EveryLineThatIsNotEmptyIsABlock) {
  EXPECT_EQ(shown(read("甲\n乙\n\n\n丙")), "1+0 甲|2+0 乙|5+2 丙");
  EXPECT_EQ(shown(read("\n\n甲\n")), "3+2 甲");
  EXPECT_EQ(shown(read("")), "");
}

TEST(ReadText, LineEndsOfEveryKindGiveTheSameLines) {
  const std::string expected = "1+0 甲|3+1 乙|4+0 丙";
  for (const std::string end : {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"}) {
    EXPECT_EQ(shown(read("甲" + end + end + "乙" + end + "丙" + end)), expected);
  }
}

TEST(ReadText, LineEndsMayBeMixed) {
  EXPECT_EQ(shown(read("甲\r\n乙\r丙\n\u2028丁")), "1+0 甲|2+0 乙|3+0 丙|5+1 丁");
}

TEST(ReadText, IndentsAndTrailingBlanksGo) {
  EXPECT_EQ(shown(read("　　甲　\n \u00A0\t乙 \t\n\uFEFF　丙")), "1+0 甲|2+0 乙|3+0 丙");
}

TEST(ReadText, LinesOfBlanksAreEmpty) {
  EXPECT_EQ(shown(read("甲\n　 \u00A0\t\n\u200B\n乙")), "1+0 甲|4+2 乙");
}

TEST(ReadText, BlanksInsideAreOrdinaryBlanks) {
  EXPECT_EQ(to_utf8(read("甲\u00A0乙\t丙　丁 戊").blocks[0].text.text), "甲 乙 丙　丁 戊");
}

TEST(ReadText, InvisibleCharactersGoAndPlacesStay) {
  const Draft draft = read("　甲\u200B乙\u00AD丙");
  const RichText& text = draft.blocks[0].text;
  EXPECT_EQ(text.text, U"甲乙丙");
  EXPECT_EQ(place_of(text.source, 0, "f").column, 2);
  EXPECT_EQ(place_of(text.source, 1, "f").column, 4);
  EXPECT_EQ(place_of(text.source, 2, "f").column, 6);
}

TEST(ReadText, AControlCharacterIsAnErrorWithItsPlace) {
  for (const auto& [bytes, column] :
       {std::pair<const char*, int>{"甲\n乙\x01丙", 2}, {"甲\n　\x7F", 2}, {"甲\n\x1B[1m", 1}}) {
    const auto draft = read_text(bytes, "f.txt");
    ASSERT_FALSE(draft) << bytes;
    EXPECT_EQ(draft.error().code, "text.control-character");
    EXPECT_EQ(draft.error().place, (Place{"f.txt", 2, column}));
  }
}

TEST(ReadText, ANulIsAControlCharacter) {
  const auto draft = read_text(std::string_view("甲\0乙", 7), "f.txt");
  ASSERT_FALSE(draft);
  EXPECT_THAT(draft.error().what, HasSubstr("U+0000"));
}

std::string in_encoding(const std::string& utf8, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 16, '\0');
  const int32_t length =
      ucnv_convert(encoding, "UTF-8", out.data(), static_cast<int32_t>(out.size()), utf8.data(),
                   static_cast<int32_t>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

// S-25: the same model from every encoding.
TEST(ReadText, EveryEncodingGivesTheSameDraft) {
  const std::string text =
      "政府工作报告\r\n\r\n　　一年的答卷，㐀与𠀀，“四个更大”——12.8%…\n\n\n二、甲\n";
  const Draft draft = read(text);
  EXPECT_EQ(read(in_encoding(text, "gb18030")), draft);
  EXPECT_EQ(read("\xEF\xBB\xBF" + text), draft);
  EXPECT_EQ(read("\xFF\xFE" + in_encoding(text, "UTF-16LE")), draft);
  EXPECT_EQ(read("\xFE\xFF" + in_encoding(text, "UTF-16BE")), draft);
}

TEST(ReadFile, ReadsBytesAsTheyAre) {
  const TemporaryFolder folder;
  const std::string bytes("a\r\n\0\xFF", 5);
  EXPECT_EQ(*read_file(folder.write("f", bytes)), bytes);
  EXPECT_EQ(*read_file(folder.write("empty", "")), "");
}

TEST(ReadFile, EndsAtTheLimit) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_file(folder.write("f", "1234"), 4)->size(), 4U);
  EXPECT_EQ(read_file(folder.write("f", "12345"), 4).error().code, "file.too-large");
  EXPECT_EQ(read_file("/dev/zero", 1'000'000).error().code, "file.too-large") << "without end";
}

TEST(ReadFile, AMissingFileIsAProblemOfTheMachine) {
  const TemporaryFolder folder;
  const auto bytes = read_file(folder.path("absent"));
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, "file.unreadable");
  EXPECT_EQ(bytes.error().blame, Blame::environment);
  EXPECT_THAT(bytes.error().what, HasSubstr("No such file"));
}

// Was a fault: throws std::ios_base::failure.
TEST(ReadFile, AFolderIsAProblemOfTheMachine) {
  const TemporaryFolder folder;
  const auto bytes = read_file(folder.path());
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code, "file.unreadable");
}

}  // namespace
}  // namespace banxin::testing
