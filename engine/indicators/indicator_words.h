#pragma once
// Words around a figure (TYPOGRAPHY S-30…S-35). Order does not matter: look-ups take the longest
// match. Words of names and openings: name_tables.h, opening_words.h.
#include <string_view>

namespace banxin {

// ---- words right before a figure, read from the figure leftwards --------------------------------

enum class LeadKind {
  approx,         // recorded: 约 超过 控制在
  light,          // dropped: 达到 为 完成
  rises,          // 增长5%
  falls,          // 下降5%
  each_in_turn,   // 分别
  each,           // 各
  note,           // recorded: 均 年均
  total,          // recorded; a stock, not the flow named before: 累计
  hedge,          // recorded: 力争
  default_base,   // dropped: 同比
  growth_adverb,  // recorded, only before a direction word: 实际增长
  part_of_name,   // ends the reading: 新增 行为
};

struct LeadWord {
  std::u32string_view text;
  LeadKind kind;
};

inline constexpr LeadWord kLeadWords[] = {
    {U"约", LeadKind::approx},
    {U"大约", LeadKind::approx},
    {U"近", LeadKind::approx},
    {U"将近", LeadKind::approx},
    {U"接近", LeadKind::approx},
    {U"超", LeadKind::approx},
    {U"超过", LeadKind::approx},
    {U"突破", LeadKind::approx},
    {U"逾", LeadKind::approx},
    {U"不低于", LeadKind::approx},
    {U"不少于", LeadKind::approx},
    {U"不超过", LeadKind::approx},
    {U"不高于", LeadKind::approx},
    {U"不超", LeadKind::approx},
    {U"高于", LeadKind::approx},
    {U"低于", LeadKind::approx},
    {U"多于", LeadKind::approx},
    {U"少于", LeadKind::approx},
    {U"至少", LeadKind::approx},
    {U"控制在", LeadKind::approx},
    {U"不到", LeadKind::approx},
    {U"达到", LeadKind::light},
    {U"达", LeadKind::light},
    {U"为", LeadKind::light},
    {U"是", LeadKind::light},
    {U"有", LeadKind::light},
    {U"了", LeadKind::light},
    {U"到", LeadKind::light},
    {U"至", LeadKind::light},
    {U"将", LeadKind::light},
    {U"可", LeadKind::light},
    {U"可达", LeadKind::light},
    {U"已", LeadKind::light},
    {U"已达", LeadKind::light},
    {U"高达", LeadKind::light},
    {U"多达", LeadKind::light},
    {U"仅", LeadKind::light},
    {U"实现", LeadKind::light},
    {U"完成", LeadKind::light},
    {U"保持", LeadKind::light},
    {U"保持在", LeadKind::light},
    {U"稳定在", LeadKind::light},
    {U"维持在", LeadKind::light},
    {U"继续", LeadKind::light},
    {U"持续", LeadKind::light},
    {U"又", LeadKind::light},
    {U"再", LeadKind::light},
    {U"达成", LeadKind::light},
    {U"预期目标", LeadKind::light},
    {U"稳步", LeadKind::light},
    {U"进一步", LeadKind::light},
    {U"达到了", LeadKind::light},
    {U"增长", LeadKind::rises},
    {U"增加", LeadKind::rises},
    {U"提高", LeadKind::rises},
    {U"上升", LeadKind::rises},
    {U"提升", LeadKind::rises},
    {U"回升", LeadKind::rises},
    {U"扩大", LeadKind::rises},
    {U"上涨", LeadKind::rises},
    {U"前移", LeadKind::rises},
    {U"翻", LeadKind::rises},
    {U"增", LeadKind::rises},
    {U"升", LeadKind::rises},
    {U"涨", LeadKind::rises},
    {U"上调", LeadKind::rises},
    {U"涨幅", LeadKind::rises},
    {U"递增", LeadKind::rises},
    {U"净增长", LeadKind::rises},
    {U"净增加", LeadKind::rises},
    {U"多增", LeadKind::rises},
    {U"攀升", LeadKind::rises},
    {U"加快", LeadKind::rises},
    {U"提速", LeadKind::rises},
    {U"提前", LeadKind::rises},
    {U"进位", LeadKind::rises},
    {U"跃升", LeadKind::rises},
    {U"反弹", LeadKind::rises},
    {U"下降", LeadKind::falls},
    {U"减少", LeadKind::falls},
    {U"降低", LeadKind::falls},
    {U"回落", LeadKind::falls},
    {U"收窄", LeadKind::falls},
    {U"缩小", LeadKind::falls},
    {U"下滑", LeadKind::falls},
    {U"下跌", LeadKind::falls},
    {U"降幅", LeadKind::falls},
    {U"后移", LeadKind::falls},
    {U"下调", LeadKind::falls},
    {U"压减", LeadKind::falls},
    {U"压缩", LeadKind::falls},
    {U"缩短", LeadKind::falls},
    {U"减", LeadKind::falls},
    {U"降", LeadKind::falls},
    {U"跌", LeadKind::falls},
    {U"削减", LeadKind::falls},
    {U"缩减", LeadKind::falls},
    {U"放缓", LeadKind::falls},
    {U"少增", LeadKind::falls},
    {U"净减少", LeadKind::falls},
    {U"分别", LeadKind::each_in_turn},
    {U"依次", LeadKind::each_in_turn},
    {U"各", LeadKind::each},
    {U"均", LeadKind::note},
    {U"平均", LeadKind::note},
    {U"年均", LeadKind::note},
    {U"环比", LeadKind::note},
    {U"同口径", LeadKind::note},
    {U"累计", LeadKind::total},
    {U"共", LeadKind::total},
    {U"共计", LeadKind::total},
    {U"合计", LeadKind::total},
    {U"总计", LeadKind::total},
    {U"总共", LeadKind::total},
    {U"预计", LeadKind::hedge},
    {U"力争", LeadKind::hedge},
    {U"确保", LeadKind::hedge},
    {U"争取", LeadKind::hedge},
    {U"有望", LeadKind::hedge},
    {U"力求", LeadKind::hedge},
    {U"拟", LeadKind::hedge},
    {U"奋斗目标", LeadKind::hedge},
    {U"同比", LeadKind::default_base},
    {U"实际", LeadKind::growth_adverb},
    {U"名义", LeadKind::growth_adverb},
    {U"同比实际", LeadKind::growth_adverb},
    {U"新增", LeadKind::part_of_name},
    {U"净增", LeadKind::part_of_name},
    {U"行为", LeadKind::part_of_name},
    {U"作为", LeadKind::part_of_name},
    {U"节约", LeadKind::part_of_name},
    {U"合约", LeadKind::part_of_name},
    {U"条约", LeadKind::part_of_name},
    {U"预约", LeadKind::part_of_name},
    {U"契约", LeadKind::part_of_name},
    {U"签约", LeadKind::part_of_name},
    {U"附近", LeadKind::part_of_name},
    {U"发达", LeadKind::part_of_name},
    {U"传达", LeadKind::part_of_name},
    {U"直达", LeadKind::part_of_name},
    {U"公共", LeadKind::part_of_name},
    {U"许可", LeadKind::part_of_name},
    {U"人均", LeadKind::part_of_name},
    {U"户均", LeadKind::part_of_name},
    {U"国有", LeadKind::part_of_name},
    {U"现有", LeadKind::part_of_name},
    {U"拥有", LeadKind::part_of_name},
    {U"享有", LeadKind::part_of_name},
    {U"收到", LeadKind::part_of_name},
    {U"签到", LeadKind::part_of_name},
    {U"认可", LeadKind::part_of_name},
    {U"模拟", LeadKind::part_of_name},
    {U"虚拟", LeadKind::part_of_name},
    {U"到达", LeadKind::part_of_name},
    {U"抵达", LeadKind::part_of_name},
    {U"争取到", LeadKind::part_of_name},
    {U"调整为", LeadKind::light},
    {U"优化为", LeadKind::light},
    {U"首次", LeadKind::light},
    {U"迈上", LeadKind::approx},
    {U"站上", LeadKind::approx},
    {U"跨上", LeadKind::approx},
    {U"跃上", LeadKind::approx},
    {U"迈过", LeadKind::approx},
    {U"预期", LeadKind::growth_adverb},
    {U"调整到", LeadKind::light},
    {U"节能降", LeadKind::part_of_name},
    {U"增产", LeadKind::rises},
    {U"减产", LeadKind::falls},
    {U"拟安排", LeadKind::hedge},
    {U"已经", LeadKind::light},
    {U"仍然", LeadKind::light},
};

// Verbs that state a level when 到 or 至 follows: 提高到 降至.
inline constexpr std::u32string_view kRisingStems[] = {
    U"增",   U"增加", U"增长", U"提高", U"提升", U"上升", U"升",   U"回升",
    U"扩大", U"扩",   U"扩展", U"拓展", U"扩面", U"上调", U"攀升", U"延长",
    U"扩容", U"跃升", U"晋升", U"增多", U"上涨", U"涨",   U"恢复", U"发展",
    U"调高", U"前移", U"提速", U"加快", U"升级", U"壮大", U"增值",
};
inline constexpr std::u32string_view kFallingStems[] = {
    U"降",   U"下降", U"降低", U"减少", U"减",   U"缩小", U"收窄", U"压缩", U"压减",
    U"缩短", U"下调", U"回落", U"缩减", U"下滑", U"精简", U"缩",   U"后移", U"调低",
};

// "X高于全省平均1.2个百分点"
struct ComparisonWord {
  std::u32string_view text;
  bool higher;
  bool points_only;  // 超 is 超过 (approx) before other units
};
inline constexpr ComparisonWord kComparisons[] = {
    {U"高于", true, false},   {U"快于", true, false},  {U"优于", true, false},
    {U"好于", true, false},   {U"高出", true, false},  {U"超出", true, false},
    {U"领先于", true, false}, {U"多于", true, false},  {U"超", true, true},
    {U"超过", true, true},    {U"低于", false, false}, {U"慢于", false, false},
    {U"少于", false, false},  {U"差于", false, false}, {U"落后于", false, false},
};

// Adjectives that state a change only after a base: 比全国高0.7个百分点.
struct ComparedAdjective {
  char32_t text;
  bool higher;
};
inline constexpr ComparedAdjective kComparedAdjectives[] = {
    {U'高', true}, {U'快', true}, {U'多', true}, {U'低', false}, {U'慢', false}, {U'少', false},
};

// A base of comparison (比X, 较X) is one whose X ends so; the defaults are not recorded (S-33).
inline constexpr std::u32string_view kBaseEnds[] = {
    U"上年", U"去年", U"年初", U"年末", U"年底", U"同期", U"季度", U"上月", U"上半年", U"平均",
    U"水平", U"全国", U"全省", U"全市", U"全区", U"全县", U"年前", U"计划", U"目标",   U"年",
    U"月",   U"末",   U"序时", U"进度", U"居民", U"预期", U"标准", U"任务", U"上届",   U"期初",
    U"次",   U"月份", U"底",   U"前",   U"年度", U"预算", U"决算",
};
inline constexpr std::u32string_view kDefaultBases[] = {
    U"上年", U"去年", U"上年同期", U"去年同期", U"上一年", U"上年度", U"同期", U"上一年度",
};

// Verbs before a rank: 居全市第2位.
inline constexpr std::u32string_view kRankVerbs[] = {
    U"居",     U"位居", U"列",     U"位列",   U"排",       U"排名", U"排在", U"排名在",
    U"排位",   U"保持", U"稳居",   U"跃居",   U"继续保持", U"稳定", U"进入", U"跻身",
    U"跻身于", U"达到", U"位次居", U"名列",   U"高居",     U"荣获", U"获",   U"获得",
    U"升居",   U"占据", U"稳列",   U"保持在", U"稳定在",   U"挺进", U"迈入", U"迈进",
    U"为",     U"成为", U"荣居",   U"持续",   U"稳步进入",
};
inline constexpr std::u32string_view kRankRegions[] = {
    U"全国", U"全省", U"全市", U"全区", U"全县", U"全州", U"世界", U"全球", U"西部", U"中部",
    U"东部", U"全疆", U"本省", U"省内", U"国内", U"市内", U"全盟", U"我省", U"我国", U"城区",
};

// ---- scopes and relations -----------------------------------------------------------------------

// 剔除…后, 按…计算: recorded as written.
struct ScopeWord {
  std::u32string_view opening;
  std::u32string_view closing;  // empty: up to the end of the item
};
inline constexpr ScopeWord kScopes[] = {
    {U"剔除", U"后"},   {U"扣除", U"后"},     {U"按", U"计算"},     {U"按", U"核算"},
    {U"按", U"口径"},   {U"按照", U"计算"},   {U"剔除", U"因素"},   {U"扣除", U"因素"},
    {U"按", U"可比价"}, {U"按", U"可比价格"}, {U"按", U"不变价格"}, {U"按", U"可比口径"},
    {U"按", U"同口径"},
};

// Words after a figure that only comment on it: 1.39万亿斤再创历史新高.
inline constexpr std::u32string_view kRemarks[] = {
    U"再创",     U"创历史", U"创下",     U"创新高", U"居全",   U"居第",   U"列全",
    U"实现",     U"全部",   U"均为",     U"均居",   U"并列",   U"用于",   U"的目标",
    U"目标",     U"的水平", U"等目标",   U"的任务", U"任务",   U"的预期", U"的好成绩",
    U"大关",     U"台阶",   U"的新台阶", U"的大关", U"关口",   U"新台阶", U"的同时",
    U"的基础上", U"的良好", U"的规模",   U"的成绩", U"的年度",
};
inline constexpr std::u32string_view kGrowthTails[] = {
    U"的增长",     U"增长",       U"的增速",     U"的增长速度", U"增速",
    U"的年均增速", U"的年均增长", U"的速度增长", U"的较快增长", U"的稳定增长",
};

// A figure followed by one of these describes a thing: 10万吨级码头.
inline constexpr std::u32string_view kAttributeMarks = U"级型制版后岁代";
// Counts of the parts of a plan are no figures: 9个方面.
inline constexpr std::u32string_view kPlanParts[] = {
    U"方面", U"阶段", U"环节", U"原则", U"字", U"关键", U"统一", U"维护", U"确立", U"重要", U"层面",
};
// Numbers of these are references: 附件2.
inline constexpr std::u32string_view kReferences[] = {U"附件", U"附表", U"附图", U"表", U"图"};
// After one of these a count places an action, it is no result: 在12个村….
inline constexpr std::u32string_view kPlacePrepositions[] = {
    U"在", U"于", U"以", U"将", U"对", U"把", U"从", U"由",
    U"与", U"每", U"用", U"按", U"比", U"分", U"经",
};

}  // namespace banxin
