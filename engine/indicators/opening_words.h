#pragma once
// Words that open an item before its name (TYPOGRAPHY S-30). Look-ups take the longest match.
#include <string_view>

namespace banxin {

enum class OpeningKind { time, hedge, region, light, note, total, connective };
struct OpeningWord {
  std::u32string_view text;
  OpeningKind kind;
};

inline constexpr OpeningWord kOpeningWords[] = {
    {U"全年", OpeningKind::time},         {U"今年", OpeningKind::time},
    {U"现在", OpeningKind::time},         {U"要把", OpeningKind::light},
    {U"去年", OpeningKind::time},         {U"上年", OpeningKind::time},
    {U"今年以来", OpeningKind::time},     {U"去年以来", OpeningKind::time},
    {U"上半年", OpeningKind::time},       {U"下半年", OpeningKind::time},
    {U"前三季度", OpeningKind::time},     {U"一季度", OpeningKind::time},
    {U"二季度", OpeningKind::time},       {U"三季度", OpeningKind::time},
    {U"四季度", OpeningKind::time},       {U"当年", OpeningKind::time},
    {U"年内", OpeningKind::time},         {U"年末", OpeningKind::time},
    {U"年底", OpeningKind::time},         {U"目前", OpeningKind::time},
    {U"截至目前", OpeningKind::time},     {U"截至年底", OpeningKind::time},
    {U"到年底", OpeningKind::time},       {U"本届政府任期内", OpeningKind::time},
    {U"任期内", OpeningKind::time},       {U"期末", OpeningKind::time},
    {U"近年来", OpeningKind::time},       {U"明年", OpeningKind::time},
    {U"来年", OpeningKind::time},         {U"本年度", OpeningKind::time},
    {U"截至年末", OpeningKind::time},     {U"到年末", OpeningKind::time},
    {U"预计", OpeningKind::hedge},        {U"力争", OpeningKind::hedge},
    {U"确保", OpeningKind::hedge},        {U"努力", OpeningKind::hedge},
    {U"争取", OpeningKind::hedge},        {U"有望", OpeningKind::hedge},
    {U"计划", OpeningKind::hedge},        {U"力求", OpeningKind::hedge},
    {U"拟", OpeningKind::hedge},          {U"奋斗目标", OpeningKind::hedge},
    {U"全省", OpeningKind::region},       {U"全市", OpeningKind::region},
    {U"全区", OpeningKind::region},       {U"全县", OpeningKind::region},
    {U"全州", OpeningKind::region},       {U"全旗", OpeningKind::region},
    {U"全盟", OpeningKind::region},       {U"全镇", OpeningKind::region},
    {U"全乡", OpeningKind::region},       {U"全疆", OpeningKind::region},
    {U"全国", OpeningKind::region},       {U"我省", OpeningKind::region},
    {U"我市", OpeningKind::region},       {U"我区", OpeningKind::region},
    {U"我县", OpeningKind::region},       {U"我州", OpeningKind::region},
    {U"我旗", OpeningKind::region},       {U"我镇", OpeningKind::region},
    {U"我国", OpeningKind::region},       {U"完成", OpeningKind::light},
    {U"实现", OpeningKind::light},        {U"达到", OpeningKind::light},
    {U"保持", OpeningKind::light},        {U"推动", OpeningKind::light},
    {U"推进", OpeningKind::light},        {U"促进", OpeningKind::light},
    {U"加快", OpeningKind::light},        {U"做好", OpeningKind::light},
    {U"抓好", OpeningKind::light},        {U"力促", OpeningKind::light},
    {U"狠抓", OpeningKind::light},        {U"严肃", OpeningKind::light},
    {U"强力", OpeningKind::light},        {U"扎实", OpeningKind::light},
    {U"有序", OpeningKind::light},        {U"成功", OpeningKind::light},
    {U"全力", OpeningKind::light},        {U"大力", OpeningKind::light},
    {U"积极", OpeningKind::light},        {U"深入", OpeningKind::light},
    {U"持续", OpeningKind::light},        {U"稳步", OpeningKind::light},
    {U"着力", OpeningKind::light},        {U"全面", OpeningKind::light},
    {U"进一步", OpeningKind::light},      {U"切实", OpeningKind::light},
    {U"圆满", OpeningKind::light},        {U"顺利", OpeningKind::light},
    {U"率先", OpeningKind::light},        {U"稳妥", OpeningKind::light},
    {U"统筹", OpeningKind::light},        {U"继续", OpeningKind::light},
    {U"坚决", OpeningKind::light},        {U"严格", OpeningKind::light},
    {U"有力", OpeningKind::light},        {U"精准", OpeningKind::light},
    {U"充分", OpeningKind::light},        {U"主动", OpeningKind::light},
    {U"认真", OpeningKind::light},        {U"及时", OpeningKind::light},
    {U"超额", OpeningKind::light},        {U"常态化", OpeningKind::light},
    {U"依法", OpeningKind::light},        {U"从严", OpeningKind::light},
    {U"高位", OpeningKind::light},        {U"已", OpeningKind::light},
    {U"将", OpeningKind::light},          {U"累计", OpeningKind::total},
    {U"共", OpeningKind::total},          {U"共计", OpeningKind::total},
    {U"合计", OpeningKind::total},        {U"总计", OpeningKind::total},
    {U"年均", OpeningKind::note},         {U"其中", OpeningKind::connective},
    {U"其中：", OpeningKind::connective}, {U"另", OpeningKind::connective},
    {U"另有", OpeningKind::connective},   {U"同时", OpeningKind::connective},
    {U"并", OpeningKind::connective},     {U"以及", OpeningKind::connective},
    {U"和", OpeningKind::connective},     {U"及", OpeningKind::connective},
    {U"同比", OpeningKind::connective},   {U"一是", OpeningKind::connective},
    {U"二是", OpeningKind::connective},   {U"三是", OpeningKind::connective},
    {U"四是", OpeningKind::connective},   {U"五是", OpeningKind::connective},
};

// Longer words whose start only looks like an opening word.
inline constexpr std::u32string_view kNotOpenings[] = {
    U"完成率",   U"完成度",   U"完成量",   U"完成额",   U"实现率", U"成功率",   U"全市场",
    U"全区域",   U"全县域",   U"全省域",   U"全市域",   U"全国性", U"计划生育", U"计划率",
    U"共青团",   U"共同",     U"共享",     U"共建",     U"共产",   U"共有产权", U"共治",
    U"共和",     U"并购",     U"并网",     U"并联",     U"并轨",   U"及时率",   U"和谐",
    U"将军",     U"拟上市",   U"推进率",   U"保持率",   U"另类",   U"计划内",   U"计划单列",
    U"共性",     U"达到率",   U"全国人大", U"全国政协", U"持续性", U"争取到",   U"全国文明",
    U"全国重点", U"全国百强", U"全国示范", U"全国和",   U"将乐县", U"将台路",   U"将台乡",
    U"和田地区", U"和田市",   U"和田县",   U"和平区",   U"和平县", U"和平路",   U"和平街",
    U"和龙市",   U"和静县",   U"和顺县",   U"和硕县",   U"和政县", U"和林格尔", U"和布克赛尔",
    U"全州县",
};

}  // namespace banxin
