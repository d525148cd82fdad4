// What is centred (P-15): lengths of lines, words kept whole.
#include "lines/balance_lines.h"

#include <gtest/gtest.h>

#include <random>

#include "support/set_text.h"

namespace banxin::testing {
namespace {

std::string centred(std::u32string_view text, int measure) {
  return lines_of(set_text(text, {measure, 0, {}, Align::centre}));
}

std::vector<double> widths_of(const SetLines& set) {
  std::vector<double> widths;
  for (const Line& line : set.lines) widths.push_back(natural_em(line));
  return widths;
}

TEST(BalanceLines, P15TheTitleOfAPlanReportKeepsItsWords) {
  const std::u32string title =
      U"关于仓山区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告";
  const SetLines set = set_text(title, {20, 0, {}, Align::centre});
  ASSERT_EQ(set.lines.size(), 2U);
  const std::vector<double> widths = widths_of(set);
  EXPECT_LE(std::abs(widths[0] - widths[1]), 4);
  EXPECT_EQ(centred(title, 20),
            "关于仓山区2023年国民经济和社会发展¦计划执行情况与2024年计划草案的报告");
}

TEST(BalanceLines, P15ThreeLinesAreALozengeOrATrapezoid) {
  const std::u32string title =
      U"关于福州市仓山区2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划"
      U"草案的报告（审议稿）";
  const SetLines set = set_text(title, {20, 0, {}, Align::centre});
  const std::vector<double> w = widths_of(set);
  ASSERT_EQ(w.size(), 3U);
  EXPECT_TRUE((w[0] < w[1] && w[1] < w[2]) || (w[0] < w[1] && w[1] > w[2])) << lines_of(set);
  for (const std::string word : {"社会", "发展", "计划", "经济", "报告", "草案"}) {
    EXPECT_EQ(lines_of(set).find(word.substr(0, 3) + "¦" + word.substr(3)), std::string::npos)
        << lines_of(set);
  }
}

TEST(BalanceLines, NoLineBeginsWithAParticleIfThatCanBeHad) {
  EXPECT_EQ(centred(U"国民经济的发展和社会的进步", 8), "国民经济的¦发展和社会的进步");
}

TEST(BalanceLines, AWordIsPartedWhereNothingElseFits) {
  EXPECT_EQ(centred(U"中华人民共和国", 4), "中华人民¦共和国");
}

TEST(BalanceLines, TakesAsFewLinesAsThereCanBeAndNeverTooWide) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    const std::u32string text = han(2 + random() % 30);
    const int measure = 6 + static_cast<int>(random() % 20);
    const SetLines set = set_text(text, {measure, 0, {}, Align::centre});
    const auto fewest =
        (text.size() + static_cast<std::size_t>(measure) - 1) / static_cast<std::size_t>(measure);
    EXPECT_EQ(set.lines.size(), fewest);
    for (const Line& line : set.lines) EXPECT_LE(natural_em(line), measure);
  }
}

}  // namespace
}  // namespace banxin::testing
