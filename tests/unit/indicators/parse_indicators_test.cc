// parse_indicators: the grammar of TYPOGRAPHY §5.3, row by row, and the reference sentences.
#include "indicators/parse_indicators.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "support/shared_file.h"

namespace banxin {
namespace {

// ---- printing
// ------------------------------------------------------------------------------------

std::string print(const std::vector<Decimal>& numbers) {
  std::string out;
  for (const Decimal& number : numbers) out += (out.empty() ? "" : "~") + to_string(number);
  return out;
}

// name|value|unit|change|change_unit|direction|qualifier
std::string print(const Indicator& entry) {
  return to_utf8(entry.name) + "|" + print(entry.value) + "|" + to_utf8(entry.unit) + "|" +
         print(entry.change) + "|" + to_utf8(entry.change_unit) + "|" + to_string(entry.direction) +
         "|" + to_utf8(qualifier_of(entry));
}

std::vector<std::string> parse_and_print(const std::u32string& text) {
  std::vector<std::string> lines;
  for (const Indicator& entry : parse_indicators(text)) lines.push_back(print(entry));
  return lines;
}

// ---- own sentences
// -------------------------------------------------------------------------------

struct Case {
  const char32_t* text;
  std::vector<std::string> expected;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    EXPECT_EQ(parse_and_print(each.text), each.expected) << to_utf8(each.text);
  }
}

TEST(ParseIndicators, ReadsLevelsAndChanges) {
  expect_all({
      {U"全市地区生产总值1386.4亿元，同比增长6.2%。", {"地区生产总值|1386.4|亿元|6.2|%|up|"}},
      {U"规模以上工业增加值下降1.4%。", {"规模以上工业增加值|||1.4|%|down|"}},
      {U"一般公共预算收入完成2,048.6亿元，增长7.0%。", {"一般公共预算收入|2048.6|亿元|7.0|%|up|"}},
      {U"粮食总产量达到45.8万吨。", {"粮食总产量|45.8|万吨|||none|"}},
      {U"城镇化率66.2%，比上年提高1.1个百分点。", {"城镇化率|66.2|%|1.1|个百分点|up|"}},
      {U"人口自然增长率为2.35‰。", {"人口自然增长率|2.35|‰|||none|"}},
      {U"实际使用外资增长24.7%，达到3.6亿美元。", {"实际使用外资|3.6|亿美元|24.7|%|up|"}},
      {U"社会消费品零售总额312亿元增长4.8%。", {"社会消费品零售总额|312|亿元|4.8|%|up|"}},
      {U"新增污水处理能力12万立方米/日。", {"新增污水处理能力|12|万立方米/日|||none|"}},
      {U"截至2023年底，全区常住人口58.3万人。", {"常住人口|58.3|万人|||none|"}},
      {U"“十四五”前三年固定资产投资年均增长8.5%。", {"固定资产投资|||8.5|%|up|年均"}},
      {U"亩均税收达28.5万元/亩。", {"亩均税收|28.5|万元/亩|||none|"}},
  });
}

TEST(ParseIndicators, ReadsSignsAndDirections) {
  expect_all({
      {U"进出口总额增长-3.4%。", {"进出口总额|||3.4|%|down|"}},
      {U"工业投资同比+9.1%，房地产投资同比-15.2%。",
       {"工业投资|||9.1|%|up|", "房地产投资|||15.2|%|down|"}},
      {U"建筑业总产值降幅收窄3.5个百分点。", {"建筑业总产值降幅|||3.5|个百分点|down|"}},
      {U"居民消费价格涨幅回落0.3个百分点。", {"居民消费价格涨幅|||0.3|个百分点|down|"}},
      {U"用水总量与去年持平。", {"用水总量|||||flat|"}},
      {U"限上零售额与上年同期基本持平。", {"限上零售额|||||flat|基本"}},
      {U"PM2.5平均浓度由33微克/立方米降至30微克/立方米。",
       {"PM2.5平均浓度|30|微克/立方米|||down|由33微克/立方米+降至"}},
      {U"城乡居民收入比缩小至2.31:1。", {"城乡居民收入比|2.31~1||||down|缩小至"}},
      {U"低保标准从每人每月780元提高到每人每月850元。",
       {"低保标准|850|元/人·月|||up|从每人每月780元+提高到"}},
      {U"审批时限压缩至5个工作日以内。", {"审批时限|5|个工作日|||down|压缩至+以内"}},
  });
}

TEST(ParseIndicators, ReadsNumbers) {
  expect_all({
      {U"地区生产总值增长5%—6%。", {"地区生产总值|||5~6|%|up|"}},
      {U"工业增加值增长6.5%-7%。", {"工业增加值|||6.5~7|%|up|"}},
      {U"财政收入增长5%至6%。", {"财政收入|||5~6|%|up|"}},
      {U"投资增长5—6%。", {"投资|||5~6|%|up|"}},
      {U"三次产业结构调整为5.2:38.6:56.2。", {"三次产业结构|5.2~38.6~56.2||||none|"}},
      {U"劳动年龄人口占比超过七成。", {"劳动年龄人口占比|70|%|||none|超过"}},
      {U"民营企业就业人数占四分之三。", {"民营企业就业人数占|3~4||||none|"}},
      {U"新建社区食堂三座。", {"新建社区食堂|3|座|||none|"}},
      {U"参加志愿服务3万多人。", {"参加志愿服务|3|万人|||none|多"}},
      {U"植树造林2600余亩。", {"植树造林|2600|亩|||none|余"}},
      {U"集成电路产值翻了两番。", {"集成电路产值|||2|番|up|"}},
      {U"软件业收入增长一倍。", {"软件业收入|||1|倍|up|"}},
      {U"现在我区人口已经62万人。", {"人口|62|万人|||none|"}},
      {U"零售总额增长百分之七点八。", {"零售总额|||7.8|%|up|"}},
      {U"外汇储备达到16亿美元，增长1．4倍。", {"外汇储备|16|亿美元|1.4|倍|up|"}},
      {U"惠及300多万个体工商户。", {"惠及个体工商户|300|万|||none|多"}},
      {U"粮食产量45万吨，比上年减产2万吨。", {"粮食产量|45|万吨|2|万吨|down|"}},
      {U"市级财政教育投入拟安排12亿元。", {"市级财政教育投入|12|亿元|||none|拟安排"}},
      {U"快递业务量是2020年的1.8倍。", {"快递业务量|||1.8|倍|up|是2020年的"}},
  });
}

TEST(ParseIndicators, ReadsQualifiers) {
  expect_all({
      {U"预计全年技改投资增长12%左右。", {"技改投资|||12|%|up|预计+左右"}},
      {U"确保城镇新增就业不少于1.8万人，登记失业率控制在3.5%以内；新建公园6个。",
       {"城镇新增就业|1.8|万人|||none|确保+不少于", "登记失业率|3.5|%|||none|确保+控制在+以内",
        "新建公园|6|个|||none|"}},
      {U"力争税收收入增长8%、奋斗目标10%。",
       {"税收收入|||8|%|up|力争", "税收收入|||10|%|up|奋斗目标"}},
      {U"外贸出口比年初增长6.1%。", {"外贸出口|||6.1|%|up|比年初"}},
      {U"服务业增加值增速高于全市平均0.8个百分点。",
       {"服务业增加值增速|||0.8|个百分点|up|高于全市平均"}},
      {U"农民收入增速比全国高1.5个百分点。", {"农民收入增速|||1.5|个百分点|up|比全国"}},
      {U"重大项目投资完成率超序时4.6个百分点。", {"重大项目投资完成率|||4.6|个百分点|up|超序时"}},
      {U"税收收入9.2亿元，下降2%，扣除减税因素后增长6%。",
       {"税收收入|9.2|亿元|2|%|down|", "税收收入|||6|%|up|扣除减税因素后"}},
      {U"按不变价格计算，农业总产值增长4.1%。", {"农业总产值|||4.1|%|up|按不变价格计算"}},
      {U"居民收入增长与经济增长基本同步。", {"居民收入|||||up|与经济增长基本同步"}},
      {U"累计建成5G基站1260个。", {"建成5G基站|1260|个|||none|累计"}},
      {U"水库工程完成年度计划的82%。", {"水库工程|82|%|||none|完成年度计划的"}},
      {U"圆满完成省下达的粮食播种面积和耕地保有量任务。",
       {"粮食播种面积|||||none|完成省下达任务", "耕地保有量|||||none|完成省下达任务"}},
  });
}

TEST(ParseIndicators, ReadsRanks) {
  expect_all({
      {U"数字经济综合评价连续两年居全省第3位。", {"数字经济综合评价|3|位|||none|连续两年+全省第"}},
      {U"研发强度保持全省前三。", {"研发强度|3|位|||none|全省前"}},
      {U"工业投资增长18.2%，列全市第一。",
       {"工业投资|||18.2|%|up|", "工业投资|1|位|||none|全市第"}},
      {U"营商环境便利度由第8位升至第5位。", {"营商环境便利度|5|位|||up|由第8位+升至+第"}},
      {U"科技创新指数排名前移2位。", {"科技创新指数排名|||2|位|up|"}},
      {U"汽车、家电销量分别居全省第2位、第4位。",
       {"汽车销量|2|位|||none|全省第", "家电销量|4|位|||none|全省第"}},
  });
}

TEST(ParseIndicators, ReadsLists) {
  expect_all({
      {U"办结省人大代表建议86件、省政协提案102件，办结率均为100%。",
       {"办结省人大代表建议|86|件|||none|", "办结省政协提案|102|件|||none|",
        "办结率|100|%|||none|均"}},
      {U"查处违法案件31起58人。", {"查处违法案件|31|起|||none|", "查处违法案件|58|人|||none|"}},
      {U"收储土地19宗、860亩。", {"收储土地|19|宗|||none|", "收储土地|860|亩|||none|"}},
      {U"加快推进东湖片区等6个、共1280亩的旧城改造。",
       {"旧城改造|6|个|||none|", "旧城改造|1280|亩|||none|共"}},
      {U"城乡居民人均可支配收入分别达到52380元和27610元，增长5.1%和6.8%。",
       {"城镇居民人均可支配收入|52380|元|5.1|%|up|", "农村居民人均可支配收入|27610|元|6.8|%|up|"}},
      {U"一产、二产、三产增加值分别增长3.1%、5.6%、6.4%。",
       {"一产增加值|||3.1|%|up|", "二产增加值|||5.6|%|up|", "三产增加值|||6.4|%|up|"}},
      {U"一产、二产占比分别为6.2%、40.1%。", {"一产占比|6.2|%|||none|", "二产占比|40.1|%|||none|"}},
      {U"接待游客320万人次、旅游收入21.5亿元，分别增长11%和13.4%。",
       {"接待游客|320|万人次|11|%|up|", "旅游收入|21.5|亿元|13.4|%|up|"}},
      {U"职业教育新建2所高职院校、4所技工学校。",
       {"新建高职院校|2|所|||none|", "新建技工学校|4|所|||none|"}},
      {U"星辰科技等9家企业入选国家级制造业单项冠军。", {"入选国家级制造业单项冠军|9|家|||none|"}},
      {U"26个省级重点项目投资完成率118%。", {"省级重点项目投资完成率|118|%|||none|"}},
      {U"新增专精特新企业五家，总数达到23家。",
       {"新增专精特新企业|5|家|||none|", "专精特新企业总数|23|家|||none|"}},
      {U"完成工业投资48亿元，占固定资产投资比重达36%。",
       {"工业投资|48|亿元|||none|", "工业投资占固定资产投资比重|36|%|||none|"}},
      {U"兑现惠企资金1.2亿元，惠及企业860家、群众2.4万人。",
       {"兑现惠企资金|1.2|亿元|||none|", "惠及企业|860|家|||none|", "惠及群众|2.4|万人|||none|"}},
  });
}

TEST(ParseIndicators, KeepsNumbersThatAreParts) {
  expect_all({
      {U"引进年产值超5亿元企业4家。", {"引进年产值超5亿元企业|4|家|||none|"}},
      {U"建成10万吨级码头2座。", {"建成10万吨级码头|2|座|||none|"}},
      {U"12345热线办结率99.6%。", {"12345热线办结率|99.6|%|||none|"}},
      {U"引进亿元以上项目36个。", {"引进亿元以上项目|36|个|||none|"}},
      {U"G324线改建工程完成总量的40%。", {"G324线改建工程|40|%|||none|完成总量的"}},
      {U"24小时城市书房增至18个。", {"24小时城市书房|18|个|||up|增至"}},
      {U"每千名老人养老床位达38.5张。", {"每千名老人养老床位|38.5|张|||none|"}},
  });
}

TEST(ParseIndicators, ReadsNoEntryWhereNoneIs) {
  expect_all({
      {U"", {}},
      {U"3月15日上午9时30分，区第十九届人民代表大会第三次会议开幕。", {}},
      {U"弘扬“马上就办2.0”作风，推进“1+5+N”行动。", {}},
      {U"按照《办法》第8条第2款执行，咨询电话0592-2345678。", {}},
      {U"工业经济稳中有进，物价总体平稳。", {}},
      {U"附件：3. 2024年民生实事项目安排表", {}},
      {U"落实“十四五”规划，一张蓝图干到底。", {}},
      {U"第一，坚持稳中求进；第二，坚持深化改革。", {}},
      {U"重点抓好6个方面工作。", {}},
      {U"2021年至2023年是不平凡的三年。", {}},
  });
}

TEST(ParseIndicators, TellsWhereEachPartStands) {
  const std::u32string text = U"预计全年工业投资约86亿元，同比增长-2.5%左右。";
  const auto entries = parse_indicators(text);
  ASSERT_EQ(entries.size(), 1U);
  const auto part = [&](TextRange range) {
    return to_utf8(text.substr(range.begin, range.end - range.begin));
  };
  EXPECT_EQ(part(entries[0].name_range), "工业投资");
  EXPECT_EQ(part(entries[0].value_range), "86亿元");
  EXPECT_EQ(part(entries[0].change_range), "-2.5%");
  EXPECT_EQ(print(entries[0]), "工业投资|86|亿元|2.5|%|down|预计+约+左右");
}

TEST(ParseIndicators, KeepsRangesInsideAnyText) {
  const std::u32string pieces =
      U"第前由从等增降到至比较高于与的每、，。；：12.-%"
      U"万个元位名倍番成家年“”（）和分别提升同步持平控制在以内";
  std::uint32_t state = 7;
  for (int round = 0; round < 20000; ++round) {
    std::u32string text;
    for (int k = 0; k < 14; ++k) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16) % pieces.size()];
    }
    for (const Indicator& entry : parse_indicators(text)) {
      for (const TextRange& range : {entry.name_range, entry.value_range, entry.change_range}) {
        ASSERT_LE(range.begin, range.end) << to_utf8(text);
        ASSERT_LE(range.end, text.size()) << to_utf8(text);
      }
    }
  }
}

