// TYPOGRAPHY §2.2, row by row: where each element of a page stands (±0.3 mm), its face and its
// size. The places are reckoned here from the rules; TF-1 makes widths known: Han 1 cell, digits ½
// em.
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "support/handout.h"
#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

using namespace literals;

constexpr double kCell = 156.0 / 28;           // P-03, mm
constexpr double kPitch = (225 - kCell) / 21;  // P-04
constexpr double kPoint = 25.4 / 72;           // mm
constexpr double kTop = 37;                    // P-02
constexpr double kLeft = 28, kRight = 184;     // of odd pages
constexpr double kEvenLeft = 26, kEvenRight = 182;
constexpr double kDigit = 8 * kPoint;  // of 三号
constexpr double kGap = kCell / 8;     // between Han and digits (LB-26)

// The baseline of type of `points` on grid line `line` from 0: em boxes are centred on the cell and
// end 0.12 em below the baseline.
double on_line(int line, double points) {
  return kTop + line * kPitch + kCell / 2 + 0.38 * points * kPoint;
}
double centred(double width, double left = kLeft) { return left + (156 - width) / 2; }

struct Printed {
  int page = 0;
  double x = 0, y = 0, size = 0;
  std::string text;
};

std::string dumped(const std::string& stage, const std::string& source, const std::string& layout) {
  const auto result = metric_engine().dump(stage, {"test.txt", source, layout, {}});
  EXPECT_TRUE(result) << (result ? "" : to_string(result.error()));
  return result ? *result : std::string();
}

class Sheet {
 public:
  Sheet(const std::string& source, const std::string& layout)
      : styled_(dumped("styled", source, layout)) {
    std::istringstream lines(dumped("pages", source, layout));
    int page = 0;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("page ")) {
        ++page;
        continue;
      }
      std::istringstream words(line);
      Printed printed;
      std::string face;
      printed.page = page;
      words >> printed.x >> printed.y >> face;
      if (face == "rule") {
        std::getline(words >> std::ws, printed.text);
        rules_.push_back(printed);
        continue;
      }
      words >> printed.size;
      std::getline(words >> std::ws, printed.text);
      texts_.push_back(printed);
    }
  }

  void expect(const std::string& text, int page, double x, double y, double size) const {
    for (const Printed& printed : texts_) {
      if (printed.text != text) continue;
      EXPECT_EQ(printed.page, page) << text;
      EXPECT_NEAR(printed.x, x, 0.3) << text;
      EXPECT_NEAR(printed.y, y, 0.3) << text;
      EXPECT_NEAR(printed.size, size, 0.05) << text;
      return;
    }
    std::string all;
    for (const Printed& printed : texts_) all += printed.text + "\n";
    ADD_FAILURE() << "no line " << text << " in\n" << all;
  }
  // "element role size pt" of the styled text.
  void expect_face(const std::string& element, const std::string& role, int size) const {
    const std::string line = element + " " + role + " " + std::to_string(size) + " pt on ";
    EXPECT_NE(("\n" + styled_).find("\n" + line), std::string::npos) << line << " in\n" << styled_;
  }
  void expect_rule(std::size_t index, int page, double y, const std::string& size) const {
    ASSERT_LT(index, rules_.size());
    EXPECT_EQ(rules_[index].page, page);
    EXPECT_NEAR(rules_[index].x, page % 2 == 1 ? kLeft : kEvenLeft, 0.3);
    EXPECT_NEAR(rules_[index].y, y, 0.3);
    EXPECT_EQ(rules_[index].text, size);
  }
  std::size_t rules() const { return rules_.size(); }

 private:
  std::string styled_;
  std::vector<Printed> texts_, rules_;
};

std::string official(const std::string& front,
                     const std::string& text = "关于甲乙丙的通知\n\n正文。\n") {
  return "+++\n" + front + "+++\n\n" + text;
}

const char* const kMark = "issuer = \"苍山市人民政府文件\"\n";
const char* const kNumber = "document_number = \"苍政发〔2024〕1号\"\n";

// 48 pt, its em box 35 mm below the type area's top.
const double kMarkBaseline = kTop + 35 + 0.88 * 48 * kPoint;
// The mark reaches into grid line 5; two lines are blank below it.
constexpr int kNumberLine = 5 + 2;
constexpr double kNumberWidth = 6 * kCell + 5 * kDigit + kGap;

TEST(OfficialElements, P10AndP11StandInTheFirstThreeLines) {
  const Sheet sheet(official("serial = \"000001\"\nsecrecy = \"机密★1年\"\nurgency = \"特急\"\n"),
                    "document");
  sheet.expect("000001", 1, kLeft, on_line(0, 16), 16);
  sheet.expect("机密★1年", 1, kLeft, on_line(1, 16), 16);
  sheet.expect("特急", 1, kLeft, on_line(2, 16), 16);
  sheet.expect_face("serial_number", "fangsong", 16);
  sheet.expect_face("secrecy", "heiti", 16);
  sheet.expect_face("urgency", "heiti", 16);
}

