// TYPOGRAPHY §2.2: 版头 and the title below it (P-10…P-15).
#include <gtest/gtest.h>

#include "support/handout.h"
#include "support/sheet.h"

namespace banxin::testing {
namespace {

using namespace literals;

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
  const double size = 156.0 / 19;
  Sheet(official("issuer = \"苍山市苍山区农业农村和水利局办公室文件\"\n"), "document")
      .expect("苍山市苍山区农业农村和水利局办公室文件", 1, kLeft, kTop + 35 + 0.88 * size,
              size / kPoint);
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

}  // namespace
}  // namespace banxin::testing
