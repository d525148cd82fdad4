// What official documents say in their front matter and closing lines, and what is made of it.
#include "report/mark_official.h"

#include <gtest/gtest.h>

#include "report/add_official_matter.h"
#include "report/official_words.h"
#include "sources/read_front_matter.h"
#include "support/metric_engine.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

// P-13
TEST(OfficialWords, DocumentNumbersAreWrittenAsTheStandardHasThem) {
  for (const char32_t* typed : {U"苍政发〔2024〕1号", U"苍政发[2024]1号", U"苍政发（2024）第1号",
                                U"苍政发【2024】01号", U"苍政发 〔2024〕 001 号"}) {
    EXPECT_EQ(read_document_number(typed), U"苍政发〔2024〕1号");
  }
  for (const char32_t* typed :
       {U"苍政发2024年1号", U"〔2024〕1号", U"苍政发〔24〕1号", U"苍政发〔2024〕号",
        U"苍政发〔2024〕1", U"苍政发〔2024〕0号", U""}) {
    EXPECT_EQ(read_document_number(typed), std::nullopt);
  }
}

// P-22
TEST(OfficialWords, Dates) {
  EXPECT_EQ(read_date(U"2024年01月08日"), U"2024年1月8日");
  EXPECT_EQ(read_date(U"2024 年 1 月 8 日"), U"2024年1月8日");
  for (const char32_t* typed : {U"24年1月8日", U"2024年1月", U"2024年1月8日印发", U"2024年123月8日",
                                U"2024年13月8日", U"2024年0月8日", U"2024年1月45日", U""}) {
    EXPECT_EQ(read_date(typed), std::nullopt);
  }
  EXPECT_TRUE(is_date_in_words(U"二〇二四年一月八日"));
  EXPECT_FALSE(is_date_in_words(U"二〇二四年一月"));
  EXPECT_FALSE(is_date_in_words(U"过去的一年是难忘的一日"));
}

// P-21: the year of a name is no part of its number.
TEST(OfficialWords, AttachmentNotes) {
  const AttachmentNote year = read_attachment_note(U"附件：1.2024年任务");
  EXPECT_EQ(year.label, 3U);
  EXPECT_EQ(year.number, 1);
  EXPECT_EQ(year.name, 5U);
  EXPECT_EQ(read_attachment_note(U"附件：任务").number, 0);
  EXPECT_EQ(read_attachment_note(U"附件：2024年任务").number, 0);
  EXPECT_EQ(read_attachment_note(U"12、任务").number, 12);
}

TEST(OfficialWords, PrintedLines) {
  const auto line = read_printed_line(U"苍山市人民政府办公室　2024年1月9日印发");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->organ, 10U);
  EXPECT_EQ(line->date, 11U);
  EXPECT_TRUE(read_printed_line(U"2024年1月9日印发"));
  EXPECT_FALSE(
      read_printed_line(U"该方案已于2024年1月9日印发"
                        U"，各地各部门要认真贯彻执行，该方案已于2024年1月9日印发"));
  EXPECT_FALSE(read_printed_line(U"文件已经印发"));
}

TEST(OfficialWords, Organs) {
  EXPECT_TRUE(is_organ(U"苍山市人民政府"));
  EXPECT_FALSE(is_organ(U"苍山市各界人士"));
  EXPECT_TRUE(may_be_organ(U"苍山市各界人士"));
  EXPECT_FALSE(may_be_organ(U"特此通知。"));
  EXPECT_FALSE(may_be_organ(U"特此通知"));
  EXPECT_FALSE(may_be_organ(U"三、市政府"));
}

// ---- front matter ------------------------------------------------------------------------------