TEST(Decimal, PrintsAsWritten) {
  EXPECT_EQ(to_string(Decimal{40, 1}), "4.0");
  EXPECT_EQ(to_string(Decimal{-31, 1}), "-3.1");
  EXPECT_EQ(to_string(Decimal{5, 2}), "0.05");
  EXPECT_EQ(to_string(Decimal{1200, 0}), "1200");
}

// ---- the reference sentences
// ---------------------------------------------------------------------

bool is_han(char32_t c) { return c >= 0x2E80 && c <= 0x9FFF; }
bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// What normalisation (S-20) does to a sentence before it is parsed.
std::u32string normalise(std::u32string text) {
  static const std::u32string kHalf = U",;:()";
  static const std::u32string kFull = U"，；：（）";
  if (text.starts_with(U"- ")) text.erase(0, 2);
  std::u32string plain;
  for (const char32_t c : text)
    if (c != U'*' && c != U'\n') plain += c;
  std::u32string out = plain;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto kind = kHalf.find(plain[i]);
    if (kind == kHalf.npos) continue;
    const char32_t before = i > 0 ? plain[i - 1] : 0;
    const char32_t after = i + 1 < plain.size() ? plain[i + 1] : 0;
    const bool between_digits = is_ascii_digit(before) && is_ascii_digit(after);
    const bool at_end = after == 0;
    if (!between_digits && (is_han(before) || is_han(after) || at_end)) out[i] = kFull[kind];
  }
  return out;
}

