// Inputs and calls that once went wrong: each must end in a result or in a message that helps.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "base/utf8.h"
#include "support/metric_engine.h"
#include "support/set_text.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

Built build(const std::string& text,
            const std::vector<std::pair<std::string, std::string>>& settings = {}) {
  return metric_engine().build({"report.txt", text, "handout", settings});
}

std::string codes(const Built& built) {
  std::string all;
  for (const Problem& problem : built.problems) all += problem.code + " ";
  return all;
}

TEST(Faults, BlanksInsideFiguresDoNotPartThem) {
  for (const std::u32string_view text :
       {U"5 个百分点", U"2023 年", U"第 3 届", U"10 %", U"5 — 6人"}) {
    const std::u32string joined = han(9) + std::u32string(text) + han(9);
    const SetLines set = set_text(joined, {10, 0, {}, Align::justify});
    std::u32string plain(text);
    std::erase(plain, U' ');
    EXPECT_EQ(lines_of(set),
              lines_of(set_text(han(9) + plain + han(9), {10, 0, {}, Align::justify})));
  }
}

TEST(Faults, ABlankDoesNotLetADotStartALine) {
  EXPECT_THAT(lines_of(set_text(han(10) + U" · " + han(9), {10, 0, {}, Align::justify})),
              ::testing::Not(HasSubstr("¦·")));
}

TEST(Faults, ALongParagraphTakesLinearTime) {
  std::string text = "标题\n\n";
  for (int i = 0; i < 60'000; ++i) text += "字";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(build(text + "。").pdf.empty());
  // A quadratic search takes minutes; this is no benchmark.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST(Faults, AFloodOfQuotesTakesLinearTime) {
  std::u32string text;
  for (int i = 0; i < 100'000; ++i) text += U"“";
  const auto start = std::chrono::steady_clock::now();
  classify(text);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(Faults, ManyCombiningMarksAreOneCharacter) {
  std::string text = "标题\n\na";
  for (int i = 0; i < 65'535; ++i) text += "\xCC\x81";
  EXPECT_THAT(codes(build(text)), ::testing::Not(HasSubstr("internal")));
}

TEST(Faults, LayoutsThatCannotWorkAreRefused) {
  const std::string text = "标题\n\n正文在这里，说完为止。\n";
  const auto refused = [&](const char* key, const char* value) {
    const Built built = build(text, {{key, value}});
    EXPECT_TRUE(built.pdf.empty()) << key << "=" << value;
    return codes(built);
  };
  EXPECT_THAT(refused("elements.body.size", "0pt"), HasSubstr("layout.size"));
  EXPECT_THAT(refused("elements.body.size", "二号"), HasSubstr("layout.grid"));
  EXPECT_THAT(refused("page.lines", "200"), HasSubstr("layout.grid"));
  EXPECT_THAT(refused("page.width", "54.001mm"), HasSubstr("layout.page"));
  EXPECT_THAT(refused("lines.preferred_stretch", "0.5"), HasSubstr("layout.stretch"));
}

TEST(Faults, AnItemThatSaysMoreThanItsFiguresKeepsItsWords) {
  const std::string text =
      "标题\n\n主要指标\n\n- 地区生产总值1065亿元，增长2.5%；\n- 进出口总额305亿元，增长1.8%；\n"
      "- 实施重大项目120个，受到省政府通报表扬，经验在全国推广。\n\n正文在这里，说完为止。\n";
  const auto dump = metric_engine().dump("galley", {"report.txt", text, "handout", {}});
  ASSERT_TRUE(dump);
  EXPECT_THAT(*dump, HasSubstr("受到省政府通报表扬，经验在全国推广"));
}

TEST(Faults, ATypedNumberHasNoSpaceBehindItP18a) {
  const SetLines set = set_text(U"1.加强领导", {20, 0, {}, Align::start});
  EXPECT_NEAR(x_of(set, U'加'), 1.0, 1e-4);
  EXPECT_NEAR(x_of(set_text(U"附件1说明", {20, 0, {}, Align::start}), U'说'), 2.625, 1e-4);
}

}  // namespace
}  // namespace banxin::testing