TEST(OfficialMatter, KeysAreEnglishOrChinese) {
  const auto english = take_front_matter(
      U"+++\nserial = \"1\"\nissuer = [\"甲局\", \"乙局\"]\ncopies_to = \"丙\"\nseal = true\n+++\n",
      "a");
  const auto chinese = take_front_matter(
      U"+++\n份号 = \"1\"\n发文机关 = [\"甲局\", \"乙局\"]\n\"抄送\" = \"丙\"\n印章 = true\n+++\n",
      "a");
  EXPECT_TRUE(english.problems.empty());
  EXPECT_TRUE(chinese.problems.empty());
  EXPECT_EQ(english.front.official.issuer.size(), 2U);
  EXPECT_EQ(chinese.front.official.serial.text, U"1");
  EXPECT_EQ(chinese.front.official.issuer.size(), 2U);
  EXPECT_EQ(chinese.front.official.copies_to.text, U"丙");
  EXPECT_EQ(chinese.front.official.seal, true);
  // 份号 = "1": the value stands in column 7.
  EXPECT_EQ(place_of(chinese.front.official.serial.source, 0, "a"), (Place{"a", 2, 7}));
}

TEST(OfficialMatter, UnknownKeysAndBothKeysAreErrors) {
  const auto unknown = take_front_matter(U"+++\n公文 = \"1\"\n+++\n", "a");
  EXPECT_EQ(only(unknown.problems).code, "toml.unknown-key");
  EXPECT_EQ(only(unknown.problems).place.line, 2);
  const auto both = take_front_matter(U"+++\nserial = \"1\"\n份号 = \"2\"\n+++\n", "a");
  EXPECT_EQ(only(both.problems).code, "toml.unknown-key");
}

std::string problems_of(const std::string& front, const std::string& text = "通知\n\n正文。\n") {
  std::string all;
  const std::string source = "+++\n" + front + "+++\n\n" + text;
  for (const Problem& problem : metric_engine().build({"a.txt", source, "document", {}}).problems) {
    if (!problem.code.starts_with("official") && !problem.code.starts_with("front")) continue;
    all += std::string(to_string(problem.severity)) + " " + problem.code + " " +
           std::to_string(problem.place.line) + "\n";
  }
  return all;
}

// P-10, P-11, P-13, P-26
TEST(OfficialMatter, ValuesAreWrittenAsTheStandardHasThemOrWarnedOf) {
  EXPECT_EQ(problems_of("serial = \"000012\"\nsecrecy = \"机密★1年\"\n"), "");
  EXPECT_EQ(problems_of("serial = \"12\"\n"), "notice official.form 2\n");
  EXPECT_EQ(problems_of("serial = \"第12号\"\n"), "warning official.serial 2\n");
  EXPECT_EQ(problems_of("secrecy = \"机密★1年\"\n"), "warning official.serial 2\n");
  EXPECT_EQ(problems_of("serial = \"000012\"\nsecrecy = \"机密 * 1年\"\n"),
            "notice official.form 3\n");
  EXPECT_EQ(problems_of("serial = \"000012\"\nsecrecy = \"内部\"\n"),
            "warning official.secrecy 3\n");
  EXPECT_EQ(problems_of("urgency = \"很急\"\n"), "warning official.urgency 2\n");
  EXPECT_EQ(problems_of("document_number = \"甲发[2024]01号\"\n"), "notice official.form 2\n");
  EXPECT_EQ(problems_of("document_number = \"甲发2024\"\n"), "warning official.number 2\n");
  EXPECT_EQ(problems_of("copies_to = \"甲，乙\"\n"), "notice official.form 2\n");
  EXPECT_EQ(problems_of("printed_on = \"2024年1月9日印发\"\n"), "");
  EXPECT_EQ(problems_of("printed_on = \"2024-01-09\"\n"), "warning official.date 2\n");
}

TEST(OfficialMatter, TypedLinesOverruleTheFrontMatter) {
  EXPECT_EQ(problems_of("copies_to = \"甲。\"\n", "通知\n\n正文。\n\n抄送：乙。\n"),
            "notice front-matter.not-used 2\n");
  EXPECT_EQ(problems_of("copies_to = \"乙。\"\n", "通知\n\n正文。\n\n抄送：乙。\n"), "");
}

// P-21, P-25
TEST(OfficialLines, AnnexesMustMatchTheirNames) {
  const std::string text = "通知\n\n正文。\n\n附件：1.甲\n2.乙\n\n附件1\n\n甲\n\n正文。\n";
  EXPECT_EQ(problems_of("seal = false\n", text), "warning official.annexes 12\n");
}