std::string print_number(const nlohmann::json& number) {
  if (number.is_null()) return "";
  if (!number.is_array()) return number.dump();
  std::string out;
  for (const auto& part : number) out += (out.empty() ? "" : "~") + part.dump();
  return out;
}

std::string print_text(const nlohmann::json& text) {
  return text.is_null() ? "" : text.get<std::string>();
}

std::string print(const nlohmann::json& entry) {
  return print_text(entry["name"]) + "|" + print_number(entry["value"]) + "|" +
         print_text(entry["unit"]) + "|" + print_number(entry["change"]) + "|" +
         print_text(entry["change_unit"]) + "|" + print_text(entry["direction"]) + "|" +
         print_text(entry["qualifier"]);
}

struct ReferenceSentence {
  std::u32string text;
  std::vector<std::string> expected;
};

std::vector<ReferenceSentence> read_reference(const std::string& path) {
  std::vector<ReferenceSentence> sentences;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const auto json = nlohmann::json::parse(line);
    ReferenceSentence sentence{normalise(from_utf8(json["text"].get<std::string>())), {}};
    for (const auto& entry : json["expect"]) sentence.expected.push_back(print(entry));
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

// A difference, one line an entry: "-" expected only, "+" found only.
std::string difference(const std::vector<std::string>& expected,
                       const std::vector<std::string>& found) {
  std::string out;
  for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
    const std::string want = i < expected.size() ? expected[i] : "";
    const std::string have = i < found.size() ? found[i] : "";
    if (want == have) continue;
    if (!want.empty()) out += "\n    - " + want;
    if (!have.empty()) out += "\n    + " + have;
  }
  return out;
}

