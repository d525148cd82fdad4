// Whatever the bytes: a PDF or problems, never a fault of our own and never both.
#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

void expect_sound(const std::string& bytes, const std::string& layout_key = "",
                  const std::string& value = "") {
  BuildRequest request{"report.txt", bytes, "handout", {}};
  if (!layout_key.empty()) request.settings.emplace_back(layout_key, value);
  const Built built = metric_engine().build(request);
  for (const Problem& problem : built.problems) {
    EXPECT_NE(problem.code, "internal") << to_string(problem) << "\n" << bytes.substr(0, 400);
  }
  EXPECT_NE(built.pdf.empty(), !has_errors(built.problems)) << bytes.substr(0, 400);
}

TEST(Robustness, OddReportsAreSound) {
  const std::string cases[] = {
      "甲",
      "**",
      "****",
      "- \n- \n",
      "- 甲\n",
      "-\n•\n",
      "，",
      "）",
      "（",
      "——",
      "……………",
      "“",
      "\"甲\"",
      "一",
      "一、",
      "（一）",
      "1.",
      "①",
      "■",
      "■ 甲",
      " \u3000\n\n",
      "A A A",
      "A",
      "A  B   C",
      "甲 乙  丙 A B 5 丁",
      "5",
      "%",
      "5%",
      "· ·",
      "～～～",
      "！！！！！！！",
      "（（（（（（））））））",
      "，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，",
      "“““““““““““““““““““““““““““““““““““““““““““““““““““““",
      "e\u0301\u0301\u0301甲\u0301乙",
      "\U0001F600甲",
      "甲\uFE0F乙\u200D丙",
      "\uFEFF\u200B",
      std::string(500, '5') + "%",
      std::string(3000, 'A'),
      "- 甲增长1%\n- 乙增长2%\n- 丙增长3%\n",
      "- 增长1%\n- 增长2%\n- 增长3%\n",
      "- 1%\n- 2%\n- 3%\n",
      "- " + std::string(400, 'A') + "增长1%\n- 乙增长2%\n- 丙增长3%\n",
  };
  for (const std::string& bytes : cases) expect_sound(bytes);
}

TEST(Robustness, LongParagraphsAndManyPagesAreSound) {
  std::string paragraph;
  for (int i = 0; i < 4000; ++i) paragraph += i % 9 == 8 ? "，" : "甲";
  expect_sound(paragraph);
  std::string report;
  for (int i = 0; i < 300; ++i) report += "一、甲乙丙\n\n";
  expect_sound(report);
}

TEST(Robustness, NarrowAndLowPagesAreSound) {
  const std::string report =
      "政府工作报告\n\n一、总体要求\n\n正文12.8个百分点，“四个更大”（含5.5%左右）——完。\n\n"
      "- 甲增长1%；\n- 乙增长2%；\n- 丙增长3%。\n\n正文在这里，说完为止。\n";
  expect_sound(report, "page.cells", "4");
  expect_sound(report, "page.cells", "200");
  expect_sound(report, "page.lines", "2");
  expect_sound(report, "page.lines", "200");
  expect_sound(report, "page.height", "80mm");
  expect_sound(report, "page.width", "60mm");
  expect_sound(report, "elements.body.size", "初号");
  expect_sound(report, "elements.body.indent", "20");
  expect_sound(report, "lines.preferred_stretch", "0.001");
}

TEST(Robustness, RandomTextIsSound) {
  constexpr std::u32string_view kCharacters =
      U"甲乙丙丁一二三四五、。，；：！？“”‘’（）《》——……·～-•■**5.2%¥−(),:;?! "
      U"\u3000\n\n\nABgd个百分点"
      U"万亿元增长下降";
  std::mt19937 random(11);
  for (int round = 0; round < 300 && !::testing::Test::HasFailure(); ++round) {
    std::u32string text;
    const std::size_t length = 1 + random() % 300;
    for (std::size_t i = 0; i < length; ++i) text += kCharacters[random() % kCharacters.size()];
    expect_sound(to_utf8(text));
  }
}

TEST(Robustness, RandomBytesAreSound) {
  std::mt19937 random(12);
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    const std::size_t length = 1 + random() % 60;
    for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(random());
    expect_sound(bytes);
  }
}

}  // namespace
}  // namespace banxin::testing
