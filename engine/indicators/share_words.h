#pragma once
// Names of rates and shares, by their endings.
#include <string_view>

namespace banxin {

// Rates that may exceed 100 %, or are no part of a whole.
inline constexpr std::u32string_view kOpenRates[] = {
    U"完成率", U"增长率", U"负债率", U"杠杆率", U"充足率",       U"毛入学率", U"生产率",
    U"汇率",   U"自给率", U"费率",   U"利用率", U"拨备覆盖率",   U"置换率",   U"周转率",
    U"回报率", U"收益率", U"产销率", U"入库率", U"投资率",       U"增值率",   U"到位率",
    U"使用率", U"替代率", U"保障率", U"入园率", U"平衡率",       U"贡献率",   U"功率",
    U"频率",   U"效率",   U"倍率",   U"收入率", U"利率",         U"偿付率",   U"产出率",
    U"储备率", U"税率",   U"容积率", U"开工率", U"流动性覆盖率", U"入托率",   U"存贷率",
    U"溢价率", U"债务率",
};

// Shares and rates that are stated in % and change by 个百分点.
inline constexpr std::u32string_view kShareEndings[] = {
    U"率", U"占比", U"比重", U"比例", U"份额",
};

// Rates that are not in %, or whose change by % is common.
inline constexpr std::u32string_view kNoPercentRates[] = {
    U"生产率", U"汇率",   U"效率",   U"功率", U"频率", U"利率",   U"费率", U"税率",
    U"产出率", U"周转率", U"容积率", U"速率", U"倍率", U"分辨率", U"心率",
};

// Endings of growth itself, beside names with 率, 速 or 幅.
inline constexpr std::u32string_view kGrowthNames[] = {U"增长", U"价格", U"物价"};

}  // namespace banxin
