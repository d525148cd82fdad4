#pragma once
// What stands around a number in reports: [余] [万] [余] unit [以上], with the units of measure,
// the counters and the multipliers. Indicators are read by these words (TYPOGRAPHY S-30), and lines
// keep them with their number (LB-18).
#include <string_view>

#include "base/word_table.h"

namespace banxin {

enum class UnitClass {
  none,      // ratio list, fraction, index
  counter,   // 个 家 人 …: "3家企业"
  measure,   // 亿元 亩 吨 …
  duration,  // 小时 天 …
  percent,   // % ‰
  point,     // 个百分点
  multiple,  // 倍
  doubling,  // 番
  place,     // a rank: 第2位, 前三
};

struct UnitWord {
  std::u32string_view text;
  UnitClass unit_class;
};

inline constexpr UnitWord kUnitWords[] = {
    {U"%", UnitClass::percent},         {U"‰", UnitClass::percent},
    {U"个百分点", UnitClass::point},    {U"百分点", UnitClass::point},
    {U"倍", UnitClass::multiple},       {U"番", UnitClass::doubling},
    {U"元", UnitClass::measure},        {U"美元", UnitClass::measure},
    {U"港元", UnitClass::measure},      {U"欧元", UnitClass::measure},
    {U"日元", UnitClass::measure},      {U"元人民币", UnitClass::measure},
    {U"吨", UnitClass::measure},        {U"吨标准煤", UnitClass::measure},
    {U"吨标煤", UnitClass::measure},    {U"公斤", UnitClass::measure},
    {U"千克", UnitClass::measure},      {U"克", UnitClass::measure},
    {U"微克", UnitClass::measure},      {U"毫克", UnitClass::measure},
    {U"斤", UnitClass::measure},        {U"担", UnitClass::measure},
    {U"亩", UnitClass::measure},        {U"亩次", UnitClass::measure},
    {U"公顷", UnitClass::measure},      {U"平方米", UnitClass::measure},
    {U"平米", UnitClass::measure},      {U"平方公里", UnitClass::measure},
    {U"平方千米", UnitClass::measure},  {U"立方米", UnitClass::measure},
    {U"公里", UnitClass::measure},      {U"千米", UnitClass::measure},
    {U"米", UnitClass::measure},        {U"延米", UnitClass::measure},
    {U"海里", UnitClass::measure},      {U"升", UnitClass::measure},
    {U"毫升", UnitClass::measure},      {U"毫米", UnitClass::measure},
    {U"厘米", UnitClass::measure},      {U"千瓦", UnitClass::measure},
    {U"千瓦时", UnitClass::measure},    {U"兆瓦", UnitClass::measure},
    {U"兆瓦时", UnitClass::measure},    {U"度", UnitClass::measure},
    {U"度电", UnitClass::measure},      {U"千伏安", UnitClass::measure},
    {U"瓦", UnitClass::measure},        {U"吨公里", UnitClass::measure},
    {U"人公里", UnitClass::measure},    {U"标箱", UnitClass::measure},
    {U"标准箱", UnitClass::measure},    {U"TEU", UnitClass::measure},
    {U"桶", UnitClass::measure},        {U"℃", UnitClass::measure},
    {U"摄氏度", UnitClass::measure},    {U"分贝", UnitClass::measure},
    {U"标准台", UnitClass::measure},    {U"重量箱", UnitClass::measure},
    {U"分", UnitClass::measure},        {U"岁", UnitClass::duration},
    {U"周岁", UnitClass::duration},     {U"小时", UnitClass::duration},
    {U"个小时", UnitClass::duration},   {U"天", UnitClass::duration},
    {U"个工作日", UnitClass::duration}, {U"工作日", UnitClass::duration},
    {U"分钟", UnitClass::duration},     {U"秒", UnitClass::duration},
    {U"个月", UnitClass::duration},     {U"学时", UnitClass::duration},
    {U"人", UnitClass::counter},        {U"人次", UnitClass::counter},
    {U"人份", UnitClass::counter},      {U"人日", UnitClass::counter},
    {U"户", UnitClass::counter},        {U"户次", UnitClass::counter},
    {U"家", UnitClass::counter},        {U"家次", UnitClass::counter},
    {U"个", UnitClass::counter},        {U"个次", UnitClass::counter},
    {U"件", UnitClass::counter},        {U"件次", UnitClass::counter},
    {U"项", UnitClass::counter},        {U"项次", UnitClass::counter},
    {U"条", UnitClass::counter},        {U"条次", UnitClass::counter},
    {U"起", UnitClass::counter},        {U"例", UnitClass::counter},
    {U"宗", UnitClass::counter},        {U"处", UnitClass::counter},
    {U"处次", UnitClass::counter},      {U"所", UnitClass::counter},
    {U"座", UnitClass::counter},        {U"栋", UnitClass::counter},
    {U"幢", UnitClass::counter},        {U"套", UnitClass::counter},
    {U"间", UnitClass::counter},        {U"辆", UnitClass::counter},
    {U"辆次", UnitClass::counter},      {U"台", UnitClass::counter},
    {U"台套", UnitClass::counter},      {U"台（套）", UnitClass::counter},
    {U"台次", UnitClass::counter},      {U"件（套）", UnitClass::counter},
    {U"部", UnitClass::counter},        {U"部次", UnitClass::counter},
    {U"艘", UnitClass::counter},        {U"艘次", UnitClass::counter},
    {U"架", UnitClass::counter},        {U"架次", UnitClass::counter},
    {U"列", UnitClass::counter},        {U"列次", UnitClass::counter},
    {U"班", UnitClass::counter},        {U"班次", UnitClass::counter},
    {U"场", UnitClass::counter},        {U"场次", UnitClass::counter},
    {U"次", UnitClass::counter},        {U"期", UnitClass::counter},
    {U"批", UnitClass::counter},        {U"批次", UnitClass::counter},
    {U"名", UnitClass::counter},        {U"位", UnitClass::counter},
    {U"对", UnitClass::counter},        {U"只", UnitClass::counter},
    {U"头", UnitClass::counter},        {U"羽", UnitClass::counter},
    {U"尾", UnitClass::counter},        {U"株", UnitClass::counter},
    {U"棵", UnitClass::counter},        {U"根", UnitClass::counter},
    {U"张", UnitClass::counter},        {U"份", UnitClass::counter},
    {U"封", UnitClass::counter},        {U"本", UnitClass::counter},
    {U"册", UnitClass::counter},        {U"篇", UnitClass::counter},
    {U"款", UnitClass::counter},        {U"种", UnitClass::counter},
    {U"类", UnitClass::counter},        {U"门", UnitClass::counter},
    {U"支", UnitClass::counter},        {U"片", UnitClass::counter},
    {U"块", UnitClass::counter},        {U"枚", UnitClass::counter},
    {U"盏", UnitClass::counter},        {U"道", UnitClass::counter},
    {U"口", UnitClass::counter},        {U"眼", UnitClass::counter},
    {U"组", UnitClass::counter},        {U"笔", UnitClass::counter},
    {U"单", UnitClass::counter},        {U"票", UnitClass::counter},
    {U"箱", UnitClass::counter},        {U"餐", UnitClass::counter},
    {U"剂", UnitClass::counter},        {U"剂次", UnitClass::counter},
    {U"床", UnitClass::counter},        {U"团", UnitClass::counter},
    {U"首", UnitClass::counter},        {U"部（集）", UnitClass::counter},
};

inline constexpr std::u32string_view kMultipliers[] = {
    U"万亿", U"千亿", U"百亿", U"十亿", U"亿", U"千万", U"百万", U"十万", U"万", U"千", U"百",
};

// Between a number and its multiplier, or behind that: 30余家, 1万多人, 10几个.
inline constexpr std::u32string_view kNumberInfixes = U"余多几";

inline constexpr std::u32string_view kBoundWords[] = {
    U"左右", U"以上", U"以内", U"以下", U"以外", U"之内", U"之上", U"上下", U"及以上", U"及以下",
};

// Denominators after 每, as in 每人每月920元 = 元/人·月.
inline constexpr std::u32string_view kPerUnits[] = {
    U"人",   U"户",     U"月",   U"年",     U"日", U"天",   U"吨",   U"亩",
    U"公斤", U"平方米", U"公里", U"立方米", U"次", U"人次", U"小时", U"度",
    U"千人", U"万人",   U"百人", U"百户",   U"张", U"学期", U"学年",
};

// Characters of "/人·月" at the start of `text`; 0 = it does not begin so.
constexpr std::size_t denominators_length(std::u32string_view text) {
  std::size_t length = 0;
  for (char32_t joint = U'/'; length < text.size() && text[length] == joint; joint = U'·') {
    const auto* word = longest_prefix(kPerUnits, text.substr(length + 1));
    if (word == nullptr) break;
    length += 1 + word->size();
  }
  return length;
}

}  // namespace banxin
