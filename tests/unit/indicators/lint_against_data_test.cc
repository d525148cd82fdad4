// lint_indicators: prose against data files (S-38, T-18).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "indicators/lint_indicators.h"
#include "report/recognize.h"
#include "sources/read_draft.h"
#include "support/problems.h"

namespace banxin {
namespace {

using testing::codes_of;

// A report whose review and plan have these paragraphs.
std::string report_text(const std::string& review, const std::string& plan = "") {
  std::string text = "# 政府工作报告\n\n## 一、2023年工作回顾\n\n" + review + "\n\n";
  if (!plan.empty()) text += "## 二、2024年工作安排\n\n" + plan + "\n\n";
  return text;
}

IndicatorData sample_data() {
  return {{
      {U"gdp", U"地区生产总值", U"2023", U"1065", U"亿元", U"2.5", U"%", Direction::up, U"", U"",
       "a.csv", 2, 1},
      {U"gdp", U"地区生产总值", U"2024", U"", U"", U"5.5", U"%", Direction::up, U"", U"", "a.csv",
       3, 1},
      {U"trade", U"进出口总额", U"2023", U"305", U"亿元", U"1.8", U"%", Direction::down, U"", U"",
       "a.csv", 4, 1},
      {U"income", U"居民人均可支配收入", U"2023上半年", U"26800", U"元", U"", U"", Direction::none,
       U"", U"", "a.csv", 5, 1},
  }};
}

Problems lint_with_data(const std::string& review, const std::string& plan = "") {
  const std::string text = report_text(review, plan);
  return lint_indicators(recognize(read_draft(text, "report.md").draft).report, sample_data());
}

TEST(LintIndicators, ComparesTheTextWithItsData) {
  const Problem value = testing::only(lint_with_data("全区地区生产总值1056亿元，增长2.5%。"));
  EXPECT_EQ(value.code, "figures.data");
  EXPECT_EQ(value.place, (Place{"report.md", 5, 9}));
  EXPECT_EQ(value.what,
            "地区生产总值 1056亿元 here, 1065亿元 in the data at a.csv:2:1 (gdp, 2023年)");
  const Problem turned = testing::only(lint_with_data("进出口总值305亿元，增长1.8%。"));
  EXPECT_EQ(turned.what,
            "进出口总值 增长1.8% here, 下降1.8% in the data at a.csv:4:1 (trade, 2023年)");
  EXPECT_EQ(codes_of(lint_with_data("开局良好。", "地区生产总值增长7%。")),
            std::vector<std::string>{"figures.data"});
  EXPECT_EQ(codes_of(lint_with_data("2023年上半年，居民人均可支配收入28600元。")),
            std::vector<std::string>{"figures.data"});
  EXPECT_EQ(codes_of(lint_with_data("地区生产总值1066亿元，增长2.4%。")),
            (std::vector<std::string>{"figures.data", "figures.data"}))
      << "a last digit is no rounding";
  EXPECT_EQ(lint_with_data("地区生产总值1065.4亿元。"), Problems{});
}

// A row of 2023.
IndicatorRow row_of(const char32_t* name, const char32_t* value, const char32_t* unit,
                    const char32_t* change = U"", Direction direction = Direction::none) {
  IndicatorRow row;
  row.key = row.name = name;
  row.period = U"2023";
  row.value = value;
  row.unit = unit;
  row.change = change;
  row.change_unit = U"%";
  row.direction = direction;
  return row;
}

Problems lint_with_row(const std::string& review, const IndicatorRow& row) {
  const std::string text = report_text(review);
  return lint_indicators(recognize(read_draft(text, "report.md").draft).report, {{row}});
}

TEST(LintIndicators, ComparesRangesRatiosAndFlatWithData) {
  IndicatorRow row = row_of(U"新增就业", U"5—6", U"万人", U"5—6", Direction::up);
  EXPECT_EQ(codes_of(lint_with_row("新增就业7万人。", row)),
            std::vector<std::string>{"figures.data"});
  EXPECT_EQ(codes_of(lint_with_row("新增就业增长5%—8%。", row)),
            std::vector<std::string>{"figures.data"});
  EXPECT_EQ(lint_with_row("新增就业5.5万人，增长5%—6%。", row), Problems{});
  row = row_of(U"三次产业结构", U"4.1:42.3:53.6", U"");
  EXPECT_EQ(codes_of(lint_with_row("三次产业结构为4.1:43.2:52.7。", row)),
            std::vector<std::string>{"figures.data"});
  EXPECT_EQ(lint_with_row("三次产业结构为4.1:42.3:53.6。", row), Problems{});
  row = row_of(U"税收收入", U"80", U"亿元", U"6", Direction::up);
  EXPECT_EQ(testing::only(lint_with_row("税收收入80亿元，与上年持平。", row)).what,
            "税收收入 持平 here, 增长6% in the data at  (税收收入, 2023年)");
  row.change = U"";
  row.direction = Direction::flat;
  EXPECT_EQ(lint_with_row("税收收入80亿元，同比基本持平。", row), Problems{});
  EXPECT_EQ(codes_of(lint_with_row("税收收入80亿元，增长6%。", row)),
            std::vector<std::string>{"figures.data"});
}

TEST(LintIndicators, AMissingDirectionContradictsNothing) {
  const IndicatorRow row = row_of(U"税收收入", U"", U"", U"2.5");
  EXPECT_EQ(lint_with_row("税收收入增长2.5%。", row), Problems{});
  EXPECT_EQ(lint_with_row("税收收入下降2.5%。", row), Problems{});
  EXPECT_EQ(testing::only(lint_with_row("税收收入增长3.5%。", row)).what,
            "税收收入 增长3.5% here, 2.5% in the data at  (税收收入, 2023年)");
}

TEST(LintIndicators, OneOfSeveralRowsIsEnough) {
  const IndicatorRow row = row_of(U"出让用地", U"27", U"宗");
  IndicatorRow other = row;
  other.key = U"a2";
  other.value = U"31";
  const auto codes = [&](const std::string& review) {
    const Draft draft = read_draft(report_text(review), "report.md").draft;
    return codes_of(lint_indicators(recognize(draft).report, {{row, other}}));
  };
  EXPECT_EQ(codes("出让用地31宗。"), std::vector<std::string>{});
  EXPECT_EQ(codes("出让用地29宗。"), std::vector<std::string>{"figures.data"});
}

TEST(LintIndicators, IsSilentOnAnotherRegionsFigure) {
  EXPECT_EQ(lint_with_data("全区进出口总额305亿元。\n\n全省地区生产总值5.4万亿元，增长3%。\n\n"
                           "全区贸易平稳。"),
            Problems{});
  EXPECT_EQ(codes_of(lint_with_data("全区进出口总额350亿元。")),
            std::vector<std::string>{"figures.data"});
}

TEST(LintIndicators, IsSilentWhereTextAndDataAgree) {
  EXPECT_EQ(lint_with_data("地区生产总值超过1060亿元，增长2.5%。\n\n进出口总额下降1.8%。\n\n"
                           "居民人均可支配收入53072元。",
                           "地区生产总值增长5.5%。"),
            Problems{});
}

}  // namespace
}  // namespace banxin
