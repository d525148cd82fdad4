#pragma once
// Word tables of the indicator grammar (TYPOGRAPHY S-30…S-35). Order does not matter: look-ups take
// the longest match.
#include <string_view>

namespace banxin {

// ---- words right before a figure, read from the figure leftwards --------------------------------

enum class LeadKind {
  approx,          // recorded: 约 超过 控制在
  light,           // dropped: 达到 为 完成
  rises,           // 增长5%
  falls,           // 下降5%
  each_in_turn,    // 分别
  each,            // 各
  note,            // recorded: 均 年均
  total,           // recorded; a stock, not the flow named before: 累计
  hedge,           // recorded: 力争
  default_base,    // dropped: 同比
  growth_adverb,   // recorded, only before a direction word: 实际增长
  part_of_name,    // ends the reading: 新增 行为
};

struct LeadWord {
  std::u32string_view text;
  LeadKind kind;
};

inline constexpr LeadWord kLeadWords[] = {
    {U"约", LeadKind::approx},           {U"大约", LeadKind::approx},
    {U"近", LeadKind::approx},           {U"将近", LeadKind::approx},
    {U"接近", LeadKind::approx},         {U"超", LeadKind::approx},
    {U"超过", LeadKind::approx},         {U"突破", LeadKind::approx},
    {U"逾", LeadKind::approx},           {U"不低于", LeadKind::approx},
    {U"不少于", LeadKind::approx},       {U"不超过", LeadKind::approx},
    {U"不高于", LeadKind::approx},       {U"不超", LeadKind::approx},
    {U"高于", LeadKind::approx},         {U"低于", LeadKind::approx},
    {U"多于", LeadKind::approx},         {U"少于", LeadKind::approx},
    {U"至少", LeadKind::approx},         {U"控制在", LeadKind::approx},
    {U"不到", LeadKind::approx},         {U"达到", LeadKind::light},
    {U"达", LeadKind::light},            {U"为", LeadKind::light},
    {U"是", LeadKind::light},            {U"有", LeadKind::light},
    {U"了", LeadKind::light},            {U"到", LeadKind::light},
    {U"至", LeadKind::light},            {U"将", LeadKind::light},
    {U"可", LeadKind::light},            {U"可达", LeadKind::light},
    {U"已", LeadKind::light},            {U"已达", LeadKind::light},
    {U"高达", LeadKind::light},          {U"多达", LeadKind::light},
    {U"仅", LeadKind::light},            {U"实现", LeadKind::light},
    {U"完成", LeadKind::light},          {U"保持", LeadKind::light},
    {U"保持在", LeadKind::light},        {U"稳定在", LeadKind::light},
    {U"维持在", LeadKind::light},        {U"继续", LeadKind::light},
    {U"持续", LeadKind::light},          {U"又", LeadKind::light},
    {U"再", LeadKind::light},            {U"达成", LeadKind::light},
    {U"预期目标", LeadKind::light},      {U"稳步", LeadKind::light},
    {U"进一步", LeadKind::light},        {U"达到了", LeadKind::light},
    {U"增长", LeadKind::rises},          {U"增加", LeadKind::rises},
    {U"提高", LeadKind::rises},          {U"上升", LeadKind::rises},
    {U"提升", LeadKind::rises},          {U"回升", LeadKind::rises},
    {U"扩大", LeadKind::rises},          {U"上涨", LeadKind::rises},
    {U"前移", LeadKind::rises},          {U"翻", LeadKind::rises},
    {U"增", LeadKind::rises},            {U"升", LeadKind::rises},
    {U"涨", LeadKind::rises},            {U"上调", LeadKind::rises},
    {U"涨幅", LeadKind::rises},          {U"递增", LeadKind::rises},
    {U"净增长", LeadKind::rises},        {U"净增加", LeadKind::rises},
    {U"多增", LeadKind::rises},          {U"攀升", LeadKind::rises},
    {U"加快", LeadKind::rises},          {U"提速", LeadKind::rises},
    {U"提前", LeadKind::rises},          {U"进位", LeadKind::rises},
    {U"跃升", LeadKind::rises},          {U"反弹", LeadKind::rises},
    {U"下降", LeadKind::falls},          {U"减少", LeadKind::falls},
    {U"降低", LeadKind::falls},          {U"回落", LeadKind::falls},
    {U"收窄", LeadKind::falls},          {U"缩小", LeadKind::falls},
    {U"下滑", LeadKind::falls},          {U"下跌", LeadKind::falls},
    {U"降幅", LeadKind::falls},          {U"后移", LeadKind::falls},
    {U"下调", LeadKind::falls},          {U"压减", LeadKind::falls},
    {U"压缩", LeadKind::falls},          {U"缩短", LeadKind::falls},
    {U"减", LeadKind::falls},            {U"降", LeadKind::falls},
    {U"跌", LeadKind::falls},            {U"削减", LeadKind::falls},
    {U"缩减", LeadKind::falls},          {U"放缓", LeadKind::falls},
    {U"少增", LeadKind::falls},          {U"净减少", LeadKind::falls},
    {U"分别", LeadKind::each_in_turn},   {U"依次", LeadKind::each_in_turn},
    {U"各", LeadKind::each},             {U"均", LeadKind::note},
    {U"平均", LeadKind::note},           {U"年均", LeadKind::note},
    {U"环比", LeadKind::note},           {U"同口径", LeadKind::note},
    {U"累计", LeadKind::total},          {U"共", LeadKind::total},
    {U"共计", LeadKind::total},          {U"合计", LeadKind::total},
    {U"总计", LeadKind::total},          {U"总共", LeadKind::total},
    {U"预计", LeadKind::hedge},          {U"力争", LeadKind::hedge},
    {U"确保", LeadKind::hedge},          {U"争取", LeadKind::hedge},
    {U"有望", LeadKind::hedge},          {U"力求", LeadKind::hedge},
    {U"拟", LeadKind::hedge},            {U"奋斗目标", LeadKind::hedge},
    {U"同比", LeadKind::default_base},   {U"实际", LeadKind::growth_adverb},
    {U"名义", LeadKind::growth_adverb},  {U"同比实际", LeadKind::growth_adverb},
    {U"新增", LeadKind::part_of_name},   {U"净增", LeadKind::part_of_name},
    {U"行为", LeadKind::part_of_name},   {U"作为", LeadKind::part_of_name},
    {U"节约", LeadKind::part_of_name},   {U"合约", LeadKind::part_of_name},
    {U"条约", LeadKind::part_of_name},   {U"预约", LeadKind::part_of_name},
    {U"契约", LeadKind::part_of_name},   {U"签约", LeadKind::part_of_name},
    {U"附近", LeadKind::part_of_name},   {U"发达", LeadKind::part_of_name},
    {U"传达", LeadKind::part_of_name},   {U"直达", LeadKind::part_of_name},
    {U"公共", LeadKind::part_of_name},   {U"许可", LeadKind::part_of_name},
    {U"人均", LeadKind::part_of_name},   {U"户均", LeadKind::part_of_name},
    {U"国有", LeadKind::part_of_name},   {U"现有", LeadKind::part_of_name},
    {U"拥有", LeadKind::part_of_name},   {U"享有", LeadKind::part_of_name},
    {U"收到", LeadKind::part_of_name},   {U"签到", LeadKind::part_of_name},
    {U"认可", LeadKind::part_of_name},   {U"模拟", LeadKind::part_of_name},
    {U"虚拟", LeadKind::part_of_name},   {U"到达", LeadKind::part_of_name},
    {U"抵达", LeadKind::part_of_name},   {U"争取到", LeadKind::part_of_name},
    {U"调整为", LeadKind::light}, {U"优化为", LeadKind::light}, {U"首次", LeadKind::light}, {U"迈上", LeadKind::approx}, {U"站上", LeadKind::approx}, {U"跨上", LeadKind::approx}, {U"跃上", LeadKind::approx}, {U"迈过", LeadKind::approx}, {U"预期", LeadKind::growth_adverb}, {U"调整到", LeadKind::light}, {U"节能降", LeadKind::part_of_name},
};

// Verbs that state a level when 到 or 至 follows: 提高到 降至.
inline constexpr std::u32string_view kRisingStems[] = {
    U"增",   U"增加", U"增长", U"提高", U"提升", U"上升", U"升",   U"回升", U"扩大", U"扩",   U"扩展",
    U"拓展", U"扩面", U"上调", U"攀升", U"延长", U"扩容", U"跃升", U"晋升", U"增多", U"上涨", U"涨",
    U"恢复", U"发展", U"调高", U"前移", U"提速", U"加快", U"升级", U"壮大", U"增值",
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
    {U"高于", true, false},   {U"快于", true, false}, {U"优于", true, false}, {U"好于", true, false},
    {U"高出", true, false},   {U"超出", true, false}, {U"领先于", true, false},
    {U"多于", true, false},   {U"超", true, true},    {U"超过", true, true},  {U"低于", false, false},
    {U"慢于", false, false},  {U"少于", false, false}, {U"差于", false, false},
    {U"落后于", false, false},
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
    U"居",   U"位居", U"列",       U"位列", U"排",   U"排名", U"排在",   U"排名在", U"排位",   U"保持",
    U"稳居", U"跃居", U"继续保持", U"稳定", U"进入", U"跻身", U"跻身于", U"达到",   U"位次居", U"名列",
    U"高居", U"荣获", U"获",       U"获得", U"升居", U"占据", U"稳列",   U"保持在", U"稳定在", U"挺进",
    U"迈入", U"迈进", U"为",       U"成为", U"荣居", U"持续", U"稳步进入",
};
inline constexpr std::u32string_view kRankRegions[] = {
    U"全国", U"全省", U"全市", U"全区", U"全县", U"全州", U"世界", U"全球", U"西部", U"中部",
    U"东部", U"全疆", U"本省", U"省内", U"国内", U"市内", U"全盟", U"我省", U"我国", U"城区",
};

// ---- words at the start of an item ---------------------------------------------------------------

enum class OpeningKind { time, hedge, region, light, note, total, connective };
struct OpeningWord {
  std::u32string_view text;
  OpeningKind kind;
};

inline constexpr OpeningWord kOpeningWords[] = {
    {U"全年", OpeningKind::time},          {U"今年", OpeningKind::time},
    {U"去年", OpeningKind::time},          {U"上年", OpeningKind::time},
    {U"今年以来", OpeningKind::time},      {U"去年以来", OpeningKind::time},
    {U"上半年", OpeningKind::time},        {U"下半年", OpeningKind::time},
    {U"前三季度", OpeningKind::time},      {U"一季度", OpeningKind::time},
    {U"二季度", OpeningKind::time},        {U"三季度", OpeningKind::time},
    {U"四季度", OpeningKind::time},        {U"当年", OpeningKind::time},
    {U"年内", OpeningKind::time},          {U"年末", OpeningKind::time},
    {U"年底", OpeningKind::time},          {U"目前", OpeningKind::time},
    {U"截至目前", OpeningKind::time},      {U"截至年底", OpeningKind::time},
    {U"到年底", OpeningKind::time},        {U"本届政府任期内", OpeningKind::time},
    {U"任期内", OpeningKind::time},        {U"期末", OpeningKind::time},
    {U"近年来", OpeningKind::time},        {U"明年", OpeningKind::time},
    {U"来年", OpeningKind::time},          {U"本年度", OpeningKind::time},
    {U"截至年末", OpeningKind::time},      {U"到年末", OpeningKind::time},
    {U"预计", OpeningKind::hedge},         {U"力争", OpeningKind::hedge},
    {U"确保", OpeningKind::hedge},         {U"努力", OpeningKind::hedge},
    {U"争取", OpeningKind::hedge},         {U"有望", OpeningKind::hedge},
    {U"计划", OpeningKind::hedge},         {U"力求", OpeningKind::hedge},
    {U"拟", OpeningKind::hedge},           {U"奋斗目标", OpeningKind::hedge},
    {U"全省", OpeningKind::region},        {U"全市", OpeningKind::region},
    {U"全区", OpeningKind::region},        {U"全县", OpeningKind::region},
    {U"全州", OpeningKind::region},        {U"全旗", OpeningKind::region},
    {U"全盟", OpeningKind::region},        {U"全镇", OpeningKind::region},
    {U"全乡", OpeningKind::region},        {U"全疆", OpeningKind::region},
    {U"全国", OpeningKind::region},        {U"我省", OpeningKind::region},
    {U"我市", OpeningKind::region},        {U"我区", OpeningKind::region},
    {U"我县", OpeningKind::region},        {U"我州", OpeningKind::region},
    {U"我旗", OpeningKind::region},        {U"我镇", OpeningKind::region},
    {U"我国", OpeningKind::region},        {U"完成", OpeningKind::light},
    {U"实现", OpeningKind::light},         {U"达到", OpeningKind::light},
    {U"保持", OpeningKind::light},         {U"推动", OpeningKind::light},
    {U"推进", OpeningKind::light},         {U"促进", OpeningKind::light},
    {U"加快", OpeningKind::light},         {U"做好", OpeningKind::light},
    {U"抓好", OpeningKind::light},         {U"力促", OpeningKind::light},
    {U"狠抓", OpeningKind::light},         {U"严肃", OpeningKind::light},
    {U"强力", OpeningKind::light},         {U"扎实", OpeningKind::light},
    {U"有序", OpeningKind::light},         {U"成功", OpeningKind::light},
    {U"全力", OpeningKind::light},         {U"大力", OpeningKind::light},
    {U"积极", OpeningKind::light},         {U"深入", OpeningKind::light},
    {U"持续", OpeningKind::light},         {U"稳步", OpeningKind::light},
    {U"着力", OpeningKind::light},         {U"全面", OpeningKind::light},
    {U"进一步", OpeningKind::light},       {U"切实", OpeningKind::light},
    {U"圆满", OpeningKind::light},         {U"顺利", OpeningKind::light},
    {U"率先", OpeningKind::light},         {U"稳妥", OpeningKind::light},
    {U"统筹", OpeningKind::light},         {U"继续", OpeningKind::light},
    {U"坚决", OpeningKind::light},         {U"严格", OpeningKind::light},
    {U"有力", OpeningKind::light},         {U"精准", OpeningKind::light},
    {U"充分", OpeningKind::light},         {U"主动", OpeningKind::light},
    {U"认真", OpeningKind::light},         {U"及时", OpeningKind::light},
    {U"超额", OpeningKind::light},         {U"常态化", OpeningKind::light},
    {U"依法", OpeningKind::light},         {U"从严", OpeningKind::light},
    {U"高位", OpeningKind::light},         {U"已", OpeningKind::light},
    {U"将", OpeningKind::light},           {U"累计", OpeningKind::total},
    {U"共", OpeningKind::total},           {U"共计", OpeningKind::total},
    {U"合计", OpeningKind::total},         {U"总计", OpeningKind::total},
    {U"年均", OpeningKind::note},          {U"其中", OpeningKind::connective},
    {U"其中：", OpeningKind::connective},  {U"另", OpeningKind::connective},
    {U"另有", OpeningKind::connective},    {U"同时", OpeningKind::connective},
    {U"并", OpeningKind::connective},      {U"以及", OpeningKind::connective},
    {U"和", OpeningKind::connective},      {U"及", OpeningKind::connective},
    {U"同比", OpeningKind::connective},    {U"一是", OpeningKind::connective},
    {U"二是", OpeningKind::connective},    {U"三是", OpeningKind::connective},
    {U"四是", OpeningKind::connective},    {U"五是", OpeningKind::connective},
};

// Longer words whose start only looks like an opening word.
inline constexpr std::u32string_view kNotOpenings[] = {
    U"完成率", U"完成度", U"完成量", U"完成额", U"实现率", U"成功率", U"全市场", U"全区域",
    U"全县域", U"全省域", U"全市域", U"全国性", U"计划生育", U"计划率", U"共青团", U"共同",
    U"共享",   U"共建",   U"共产",   U"共有产权", U"共治", U"共和",   U"并购",   U"并网",
    U"并联",   U"并轨",   U"及时率", U"和谐",   U"将军",   U"拟上市", U"推进率", U"保持率",
    U"另类",   U"计划内", U"计划单列", U"共性", U"达到率", U"全国人大", U"全国政协", U"持续性",
    U"争取到", U"全国文明", U"全国重点", U"全国百强", U"全国示范", U"全国和",
};

// ---- names ---------------------------------------------------------------------------------------

// Verbs with a meaning of their own: they stay in the name and are inherited in lists (S-30, S-34).
inline constexpr std::u32string_view kContentVerbs[] = {
    U"新增",     U"净增",     U"引进", U"培养", U"落实", U"共建", U"推送", U"引导", U"新改扩建", U"新发行", U"入围", U"研制", U"新设立", U"新发布", U"推行", U"抢占", U"部署", U"升级改造", U"拓展", U"联合", U"划定", U"新筹建", U"筹建", U"营造", U"购买", U"收回", U"征集", U"开办", U"启用", U"新落户", U"巩固", U"抚育", U"新获批", U"新招引", U"聘请", U"劝返", U"遴选",     U"新引进",   U"培育",     U"新培育",   U"建成",
    U"查处",     U"惠及",     U"办复",     U"办结",     U"办理",     U"创建",     U"新建",
    U"改造",     U"新改建",   U"改建",     U"扩建",     U"改扩建",   U"出让",     U"发放",
    U"提供",     U"举办",     U"承办",     U"开展",     U"实施",     U"落地",     U"开工",
    U"建设",     U"开工建设", U"建成投用", U"建成开放", U"投用",     U"投产",     U"竣工",
    U"签约",     U"落户",     U"修复",     U"修缮",     U"清理",     U"拆除",     U"拆迁",
    U"征收",     U"征迁",     U"交地",     U"处置",     U"盘活",     U"收储",     U"帮助",
    U"解决",     U"化解",     U"接待",     U"服务",     U"救助",     U"资助",     U"帮扶",
    U"培训",     U"招聘",     U"安置",     U"转移",     U"减免",     U"减税",     U"兑现",
    U"拨付",     U"下达",     U"投入",     U"投资",     U"安排",     U"争取",     U"争取到",
    U"募集",     U"发行",     U"吸引",     U"集聚",     U"招引",     U"设立",     U"成立",
    U"组建",     U"新设",     U"开设",     U"增设",     U"布局",     U"打造",     U"创成",
    U"获评",     U"获批",     U"获",       U"获得",     U"荣获",     U"入选",     U"认定",
    U"新认定",   U"推出",     U"出台",     U"制定",     U"修订",     U"发布",     U"整治",
    U"治理",     U"排查",     U"整改",     U"侦破",     U"破获",     U"打掉",     U"抓获",
    U"受理",     U"调解",     U"审结",     U"立案",     U"完善",     U"更新",     U"更换",
    U"安装",     U"加装",     U"铺设",     U"敷设",     U"架设",     U"绿化",     U"种植",
    U"栽植",     U"造林",     U"植树",     U"开通",     U"开行",     U"新开",     U"新开通",
    U"优化",     U"提升",     U"新增提升", U"升级",     U"淘汰",     U"关停",     U"关闭",
    U"取缔",     U"压减",     U"压缩",     U"削减",     U"取消",     U"下放",     U"承接",
    U"精简",     U"储备",     U"谋划",     U"策划",     U"生成",     U"对接",     U"协调",
    U"协调解决", U"走访",     U"慰问",     U"派出",     U"选派",     U"输送",     U"吸纳",
    U"带动",     U"覆盖",     U"保障",     U"供应",     U"筹集",     U"配备",     U"配建",
    U"新投放",   U"投放",     U"购置",     U"采购",     U"回收",     U"处理",     U"消化",
    U"追回",     U"挽回",     U"追缴",     U"节约",     U"节省",     U"销售",     U"生产",
    U"出口",     U"进口",     U"参加",     U"参与",     U"组织",     U"召开",     U"接受",
    U"听取",     U"采纳",     U"答复",     U"批复",     U"审批",     U"登记",     U"注册",
    U"核准",     U"备案",     U"扶持",     U"支持",     U"奖励",     U"补助",     U"补贴",
    U"推广",     U"应用",     U"转化",     U"研发",     U"攻克",     U"突破",     U"孵化",
    U"续建",     U"复工",     U"开发",     U"开放",     U"免除",     U"降低",     U"为企业减负",
    U"清偿",     U"清欠",     U"偿还",     U"授信",     U"投保",     U"承保",     U"理赔",
    U"撤销",     U"合并",     U"整合",     U"调整",     U"形成",     U"聘任",     U"聘用",
    U"引育",     U"招收",     U"招录",     U"录用",     U"表彰",     U"评选",     U"建立",
    U"新建成",   U"续建",     U"疏浚",     U"清淤",     U"加固",     U"除险加固", U"改良",
    U"流转",     U"复垦",     U"新增建成", U"动工",     U"动工建设", U"启动",     U"启动建设",
    U"新开工",   U"新开工建设", U"基本建成", U"促成", U"达成",       U"解困",     U"脱贫",
    U"回引",     U"招才",     U"引智",     U"纳入",     U"推送",     U"下沉",     U"拥有",
    U"集中供养", U"代办",     U"分流",     U"查办",     U"问责",     U"约谈",     U"处分",
    U"检查",     U"抽检",     U"巡查",     U"督办",     U"督查",     U"曝光",     U"公开",
    U"创建成",   U"创成",     U"争创",     U"改善",     U"打通",     U"贯通",     U"连通",
    U"上线",     U"签订",     U"签署",     U"新签",     U"储备",     U"规划",     U"报批",
    U"供给",     U"供地",     U"腾退",     U"腾出",     U"新辟",     U"撬动",     U"置换",
    U"归集",     U"减少",     U"增加",     U"推荐",     U"申报",     U"建设改造", U"勇夺",
    U"夺得",     U"斩获",     U"摘得",     U"试点建设", U"规划建设", U"设置",     U"增发",
};
// Verbs that are as often nouns: they do not prolong a chain of verbs (发放补贴资金).
inline constexpr std::u32string_view kNominalVerbs[] = {
    U"投资", U"补贴", U"补助", U"服务", U"出口", U"进口", U"保障", U"奖励", U"培训", U"开放",
    U"销售", U"生产", U"登记", U"注册", U"治理", U"安置", U"研发", U"救助", U"规划", U"调解",
};
// Nouns that start like a content verb.
inline constexpr std::u32string_view kNotContentVerbs[] = {
    U"建成区",     U"建设用地", U"服务业",   U"投资额",   U"出口额",   U"进口额",   U"出口总额",
    U"进口总额",   U"销售额",   U"销售收入", U"生产总值", U"覆盖率",   U"覆盖面",   U"处理率",
    U"治理率",     U"整改率",   U"办结率",   U"办理率",   U"绿化率",   U"绿化覆盖", U"保障率",
    U"生产性",     U"生产安全", U"服务贸易", U"服务进出", U"补助标准", U"补贴标准", U"保障标准",
    U"奖励标准",   U"救助标准", U"研发经费", U"研发投入", U"研发强度", U"研发费用", U"登记失业",
    U"注册资本",   U"投资总额", U"投资增长", U"投资增速", U"服务收入", U"建设规模", U"应用场景",
    U"转移支付",   U"处理能力", U"供应量",   U"销售量",   U"生产能力", U"获得感",   U"安置房",
    U"开放型",     U"保障性",   U"开发区",   U"开发投资", U"补贴收入", U"投入强度", U"出口退税",
    U"减少率",     U"回收率",   U"转化率",   U"参加率",   U"破获率",   U"答复率",   U"采纳率",
    U"调解率",     U"调解成功", U"孵化器",   U"孵化基地", U"服务机构", U"服务中心", U"服务站",
    U"规划面积",   U"创建率",   U"公开率",   U"抽检合格", U"培训率",   U"落户率",   U"投资强度",
    U"建设资金",   U"建设工程", U"建设总投资", U"更新率", U"签约率",   U"签约项目", U"签约额",
    U"治理面积",   U"投资项目", U"服务企业数", U"生产企业", U"出口企业", U"进口企业", U"建设标准",
};

// "N家企业入选X": the verb phrase names the figure when its subject is generic or listed (等).
inline constexpr std::u32string_view kEventVerbs[] = {
    U"入选", U"获评", U"获批", U"获得", U"获",   U"荣获", U"上榜", U"入围", U"通过", U"纳入",
    U"跻身", U"进入", U"被评为", U"被认定为", U"被列入", U"列入", U"成为", U"提供", U"晋升", U"评为",
};
inline constexpr std::u32string_view kGenericSubjects[] = {
    U"企业", U"单位", U"项目", U"产品", U"个人", U"集体", U"品牌", U"成果",
    U"机构", U"学校", U"园区", U"案例", U"作品", U"团队", U"人",   U"农产品",
};

// The end of a name that is a statistic in itself: such an item inherits no verb.
inline constexpr std::u32string_view kStatisticHeads[] = {
    U"率",     U"总额",   U"总量",   U"总值",   U"总数", U"增加值", U"产值",   U"收入", U"支出",
    U"比重",   U"占比",   U"比例",   U"指数",   U"余额", U"投资额", U"增速",   U"增幅", U"产量",
    U"销量",   U"交易额", U"成交额", U"吞吐量", U"投资", U"能耗",   U"用电量", U"强度", U"浓度",
    U"拥有量", U"零售额", U"出口",   U"进口",   U"进出口", U"利润", U"税收",   U"总投资",
};
// Heads shared by the names of a list: 一产、二产增加值分别增长….
inline constexpr std::u32string_view kSharedHeads[] = {
    U"居民人均可支配收入", U"常住居民人均可支配收入", U"人均可支配收入", U"居民收入", U"增加值",
    U"产值",               U"总产值",                 U"余额",           U"产量",     U"投资",
    U"收入",               U"支出",                   U"利润",           U"税收",     U"销售额",
    U"零售额",             U"总额",                   U"用电量",         U"增速",     U"总量",
    U"进出口总额",         U"投资额",                 U"营业收入",       U"主营业务收入",
    U"覆盖率",             U"普及率",                 U"参保率",         U"达标率",   U"完成率",
    U"面积",               U"数量",                   U"人数",           U"就业率",   U"保有量",
    U"居民消费支出",       U"人均消费支出",           U"换新数量",       U"比例",     U"比重",
    U"出口额",             U"进出口额",               U"规模",           U"合格率",   U"处理率",
    U"入园率",             U"巩固率",                 U"毛入学率",       U"入学率",   U"办结率",
    U"满意率",             U"吞吐量",                 U"客运量",         U"货运量",   U"人次",
    U"出口", U"进口", U"案件立案数", U"立案数", U"案件数", U"起数", U"标准",               U"销量",                   U"浓度",           U"排放量",   U"失业率",
};

// One name standing for two: 城乡居民… → 城镇居民…, 农村居民….
struct PairWord {
  std::u32string_view text;
  std::u32string_view first;
  std::u32string_view second;
};
inline constexpr PairWord kPairWords[] = {
    {U"城乡", U"城镇", U"农村"},     {U"存贷款", U"存款", U"贷款"}, {U"进出口", U"进口", U"出口"},
    {U"产销量", U"产量", U"销量"},   {U"一二产业", U"一产", U"二产"}, {U"收支", U"收入", U"支出"},
    {U"省市", U"省级", U"市级"},
};

// Names that say nothing without the name before: 总数达到15家.
inline constexpr std::u32string_view kRelativeNouns[] = {
    U"总数", U"总量", U"总额",   U"总规模", U"增速", U"增幅", U"占比",
    U"比重", U"规模", U"总数量", U"累计数", U"总面积", U"总里程", U"位次", U"排名",
};

// ---- scopes and relations ------------------------------------------------------------------------

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

inline constexpr std::u32string_view kBounds[] = {
    U"左右", U"以上", U"以内", U"以下", U"之内", U"之上", U"上下", U"及以上", U"及以下",
};

// Words after a figure that only comment on it: 1.39万亿斤再创历史新高.
inline constexpr std::u32string_view kRemarks[] = {
    U"再创", U"创历史", U"创下", U"创新高", U"居全", U"居第", U"列全", U"实现", U"全部", U"均为", U"均居", U"并列", U"用于", U"的目标",
    U"目标", U"的水平", U"等目标", U"的任务", U"任务", U"的预期", U"的好成绩", U"大关", U"台阶", U"的新台阶",
    U"的大关", U"关口", U"新台阶", U"的同时", U"的基础上", U"的良好", U"的规模", U"的成绩", U"的年度",
};
inline constexpr std::u32string_view kGrowthTails[] = {
    U"的增长", U"增长", U"的增速", U"的增长速度", U"增速", U"的年均增速", U"的年均增长",
    U"的速度增长", U"的较快增长", U"的稳定增长",
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
    U"在", U"于", U"以", U"将", U"对", U"把", U"从", U"由", U"与", U"每", U"用", U"按", U"比", U"分", U"经",
};

}  // namespace banxin
