// lint_indicators (S-38, T-18): planted disagreements of every kind, and texts that have none.
#include "indicators/lint_indicators.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "report/recognize.h"
#include "sources/read_draft.h"
#include "sources/read_text.h"
#include "support/problems.h"
#include "support/shared_file.h"

namespace banxin {
namespace {

using testing::codes_of;

// A report whose review and plan have these paragraphs.
std::string report_text(const std::string& review, const std::string& plan = "") {
  std::string text = "# 政府工作报告\n\n## 一、2023年工作回顾\n\n" + review + "\n\n";
  if (!plan.empty()) text += "## 二、2024年工作安排\n\n" + plan + "\n\n";
  return text;
}

Problems lint(const std::string& text, const std::string& file = "report.md") {
  return lint_indicators(recognize(read_draft(text, file).draft).report);
}

struct Planted {
  const char* code;
  const char* review;
  const char* plan = "";
};

// ---- planted disagreements ---------------------------------------------------------------------

constexpr Planted kPlanted[] = {
    // One indicator, two values
    {"figures.two-values",
     "全区地区生产总值812.6亿元，增长5.4%。\n\n经济总量再上台阶，地区生产总值达到821.6亿元。"},
    {"figures.two-values",
     "外贸回稳，全市进出口总额366亿元。\n\n开放步伐加快，进出口总值达363亿元。"},
    {"figures.two-values", "全年新增就业2.31万人。\n\n民生持续改善，新增就业2.13万人。"},
    {"figures.two-values", "高新技术企业总数达186家。\n\n创新主体壮大，高新技术企业达到168家。"},
    {"figures.two-values", "固定资产投资增长7.2%。\n\n投资后劲增强，固定资产投资同比增长2.7%。"},
    {"figures.two-values",
     "规模以上工业增加值增长3.8%。\n\n工业承压，规模以上工业增加值下降3.8%。"},
    {"figures.two-values",
     "2022年，社会消费品零售总额298.5亿元。\n\n与2022年相比变化明显。2022年社会消费品零售总额289."
     "5亿元。"},
    {"figures.two-values", "森林覆盖率达58.6%。\n\n生态底色更浓，森林覆盖率56.8%。"},
    {"figures.two-values", "全县粮食总产量21.4万吨。\n\n农业基础稳固，我县粮食产量24.1万吨。"},
    {"figures.two-values",
     "居民人均可支配收入48620元。\n\n- 地区生产总值900亿元；\n- 居民人均可支配收入46820元；\n- "
     "进出口总额45亿元。"},
    {"figures.two-values",
     "指标情况如下。\n\n- 工业投资增长11.5%；\n- 民间投资增长6.1%；\n- "
     "税收收入增长4%。\n\n投资结构优化，民间投资增长1.6%。"},
    {"figures.two-values", "稳步推进。",
     "地区生产总值增长6%左右。\n\n实现地区生产总值增长8%左右的目标。"},
    {"figures.two-values", "城镇化率71.2%。\n\n常住人口稳定增长，城镇化率达72.1%。"},
    {"figures.two-values",
     "三次产业结构调整为4.1:42.3:53.6。\n\n结构更优，三次产业结构为4.1:43.2:52.7。"},
    {"figures.two-values",
     "实际使用外资1."
     "86亿美元。\n\n全年实际使用外资18600万美元，到位资金持续增长。\n\n招商成效明显，实际使用外资1."
     "68亿美元。"},
    {"figures.two-values", "新建改造农村公路86公里。\n\n交通更畅，新建改造农村公路68公里。"},
    {"figures.two-values", "平稳起步。",
     "今年经济社会发展的主要预期目标是：\n\n- 地区生产总值增长6%；\n- 固定资产投资增长9%；\n- "
     "城镇新增就业1.8万人。\n\n扩大有效投资，固定资产投资增长6%。"},
    {"figures.two-values",
     "2023年上半年，实现工业利润12.4亿元。\n\n2023年上半年，工业利润14.2亿元，好于预期。"},
    {"figures.two-values", "一般公共预算收入80亿元，与上年持平。\n\n一般公共预算收入增长6%。"},
    {"figures.two-values", "新增投资300亿元。\n\n新增投资100亿元—200亿元。"},
    // In a heading, in a footnote.
    {"figures.two-values", "进出口总额300亿元。\n\n### （一）进出口总额达到900亿元\n\n稳中有进。"},
    {"figures.two-values", "地区生产总值1065亿元[^1]。\n\n[^1]: 地区生产总值1500亿元。"},
    // Its last digit alone: a slip, not a rounding.
    {"figures.two-values", "地区生产总值1065亿元。\n\n地区生产总值达到1066亿元。"},
    {"figures.two-values", "固定资产投资增长5.1%。\n\n固定资产投资增长5.2%。"},
    {"figures.two-values", "进出口总额366.4亿元。\n\n进出口总额367亿元。"},
    // Growth that does not follow
    {"figures.growth", "2022年，地区生产总值800亿元。\n\n2023年，地区生产总值870亿元，增长4.1%。"},
    {"figures.growth", "软件业务收入由18亿元增长到27亿元，增长2.5倍。"},
    {"figures.growth", "2022年，快递业务量2400万件。\n\n2023年，快递业务量3000万件，增长15%。"},
    {"figures.growth", "社会消费品零售总额200亿元。", "社会消费品零售总额达到230亿元，增长5%。"},
    {"figures.growth", "2022年末，城镇化率65.1%。\n\n2023年城镇化率66.4%，提高2.3个百分点。"},
    {"figures.growth", "财政稳健，一般公共预算支出由80亿元增加到92亿元，增长51%。"},
    {"figures.growth", "PM2.5平均浓度由28微克/立方米降至31微克/立方米。"},
    {"figures.growth", "低保标准由每人每月760元提高到每人每月720元。"},
    {"figures.growth",
     "表1　主要指标\n\n| 指标 | 单位 | 2022年 | 2023年 | 比上年增长（%） |\n| --- | --- | --- | "
     "--- | --- "
     "|\n| 发电量 | 亿千瓦时 | 50 | 60 | 2.0 |\n| 用电量 | 亿千瓦时 | 40 | 42 | 5.0 "
     "|\n\n以上为快报数。"},
    {"figures.growth",
     "2022年，旅游接待人次510万人次。\n\n文旅复苏，2023年旅游接待人次480万人次，增长5.9%。"},
    {"figures.growth", "2022年，发明专利授权量820件。\n\n2023年发明专利授权量910件，下降11%。"},
    {"figures.growth",
     "2023年农村居民人均可支配收入26800元，比上年增加2600元。\n\n"
     "2022年农村居民人均可支配收入25000元。"},
    // Money taken and spent has no other prices; a fall is no growth at any prices.
    {"figures.growth",
     "2022年，一般公共预算收入100亿元。\n\n2023年一般公共预算收入110亿元，增长1.5%。"},
    {"figures.growth", "2022年，地区生产总值812亿元。\n\n2023年地区生产总值803亿元，增长1%。"},
    {"figures.growth",
     "表1　主要指标\n\n| 指标 | 单位 | 2022年 | 2023年 | 比上年增长（%） |\n| --- | --- | --- | "
     "--- "
     "| --- |\n| 利润 | 万元 | 10.0 | 9.0 | 5.0 |\n| 用电量 | 亿千瓦时 | 40 | 42 | 5.0 "
     "|\n\n以上为快报数。"},
    // Another unit
    {"figures.unit-change", "2022年，进出口总额365000万元。\n\n2023年进出口总额38.2亿元。"},
    {"figures.unit-change", "粮食播种面积32万亩。", "粮食播种面积稳定在2.1万公顷。"},
    {"figures.unit-change", "2022年实际利用外资1.2亿美元。\n\n2023年实际利用外资9.1亿元。"},
    {"figures.unit-change", "城镇新增就业20900人。", "城镇新增就业2.1万人以上。"},
    // Double hedges
    {"figures.double-hedge", "全年接待游客约320万人次左右。"},
    {"figures.double-hedge", "超过50家以上企业上云。\n\n新增上云企业超过50家以上。"},
    {"figures.double-hedge", "帮助企业解决问题近300余个。"},
    {"figures.double-hedge", "带动就业大约5000人左右。"},
    {"figures.double-hedge", "力求平稳。", "城镇新增就业不少于2万人以上。"},
    {"figures.double-hedge", "审批时限压缩到不超过3个工作日以内。"},
    {"figures.double-hedge", "改造老旧小区近40多个。"},
    {"figures.double-hedge", "发放补贴约近800万元。"},
    // Ranges
    {"figures.range", "打好基础。", "地区生产总值增长5—6%。"},
    {"figures.range", "打好基础。", "固定资产投资增长7-8%。"},
    {"figures.range", "打好基础。", "力争税收收入增长4～5%，居民收入增长5%。"},
    {"figures.range", "打好基础。", "新增投资3—5亿元。"},
    // Word and sign
    {"figures.sign", "房地产投资下降-12.3%。"},
    {"figures.sign", "出口总额增长-3%。"},
    {"figures.sign",
     "表1　主要指标\n\n| 指标 | 完成数（亿元） | 比上年增长（%） |\n| --- | --- | --- |\n| 投资额 "
     "| 60 | "
     "下降-3% |\n| 出口额 | 20 | 4.1 |\n\n以上为快报数。"},
    {"figures.sign",
     "表1　主要指标\n\n| 指标 | 数值（件） | 比上年下降（%） |\n| --- | --- | --- |\n| 事故起数 | "
     "60 | -3.2 "
     "|\n| 伤亡人数 | 20 | 4.1 |\n\n以上为快报数。"},
    // % and 个百分点
    {"figures.points", "城镇化率68.2%，提高1.2%。"},
    {"figures.points", "空气质量优良率提升2.1%。"},
    {"figures.points", "固定资产投资增长3.2个百分点。"},
    {"figures.points", "高技术产业增加值占比18.5%，比上年提高0.9%。"},
    {"figures.points", "一般公共预算收入42亿元，增长4个百分点。"},
    // Parts and the whole
    {"figures.parts", "完成投资120亿元，其中工业投资80亿元、基础设施投资55亿元。"},
    {"figures.parts", "新增就业1.2万人，其中高校毕业生1.4万人。"},
    {"figures.parts", "办理民生实事30件。其中，教育类18件、医疗类15件。"},
    {"figures.parts", "一般公共预算收入40亿元，其中税收收入32亿元，非税收入11亿元。"},
    {"figures.parts",
     "表1　主要指标\n\n| 指标 | 2023年完成（亿元） |\n| --- | --- |\n| 财政收入总额 | 50 |\n| "
     "其中：税收部分 | 41 |\n| 其中：非税部分 | 12 |\n\n以上为快报数。"},
    // Shares
    {"figures.shares", "三次产业比为5.2:38.6:57.2。"},
    {"figures.shares", "产业结构优化为6:41:51。"},
    {"figures.shares", "一产、二产、三产占比分别为6.2%、40.1%、58.3%。"},
    {"figures.shares", "代表构成合理，一线代表占58%、干部代表占47%。"},
    // Rates above 100
    {"figures.over-100", "群众满意率102%。"},
    {"figures.over-100", "饮用水源地水质达标率达到110%。"},
    {"figures.over-100", "生活垃圾无害化处理率100.5%。"},
};

bool is_found(const Planted& planted) {
  const auto codes = codes_of(lint(report_text(planted.review, planted.plan)));
  return std::find(codes.begin(), codes.end(), planted.code) != codes.end();
}

TEST(LintIndicators, FindsPlantedDisagreements) {
  std::map<std::string, int> by_code;
  for (const Planted& planted : kPlanted) {
    EXPECT_TRUE(is_found(planted)) << planted.code << "\n" << planted.review << planted.plan;
    ++by_code[planted.code];
  }
  for (const auto& [code, count] : by_code) std::cout << code << ": " << count << "\n";
  EXPECT_GE(std::size(kPlanted), 70U);
  EXPECT_EQ(by_code.size(), 10U);
}

// Where a warning would be as often wrong as right.
TEST(LintIndicators, LeavesWhatTheWordsDoNotTell) {
  constexpr Planted kUntold[] = {
      // The same thing in other words: no rule of endings brings them together.
      {"figures.two-values", "外贸进出口总额366亿元。\n\n进出口总额达336亿元。"},
      // In one paragraph, small counts are mostly of several things.
      {"figures.two-values", "新建公园12个，绿化提质。全年新建公园21个，市民满意。"},
      // 增长2.5倍 is said of what has grown to 2.5 times, not of 0.5.
      {"figures.growth", "软件业务收入由18亿元增长到45亿元，增长2.5倍。"},
  };
  for (const Planted& untold : kUntold) EXPECT_FALSE(is_found(untold)) << untold.review;
}

// ---- what a finding says -----------------------------------------------------------------------

TEST(LintIndicators, NamesBothPlaces) {
  const Problem problem = testing::only(lint(
      report_text("全市进出口总额366亿元。\n\n开放步伐加快，进出口总值达363亿元。"), "report.md"));
  EXPECT_EQ(
      to_string(problem),
      "report.md:7:14: warning: 进出口总值 363亿元 here, 进出口总额 366亿元 at report.md:5:8 "
      "[figures.two-values]\n"
      "  look which is right; both are of 2023年; or whether 进出口总额 and 进出口总值 are two "
      "indicators");
}

TEST(LintIndicators, TellsTheGrowthThatFollows) {
  const Problem problem = testing::only(
      lint(report_text("2022年，快递业务量2400万件。\n\n2023年，快递业务量3000万件，增长15%。")));
  EXPECT_EQ(problem.what,
            "快递业务量 3000万件 after 2400万件 at report.md:5:12 is 增长25.0%, not 增长15%");
  EXPECT_EQ(problem.place, (Place{"report.md", 7, 12}));
}

TEST(LintIndicators, WarnsInTheOrderOfTheText) {
  const Problems problems = lint(report_text(
      "三次产业比为5.2:38.6:57.2。\n\n接待游客约320万人次左右。\n\n房地产投资下降-12.3%。"));
  EXPECT_EQ(codes_of(problems),
            (std::vector<std::string>{"figures.shares", "figures.double-hedge", "figures.sign"}));
  for (const Problem& problem : problems) {
    EXPECT_EQ(problem.severity, Severity::warning);
    EXPECT_FALSE(problem.remedy.empty());
  }
}

// ---- texts that agree --------------------------------------------------------------------------

constexpr Planted kClean[] = {
    {"another year", "2022年，进出口总额300亿元。\n\n2023年，进出口总额315亿元，增长5%。"},
    {"rounded", "地区生产总值1065.3亿元。\n\n地区生产总值突破1065亿元。"},
    {"scaled", "城镇新增就业2.09万人。\n\n全年城镇新增就业20900人。"},
    {"goal and result", "城镇新增就业2.09万人。", "城镇新增就业1.9万人。"},
    {"two targets", "打好基础。", "力争税收收入增长8%、奋斗目标10%。"},
    {"another region", "全市地区生产总值900亿元。\n\n全省地区生产总值5.4万亿元。"},
    {"a region in the name", "我市外贸出口90亿元。\n\n全国外贸出口额25万亿元，我市稳中有进。"},
    {"constant prices", "2022年，地区生产总值800亿元。\n\n2023年，地区生产总值836亿元，增长5.8%。"},
    {"months", "1—10月，进出口总额80亿元。\n\n1—11月，进出口总额90亿元。"},
    {"empty names", "建成企业数量3家，总长度5公里。\n\n企业数量8家，总长度9公里。"},
    {"so far", "截至目前，新增就业30万人。\n\n全年新增就业80万人。"},
    {"half a year", "2023年上半年，税收收入31亿元。\n\n2023年税收收入64亿元。"},
    {"a larger unit", "2022年，工业产值9600亿元。\n\n2023年工业产值1.1万亿元。"},
    {"other schools", "普通高校3所，在校生2.1万人。职业院校4所，在校生1.3万人。"},
    {"hedged once", "帮助企业解决问题近300个，服务约5000人次，兑现资金80多万元。"},
    {"an upper bound", "打好基础。", "登记失业率控制在3.5%以内，研发投入强度3%以上。"},
    {"units repeated", "打好基础。", "地区生产总值增长5%—6%，新增投资3亿元—5亿元，培育3—5家企业。"},
    {"minus as a range", "打好基础。", "居民收入增长5%-6%。"},
    {"rates in points", "城镇化率68.2%，提高1.2个百分点。工业增速加快2个百分点。"},
    {"rates that fall", "信访投诉率下降30%，劳动生产率增长6%。"},
    {"open rates", "重点项目投资完成率118%，高中阶段毛入学率102%。"},
    {"parts", "完成投资120亿元，其中工业投资80亿元、基础设施投资40亿元。"},
    {"parts of a part", "办件5600件，其中办结5500件，满意率99%。"},
    {"shares rounded", "三次产业比为5.3:38.6:56.2。"},
    {"shares of two wholes", "新建绿色建筑占比98%，新能源公交占比93%。"},
    {"no figure", "“下降-3%”这样的写法不可取，要写清楚。"},
};

TEST(LintIndicators, IsSilentWhereNothingDisagrees) {
  for (const Planted& clean : kClean) {
    EXPECT_EQ(lint(report_text(clean.review, clean.plan)), Problems{}) << clean.code;
  }
}

TEST(LintIndicators, IsSilentOnColumnsOfOneYear) {
  const std::string table =
      "表1　主要指标\n\n| 指标 | 单位 | 2023年目标 | 2023年完成 |\n| --- | --- | --- | --- |\n"
      "| 发电量 | 亿千瓦时 | 52 | 60 |\n| 用电量 | 亿千瓦时 | 41 | 42 |\n\n以上为快报数。";
  EXPECT_EQ(lint(report_text(table)), Problems{});
}

TEST(LintIndicators, IsSilentOnTheSampleReports) {
  const std::filesystem::path folder = std::filesystem::path(BANXIN_SOURCE_DIR) / "data/reports";
  int read = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    ++read;
    EXPECT_EQ(lint(*read_file(file.path().string()), file.path().string()), Problems{});
  }
  EXPECT_GE(read, 3);
}

TEST(LintIndicators, IsSilentOnTheReportsOfTheCorpus) {
  SHARED_FILE_OR_SKIP(folder, "corpus/reports");
  int read = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const auto ending = file.path().extension();
    if (ending != ".txt" && ending != ".md") continue;
    ++read;
    EXPECT_EQ(lint(*read_file(file.path().string()), file.path().string()), Problems{});
  }
  EXPECT_GE(read, 6);
}

}  // namespace
}  // namespace banxin
