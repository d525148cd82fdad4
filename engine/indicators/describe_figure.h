#pragma once
// Stated figures as messages quote them.
#include <string>

#include "indicators/stated_figures.h"

namespace banxin {

// "305亿元", "5—6%"
std::string describe_value(const Indicator& indicator);
// "增长5.2%", "下降0.3个百分点"
std::string describe_change(const Indicator& indicator);
// "2023年", "2023年上半年", "去年"; empty if it is not known.
std::string describe_period(const Period& period);

// 由33微克/立方米, 降至: the way to the value, not its measure.
bool is_way(std::u32string_view word);

// The words that a figure is measured by (年均, 比年初, 按可比价计算), without hedges: figures of
// other measures are not compared.
std::u32string measure_of(const Indicator& indicator);
// 约, 超过, 左右, 余 stand beside it.
bool is_hedged(const Indicator& indicator);

}  // namespace banxin
