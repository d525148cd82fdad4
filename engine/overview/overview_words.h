#pragma once
// Words that decide which indicators an overview shows.
#include <string_view>

namespace banxin {

// What is meant to be done, not done: before a figure, in its sentence.
inline constexpr std::u32string_view kIntentWords[] = {
    U"下一步",   U"下一阶段", U"接下来",     U"力争",       U"今后",       U"未来",
    U"明年",     U"新的一年", U"预期目标是", U"预期目标为", U"预期目标：", U"奋斗目标",
    U"规划目标", U"计划新",   U"将新",       U"拟新",
};

// Hedges of a figure that say the same of it alone (S-33).
inline constexpr std::u32string_view kIntentHedges[] = {
    U"力争", U"确保", U"争取", U"力求", U"计划", U"拟", U"有望", U"努力", U"奋斗目标", U"拟安排",
};

// In a name, they make it a clause: 中央决定将农民人均纯收入, 市场主体又新增.
inline constexpr std::u32string_view kClauseWords[] = {U"将", U"把", U"又", U"已", U"再新"};
// Words that hold one of them and are no clause: 将乐县, 将军路.
inline constexpr std::u32string_view kNotClauseWords[] = {
    U"将乐", U"将军", U"将台路", U"将台乡", U"麻将", U"把边",   U"把荷",
    U"把关", U"把手", U"把式",   U"把脉",   U"火把", U"又新集",
};

// The end of a name that says no thing of its own: 千亿台阶, 中央财政安排资金, 预期目标是.
inline constexpr std::u32string_view kGeneralEnds[] = {
    U"台阶",     U"大关",     U"关口",     U"目标",     U"目标是",   U"目标为",
    U"安排资金", U"拨付资金", U"下达资金", U"落实资金", U"补助资金", U"实际金额",
    U"任务",     U"奖项",     U"总投资",   U"五年",     U"预期",
};

// The indicators that reports are judged by, in the order they are told in; names of one rank are
// one indicator.
struct HeadlineName {
  int rank = 0;
  std::u32string_view text;
};
inline constexpr HeadlineName kHeadlineNames[] = {
    {1, U"地区生产总值"},
    {1, U"经济总量"},
    {2, U"规模以上工业增加值"},
    {2, U"规上工业增加值"},
    {2, U"全部工业增加值"},
    {3, U"固定资产投资"},
    {3, U"全社会固定资产投资"},
    {4, U"社会消费品零售总额"},
    {5, U"一般公共预算收入"},
    {5, U"地方一般公共预算收入"},
    {5, U"一般公共预算总收入"},
    {5, U"公共财政收入"},
    {5, U"财政收入"},
    {5, U"财政总收入"},
    {6, U"进出口总额"},
    {6, U"进出口总值"},
    {6, U"外贸进出口总额"},
    {6, U"货物进出口总额"},
    {6, U"货物贸易进出口总额"},
    {7, U"居民人均可支配收入"},
    {7, U"全体居民人均可支配收入"},
    {8, U"城镇居民人均可支配收入"},
    {8, U"城镇常住居民人均可支配收入"},
    {9, U"农村居民人均可支配收入"},
    {9, U"农村常住居民人均可支配收入"},
    {9, U"农村居民人均纯收入"},
    {9, U"农民人均纯收入"},
    {10, U"粮食产量"},
    {10, U"粮食总产量"},
    {11, U"城镇新增就业"},
    {11, U"新增城镇就业"},
    {11, U"城镇新增就业人数"},
    {12, U"居民消费价格"},
    {12, U"居民消费价格指数"},
    {12, U"居民消费价格总水平"},
    {12, U"CPI"},
    {13, U"城镇调查失业率"},
    {13, U"城镇登记失业率"},
    {14, U"常住人口城镇化率"},
};

}  // namespace banxin