// The decimals of 4.0 are kept as written; JSON's 15 and 15.0 differ alike.
TEST(ParseIndicators, ReadsTheReferenceSentences) {
  SHARED_FILE_OR_SKIP(path, "reference/indicators.jsonl");
  const auto sentences = read_reference(path);
  ASSERT_FALSE(sentences.empty());

  constexpr std::size_t kSeedForm = 26;
  std::size_t entries = 0;
  std::size_t exact = 0;
  std::size_t exact_sentences = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& [text, expected] = sentences[i];
    const auto found = parse_and_print(text);
    for (std::size_t k = 0; k < std::max(expected.size(), found.size()); ++k) {
      ++entries;
      if (k < expected.size() && k < found.size() && expected[k] == found[k]) ++exact;
    }
    if (expected == found) {
      ++exact_sentences;
      continue;
    }
    std::cout << "miss, line " << i + 1 << ": " << to_utf8(text) << difference(expected, found)
              << "\n";
    EXPECT_GE(i, kSeedForm) << "the seed-form part is exact";
    EXPECT_FALSE(expected.empty()) << "no entry is expected: " << to_utf8(text);
  }
  std::cout << exact_sentences << " of " << sentences.size() << " sentences, " << exact << " of "
            << entries << " entries exact\n";
  EXPECT_GE(exact * 100, entries * 95);
}

}  // namespace
}  // namespace banxin