std::string kinds(const std::string& text, const std::string& layout = "document") {
  const auto dumped = metric_engine().dump("tables", {"a.txt", text, layout, {}});
  return dumped ? *dumped : to_string(dumped.error());
}

TEST(OfficialLines, StandAtTheEndOfTheBody) {
  EXPECT_EQ(kinds("通知\n\n各县人民政府：\n\n正文。\n\n附件：1.甲\n2."
                  "乙\n\n甲局\n\n2024年1月8日\n\n（此件公开）\n\n"
                  "抄送：丙。\n\n丁局　2024年1月9日印发\n"),
            "1 title, 1 salutation, 1 paragraph, 2 attachment notes, 1 signature, "
            "1 signature date, 1 document note, 1 copies-to line, 1 printed-by line, "
            "1 printed-on line\n\n"
            "    1 title: 通知\n    3 salutation: 各县人民政府：\n    5 paragraph: 正文。\n"
            "    7 attachment note: 附件：1.甲\n    8 attachment note: 2.乙\n"
            "   10 signature: 甲局\n   12 signature date: 2024年1月8日\n"
            "   14 document note: （此件公开）\n   16 copies-to line: 抄送：丙。\n"
            "   18 printed-by line: 丁局\n   18 printed-on line: 2024年1月9日印发\n");
}

TEST(OfficialLines, AreParagraphsElsewhere) {
  const std::string text =
      "通知\n\n抄送：丙。\n\n附件：1.甲\n\n2024年1月8日\n\n（此件公开）\n\n正文一段，说完为止。\n";
  EXPECT_EQ(kinds(text).substr(0, kinds(text).find('\n')),
            kinds(text, "handout").substr(0, kinds(text, "handout").find('\n')));
}

// Without the layout or its keys nothing is marked.
TEST(OfficialLines, AHandoutHasNone) {
  const std::string text = "报告\n\n正文。\n\n甲局\n\n2024年1月8日\n\n抄送：丙。\n";
  EXPECT_EQ(kinds(text, "handout").find("signature"), std::string::npos);
  EXPECT_EQ(kinds(text, "handout").find("copies"), std::string::npos);
  // With them, all but 落款, which the layout must ask for (P-22).
  const std::string keyed = "+++\nurgency = \"特急\"\n+++\n\n" + text;
  EXPECT_EQ(kinds(keyed, "handout").find("signature"), std::string::npos);
  EXPECT_NE(kinds(keyed, "handout").find("copies"), std::string::npos);
  // A seal asks for them, no seal does not.
  EXPECT_NE(kinds("+++\nseal = true\n+++\n\n" + text, "handout").find("signature"),
            std::string::npos);
  EXPECT_EQ(kinds("+++\nseal = false\n+++\n\n" + text, "handout").find("signature"),
            std::string::npos);
}

// P-25: a title that begins with a year, a number set apart, 附件： in a line of its own.
TEST(OfficialLines, AnnexLabels) {
  const std::string all = kinds(
      "通知\n\n正文。\n\n附件：\n1.甲\n2.乙\n\n附件1 2024年任务\n\n正文。\n\n附件 "
      "2\n\n乙\n\n正文。\n");
  EXPECT_NE(all.find("attachment note: 附件：1.甲\n"), std::string::npos) << all;
  EXPECT_NE(all.find("annex label: 附件1\n"), std::string::npos) << all;
  EXPECT_NE(all.find("annex title: 2024年任务\n"), std::string::npos) << all;
  EXPECT_NE(all.find("annex label: 附件2\n"), std::string::npos) << all;
  EXPECT_NE(all.find("annex title: 乙\n"), std::string::npos) << all;
}

// 2. below 附件：1. is no heading out of number, in any layout.
TEST(OfficialLines, AttachmentNotesAreNoHeadings) {
  const std::string text = "报告\n\n正文。\n\n附件：1.2024年甲\n2.乙\n";
  for (const char* layout : {"handout", "document"}) {
    const Built built = metric_engine().build({"a.txt", text, layout, {}});
    EXPECT_FALSE(built.pdf.empty());
    for (const Problem& problem : built.problems) EXPECT_NE(problem.code, "heading.number");
  }
}

}  // namespace
}  // namespace banxin::testing
