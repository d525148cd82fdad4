#include "indicators/compare_names.h"

#include "indicators/match_words.h"
#include "indicators/name_tables.h"
#include "indicators/time_words.h"

namespace banxin {
namespace {

// Names of one indicator that no rule of endings brings together.
struct SameName {
  std::u32string_view text, core;
};
constexpr SameName kSameNames[] = {
    {U"GDP", U"地区生产总值"},
    {U"国内生产总值", U"地区生产总值"},
    {U"生产总值", U"地区生产总值"},
    {U"国内生产总值（GDP）", U"地区生产总值"},
    {U"地区生产总值（GDP）", U"地区生产总值"},
};

// Endings that are written or left out.
struct Ending {
  std::u32string_view text, becomes;
};
constexpr Ending kEndings[] = {
    {U"总额", U""},       {U"总值", U""},     {U"总量", U""},         {U"总数", U""},
    {U"额", U""},         {U"数量", U""},     {U"数", U""},           {U"总产值", U"产值"},
    {U"总产量", U"产量"}, {U"产值", U"产值"}, {U"增加值", U"增加值"}, {U"指数", U"指数"},
    {U"系数", U"系数"},   {U"分数", U"分数"}, {U"限额", U"限额"},     {U"差额", U"差额"},
    {U"余额", U"余额"},   {U"净额", U"净额"},
};

// Names that are of another thing each time.
constexpr std::u32string_view kEmptyNames[] = {
    U"投资",   U"总投资",   U"收入",     U"支出",     U"面积",   U"占地", U"长度", U"全长",
    U"总长",   U"总长度",   U"建筑面积", U"占地面积", U"项目",   U"资金", U"企业", U"人数",
    U"户数",   U"产值",     U"产量",     U"利润",     U"税收",   U"出口", U"进口", U"增加值",
    U"年产值", U"年销售额", U"投入",     U"补助",     U"群众",   U"人员", U"其中", U"完成率",
    U"比例",   U"营业收入", U"排名",     U"新增",     U"总产值",
};

// What they state depends on a subject that the name does not have: 高校获…奖13项.
constexpr std::u32string_view kSubjectVerbs[] = {
    U"获",   U"荣获", U"参保", U"领取", U"享受", U"惠及", U"带动", U"涉及", U"受益",
    U"入选", U"入围", U"获评", U"获批", U"占",   U"位居", U"排名", U"补助", U"奖励",
};

std::u32string_view without_region(std::u32string_view name) {
  const RegionWord* region = longest_prefix(kRegionWords, name);
  return region != nullptr && region->text.size() + 1 < name.size()
             ? name.substr(region->text.size())
             : name;
}

}  // namespace

std::u32string name_core(std::u32string_view name) {
  name = without_region(name);
  if (name.size() < 2 || contains_word(kRelativeNouns, name) || contains_word(kEmptyNames, name) ||
      longest_prefix(kSubjectVerbs, name) != nullptr) {
    return {};
  }
  for (const SameName& same : kSameNames) {
    if (name == same.text) return std::u32string(same.core);
  }
  if (name == U"地区生产总值") return std::u32string(name);
  const Ending* ending = longest_suffix(kEndings, name);
  if (ending == nullptr || ending->text.size() + 2 > name.size()) return std::u32string(name);
  std::u32string core(name.substr(0, name.size() - ending->text.size()));
  core += ending->becomes;
  return contains_word(kEmptyNames, core) ? std::u32string() : core;  // 企业数量
}

}  // namespace banxin
