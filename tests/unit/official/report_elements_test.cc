// TYPOGRAPHY §2.2: the elements of a work report (P-15…P-20).
#include <gtest/gtest.h>

#include "support/sheet.h"

namespace banxin::testing {
namespace {

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
