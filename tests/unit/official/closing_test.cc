// TYPOGRAPHY §2.2: what stands behind the text of an official document (P-21…P-26).
#include <gtest/gtest.h>

#include "support/sheet.h"

namespace banxin::testing {
namespace {

const char* const kBody = "关于甲乙丙的通知\n\n各县人民政府：\n\n正文一段，说完为止。\n\n";

// Title in line 0, 主送机关 in line 2, the body in line 3.
TEST(OfficialElements, P21AttachmentNotes) {
  const Sheet sheet(
      std::string(kBody) +
          "附件：1.2024年任务分工\n2.天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余\n",
      "document");
  sheet.expect("各县人民政府：", 1, kLeft, on_line(2, 16), 16);
  sheet.expect("附件：1.2024年任务分工", 1, kLeft + kCell * 2, on_line(5, 16), 16);
  sheet.expect("2.天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋", 1, kLeft + kCell * 5, on_line(6, 16),
               16);
  sheet.expect("收冬藏闰余", 1, kLeft + kCell * 5 + kDigit * 2, on_line(7, 16), 16);
  sheet.expect_face("attachment_note", "fangsong", 16);
}

TEST(OfficialElements, P21ASingleAttachmentHasNoNumberAndNoStop) {
  const Sheet sheet(
      std::string(kBody) +
          "附件：1.天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余。\n\n苍山市人民政府\n\n"
          "2024年1月8日\n",
      "document");
  sheet.expect("附件：天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬", 1, kLeft + kCell * 2,
               on_line(5, 16), 16);
  sheet.expect("藏闰余", 1, kLeft + kCell * 5, on_line(6, 16), 16);
  sheet.expect("苍山市人民政府", 1, kRight - kCell * 9, on_line(8, 16), 16);
}

constexpr double kDateWidth = 3 * kCell + 6 * kDigit + 5 * kGap;  // 2024年1月8日

TEST(OfficialElements, P22DateBeginsTwoCharactersBehindTheOrgan) {
  const Sheet sheet(std::string(kBody) + "苍山市人民政府\n\n2024年01月08日\n", "document");
  sheet.expect("苍山市人民政府", 1, kRight - kCell * 9, on_line(5, 16), 16);
  sheet.expect("2024年1月8日", 1, kRight - kCell * 7, on_line(6, 16), 16);
  sheet.expect_face("signature", "fangsong", 16);
  sheet.expect_face("signature_date", "fangsong", 16);
}

TEST(OfficialElements, P22ALongerDateEndsTwoCharactersIn) {
  const Sheet sheet(std::string(kBody) + "市财政局\n\n2024年1月8日\n", "document");
  const double date = kRight - kCell * 2 - kDateWidth;
  sheet.expect("2024年1月8日", 1, date, on_line(6, 16), 16);
  sheet.expect("市财政局", 1, date - kCell * 2, on_line(5, 16), 16);
}

TEST(OfficialElements, P22AReportHasNoSignature) {
  const Sheet sheet(std::string(kBody) + "苍山市人民政府\n\n2024年1月8日\n", "handout");
  sheet.expect("2024年1月8日", 1, kLeft + kCell * 2, on_line(5, 16), 16);
}

TEST(OfficialElements, P23ASealedDateEndsFourCharactersIn) {
  const Sheet sheet(
      official("seal = true\n", std::string(kBody) + "苍山市人民政府\n\n2024年1月8日\n"),
      "document");
  const double date = kRight - kCell * 4 - kDateWidth;
  sheet.expect("2024年1月8日", 1, date, on_line(7, 16), 16);
  sheet.expect("苍山市人民政府", 1, date + kDateWidth / 2 - kCell * 3.5, on_line(6, 16), 16);
}

// The seal is never alone on a page: some body text comes with it.
TEST(OfficialElements, P23BodyTextStaysWithTheSeal) {
  for (int lines = 14; lines <= 19; ++lines) {
    std::string text = "关于甲乙丙的通知\n\n";
    for (int i = 1; i <= lines; ++i) text += "第" + std::to_string(i) + "段。\n\n";
    const Sheet sheet(official("seal = true\n", text + "苍山市人民政府\n\n2024年1月8日\n"),
                      "document");
    // Two lines of title, the paragraphs, two blank lines, organ and date: 22 lines hold 16.
    const bool fits = 2 + lines + 4 <= 22;
    const std::string last = "第" + std::to_string(lines) + "段。";
    const double left = fits ? kLeft : kEvenLeft;
    sheet.expect(last, fits ? 1 : 2, left + kCell * 2, on_line(fits ? 1 + lines : 0, 16), 16);
    sheet.expect("2024年1月8日", fits ? 1 : 2, left + 156 - kCell * 4 - kDateWidth,
                 on_line(fits ? 5 + lines : 4, 16), 16);
  }
}

TEST(OfficialElements, P24DocumentNoteStandsBelowTheDate) {
  const Sheet sheet(std::string(kBody) + "苍山市人民政府\n\n2024年1月8日\n\n（联系人：王小甲）\n",
                    "document");
  // An opening mark behind the indent gives up its blank half (LB-23).
  sheet.expect("（联系人：王小甲）", 1, kLeft + kCell * 1.5, on_line(7, 16), 16);
  sheet.expect_face("document_note", "fangsong", 16);
}

TEST(OfficialElements, P25AnnexesBeginAPage) {
  const Sheet sheet(std::string(kBody) +
                        "附件：1.任务分工\n2.报送时间\n\n附件1\n\n任务分工\n\n附件正文。\n\n"
                        "附件2 报送时间\n\n附件正文二。\n",
                    "document");
  sheet.expect("附件1", 2, kEvenLeft, on_line(0, 16), 16);
  sheet.expect("任务分工", 2, centred(4 * 22 * kPoint, kEvenLeft), on_line(2, 22), 22);
  sheet.expect("附件正文。", 2, kEvenLeft + kCell * 2, on_line(4, 16), 16);
  sheet.expect("附件2", 3, kLeft, on_line(0, 16), 16);
  sheet.expect("报送时间", 3, centred(4 * 22 * kPoint), on_line(2, 22), 22);
  sheet.expect("— 3 —", 3, kRight - 14 * kPoint - 5 * 7 * kPoint - 14 * kPoint,
               269 + 0.38 * 14 * kPoint, 14);
  sheet.expect_face("annex_label", "heiti", 16);
  sheet.expect_face("annex_title", "xiaobiaosong", 22);
}

TEST(OfficialElements, P25ASingleAnnexHasNoNumber) {
  Sheet(std::string(kBody) + "附件：任务分工\n\n附件1\n\n任务分工\n\n附件正文。\n", "document")
      .expect("附件", 2, kEvenLeft, on_line(0, 16), 16);
}

constexpr double kSmall = 14 * kPoint;  // 四号
constexpr double kImprintLine = kSmall * 15 / 8;

// On the even page behind the text, its last rule on the lower edge of the type area.
TEST(OfficialElements, P26Imprint) {
  const Sheet sheet(
      official(
          "copies_to = [\"天地玄黄宇宙洪荒日月\", \"盈昃辰宿列张寒来暑往\", \"秋收冬藏闰余成岁\"]\n"
          "printed_by = \"苍山市人民政府办公室\"\nprinted_on = \"2024年01月09日\"\n"),
      "document");
  const double last_rule = 262 - 0.35;
  const double printed = last_rule - kImprintLine;
  const double middle_rule = printed - 0.25;
  const double copies = middle_rule - kImprintLine * 2;
  const auto baseline = [](double top) { return top + kImprintLine / 2 + 0.38 * kSmall; };
  ASSERT_EQ(sheet.rules(), 3U);
  sheet.expect_rule(0, 2, copies - 0.35, "156.00 × 0.35");
  sheet.expect_rule(1, 2, middle_rule, "156.00 × 0.25");
  sheet.expect_rule(2, 2, last_rule, "156.00 × 0.35");
  // 31.6 characters a line, 1 in on both sides, 3 to the colon: 26 behind it.
  sheet.expect("抄送：天地玄黄宇宙洪荒日月，盈昃辰宿列张寒来暑往，秋收冬藏", 2, kEvenLeft + kSmall,
               baseline(copies), 14);
  sheet.expect("闰余成岁。", 2, kEvenLeft + kSmall * 4, baseline(copies + kImprintLine), 14);
  sheet.expect("苍山市人民政府办公室", 2, kEvenLeft + kSmall, baseline(printed), 14);
  const double date = kSmall * (5 + 6 * 0.5 + 5 * 0.125);
  sheet.expect("2024年1月9日印发", 2, kEvenRight - kSmall - date, baseline(printed), 14);
  sheet.expect_face("imprint", "fangsong", 14);
}

TEST(OfficialElements, P26TypedLinesAboveTheAnnexesStandBehindThem) {
  const Sheet sheet(std::string(kBody) +
                        "抄送：市委办公室。\n\n苍山市人民政府办公室　2024年1月9日印发\n\n"
                        "附件\n\n任务分工\n\n附件正文。\n",
                    "document");
  sheet.expect("附件", 2, kEvenLeft, on_line(0, 16), 16);
  sheet.expect("苍山市人民政府办公室", 2, kEvenLeft + kSmall,
               262 - 0.35 - kImprintLine / 2 + 0.38 * kSmall, 14);
}

}  // namespace
}  // namespace banxin::testing