TEST(OfficialElements, P11KeepsLineOneForTheSerialNumber) {
  Sheet(official("secrecy = \"机密★1年\"\n"), "document")
      .expect("机密★1年", 1, kLeft, on_line(1, 16), 16);
  Sheet(official("urgency = \"特急\"\n"), "document").expect("特急", 1, kLeft, on_line(0, 16), 16);
  Sheet(official("serial = \"000001\"\nurgency = \"特急\"\n"), "document")
      .expect("特急", 1, kLeft, on_line(1, 16), 16);
}

TEST(OfficialElements, P12IssuerMarkStands35MillimetresDown) {
  const Sheet sheet(official(kMark), "document");
  sheet.expect("苍山市人民政府文件", 1, centred(9 * 48 * kPoint), kMarkBaseline, 48);
  sheet.expect_face("issuer_mark", "xiaobiaosong", 48);
}

TEST(OfficialElements, P12AMarkTooLongForTheMeasureIsSetSmaller) {
  const double size = 156 / kPoint / 18;
  Sheet(official("issuer = \"苍山市苍山区农业农村和水利局办公室文件\"\n"), "document")
      .expect("苍山市苍山区农业农村和水利局办公室文件", 1, kLeft, kTop + 35 + 0.88 * 156.0 / 19,
              156 / kPoint / 19);
  EXPECT_LT(size, 48);
}

TEST(OfficialElements, P12SeveralIssuersAreAsWideAsTheLongest) {
  const Sheet sheet(official("issuer = [\"苍山市财政局\", \"苍山市民政局\", \"文件\"]\n"),
                    "document");
  const double em = 48 * kPoint;
  const double left = centred((6 + 0.5 + 2) * em);
  sheet.expect("苍山市财政局", 1, left, kMarkBaseline, 48);
  sheet.expect("苍山市民政局", 1, left, kMarkBaseline + 1.2 * em, 48);
  sheet.expect("文件", 1, left + 6.5 * em, kMarkBaseline + 0.6 * em, 48);
}

TEST(OfficialElements, P13DocumentNumberStandsTwoLinesBelowTheMark) {
  const Sheet sheet(official(std::string(kMark) + kNumber), "document");
  sheet.expect("苍政发〔2024〕1号", 1, centred(kNumberWidth), on_line(kNumberLine, 16), 16);
  sheet.expect_face("document_number", "fangsong", 16);
}

TEST(OfficialElements, P13aSignatoryStandsOnTheRight) {
  const Sheet sheet(official(std::string(kMark) + kNumber + "signatory = \"李强\"\n"), "document");
  sheet.expect("苍政发〔2024〕1号", 1, kLeft + kCell, on_line(kNumberLine, 16), 16);
  // 均排: two characters in three cells.
  sheet.expect("李强", 1, kRight - kCell * 4, on_line(kNumberLine, 16), 16);
  sheet.expect("签发人：", 1, kRight - kCell * 8, on_line(kNumberLine, 16), 16);
  sheet.expect_face("signatory", "kaiti", 16);
}

TEST(OfficialElements, P13aThreeSignatoriesTakeTwoLines) {
  const Sheet sheet(
      official(std::string(kMark) + kNumber + "signatory = [\"王小甲\", \"李小乙\", \"张小丙\"]\n"),
      "document");
  sheet.expect("王小甲", 1, kRight - kCell * 8, on_line(kNumberLine, 16), 16);
  sheet.expect("李小乙", 1, kRight - kCell * 4, on_line(kNumberLine, 16), 16);
  sheet.expect("张小丙", 1, kRight - kCell * 8, on_line(kNumberLine + 1, 16), 16);
  sheet.expect("苍政发〔2024〕1号", 1, kLeft + kCell, on_line(kNumberLine + 1, 16), 16);
}

TEST(OfficialElements, P14AndP15RuleAndTitle) {
  const Sheet sheet(official(std::string(kMark) + kNumber), "document");
  ASSERT_EQ(sheet.rules(), 1U);
  sheet.expect_rule(0, 1, kTop + kNumberLine * kPitch + kCell + 4, "156.00 × 0.35");
  sheet.expect("关于甲乙丙的通知", 1, centred(8 * 22 * kPoint), on_line(kNumberLine + 3, 22), 22);
  sheet.expect_face("title", "xiaobiaosong", 22);
}

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

// P-06, D-05: red is an ink of its own, only in the mark and its rule; the parts of 版头 are P
// above H1.
TEST(OfficialElements, P06RedAndTags) {
  const Typeset set = set_handout(official(std::string("serial = \"000001\"\n") + kMark + kNumber));
  const Ink red{0, 80, 80, 0};
  std::string roles;
  for (const StructureNode& node : set.pages.tags) {
    roles += node.role == StructureRole::paragraph ? 'P' : is_heading(node.role) ? 'H' : '?';
  }
  EXPECT_EQ(roles, "PPPHP");
  int red_runs = 0;
  for (const PlacedDrawing& placed : set.pages.pages.at(0).drawings) {
    for (const GlyphRun& run : placed.drawing->runs) {
      EXPECT_EQ(run.ink == red, run.size == 48_pt);
      red_runs += run.ink == red ? 1 : 0;
    }
    for (const Rule& rule : placed.drawing->rules) EXPECT_EQ(rule.ink, red);
  }
  EXPECT_EQ(red_runs, 1);
}

// ---- the report --------------------------------------------------------------------------------

const char* const kReport =
    "政府工作报告\n\n——2024年1月8日在甲区第一届人民代表大会第三次会议上\n\n甲区人民政府区长 "
    "李强\n\n"
    "各位代表：\n\n正文第一段，说完为止。\n\n一、第一层标题\n\n（一）第二层标题\n\n1.第三层标题\n\n"
    "（1）第四层标题\n\n正文第二段，说完为止。\n";

TEST(ReportElements, P15AndP16Opening) {
  const Sheet sheet(kReport, "handout");
  sheet.expect("政府工作报告", 1, centred(6 * 22 * kPoint), on_line(0, 22), 22);
  sheet.expect("——2024年1月8日在甲区第一届人民代表大会第三次会议上", 1,
               centred(23 * kCell + 6 * kDigit + 5 * kGap), on_line(1, 16), 16);
  // Post, one em, and the name in three.
  sheet.expect("甲区人民政府区长 李强", 1, centred(12 * kCell), on_line(2, 16), 16);
  sheet.expect_face("subtitle", "kaiti", 16);
  sheet.expect_face("speaker", "kaiti", 16);
}

TEST(ReportElements, P17ToP19SalutationBodyAndHeadings) {
  const Sheet sheet(kReport, "handout");
  sheet.expect("各位代表：", 1, kLeft, on_line(4, 16), 16);
  sheet.expect("正文第一段，说完为止。", 1, kLeft + kCell * 2, on_line(5, 16), 16);
  sheet.expect("一、第一层标题", 1, kLeft + kCell * 2, on_line(6, 16), 16);
  sheet.expect("（一）第二层标题", 1, kLeft + kCell * 1.5, on_line(7, 16), 16);
  sheet.expect("1.第三层标题", 1, kLeft + kCell * 2, on_line(8, 16), 16);
  sheet.expect("（1）第四层标题", 1, kLeft + kCell * 1.5, on_line(9, 16), 16);
  sheet.expect_face("salutation", "fangsong", 16);
  sheet.expect_face("body", "fangsong", 16);
  sheet.expect_face("heading1", "heiti", 16);
  sheet.expect_face("heading2", "kaiti", 16);
  sheet.expect_face("heading3", "fangsong", 16);
  sheet.expect_face("heading4", "fangsong", 16);
}

// Centred in the middle of two lines where it opens a part, else as the first level.
TEST(ReportElements, P19aUnnumberedHeadings) {
  const Sheet sheet(
      "报告\n\n正文第一段，说完为止。\n\n工作回顾\n\n一、第一层标题\n\n正文第二段，说完为止。\n\n"
      "工作任务\n\n正文第三段，说完为止。\n",
      "handout");
  sheet.expect("工作回顾", 1, centred(4 * kCell), on_line(3, 16) + kPitch / 2, 16);
  sheet.expect("一、第一层标题", 1, kLeft + kCell * 2, on_line(5, 16), 16);
  sheet.expect("工作任务", 1, kLeft + kCell * 2, on_line(7, 16), 16);
  sheet.expect_face("part_heading", "heiti", 16);
  sheet.expect_face("heading", "heiti", 16);
}

TEST(ReportElements, P20PageNumber) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "正文一段，说完为止。\n\n";
  const Sheet sheet(text, "handout");
  const double width =
      14 * kPoint * 3.5;  // TF-1: a dash is a cell, blanks and digits are half of one
  const double baseline = 269 + 0.38 * 14 * kPoint;
  sheet.expect("— 1 —", 1, kRight - 14 * kPoint - width, baseline, 14);
  sheet.expect("— 2 —", 2, kEvenLeft + 14 * kPoint, baseline, 14);
}

}  // namespace
}  // namespace banxin::testing
