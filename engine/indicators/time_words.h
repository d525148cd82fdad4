#pragma once
// Words that tell the period of a figure. Look-ups take the longest match.
#include <string_view>

namespace banxin {

// Years counted from the year of the plans; kSameYear leaves the year as it is.
inline constexpr int kSameYear = 1000;
inline constexpr int kSeveralYears = 1001;  // of no one year

struct TimeWord {
  std::u32string_view text;
  int years = kSameYear;
  std::u32string_view part;  // of Period; empty = the whole year
};

inline constexpr TimeWord kTimeWords[] = {
    {U"今年", 0, U""},
    {U"本年", 0, U""},
    {U"本年度", 0, U""},
    {U"去年", -1, U""},
    {U"上年", -1, U""},
    {U"上年度", -1, U""},
    {U"过去一年", -1, U""},
    {U"过去的一年", -1, U""},
    {U"一年来", -1, U""},
    {U"前年", -2, U""},
    {U"明年", 1, U""},
    {U"来年", 1, U""},
    {U"全年", kSameYear, U""},
    {U"截至目前", kSameYear, U"目前"},
    {U"截止目前", kSameYear, U"目前"},
    {U"到目前为止", kSameYear, U"目前"},
    {U"上半年", kSameYear, U"上半年"},
    {U"下半年", kSameYear, U"下半年"},
    {U"前三季度", kSameYear, U"前三季度"},
    {U"一季度", kSameYear, U"一季度"},
    {U"二季度", kSameYear, U"二季度"},
    {U"三季度", kSameYear, U"三季度"},
    {U"四季度", kSameYear, U"四季度"},
    {U"前四个月", kSameYear, U"前四个月"},
    {U"任期内", kSeveralYears, U"任期内"},
    {U"本届政府", kSeveralYears, U"任期内"},
    {U"上届政府", kSeveralYears, U"上届"},
    {U"改革开放以来", kSeveralYears, U"改革开放以来"},
    {U"建国以来", kSeveralYears, U"建国以来"},
    {U"党的十八大以来", kSeveralYears, U"十八大以来"},
    {U"近年来", kSeveralYears, U"近年来"},
    {U"近几年", kSeveralYears, U"近年来"},
    {U"几年来", kSeveralYears, U"近年来"},
    {U"历年", kSeveralYears, U"历年"},
};

// Behind a year: 2023年底 says the year, 2023年初 and 2023年以来 say something else.
inline constexpr std::u32string_view kYearEnds[] = {U"底", U"末", U"度", U"全年", U"年底", U"年末"};
inline constexpr std::u32string_view kYearStarts[] = {U"初", U"以来", U"以后", U"前", U"以前"};

// Before a time, they make it the base of a comparison or the start of a way: 比2022年, 由去年的.
inline constexpr std::u32string_view kBaseWords[] = {
    U"比", U"较", U"与", U"同",   U"由",   U"从",     U"自",
    U"是", U"为", U"超", U"超过", U"对比", U"相当于",
};

// Regions by level: figures of 全市 and 我市 may be of one indicator, those of 全省 and 全市 are
// not.
struct RegionWord {
  std::u32string_view text;
  char32_t level;
};

inline constexpr RegionWord kRegionWords[] = {
    {U"全国", U'国'}, {U"我国", U'国'}, {U"全省", U'省'}, {U"我省", U'省'}, {U"全疆", U'省'},
    {U"全市", U'市'}, {U"我市", U'市'}, {U"本市", U'市'}, {U"全区", U'区'}, {U"我区", U'区'},
    {U"本区", U'区'}, {U"全县", U'县'}, {U"我县", U'县'}, {U"本县", U'县'}, {U"全州", U'州'},
    {U"我州", U'州'}, {U"全旗", U'旗'}, {U"我旗", U'旗'}, {U"全盟", U'盟'}, {U"全镇", U'镇'},
    {U"我镇", U'镇'}, {U"全乡", U'乡'}, {U"我乡", U'乡'}, {U"本省", U'省'}, {U"全自治区", U'区'},
};

}  // namespace banxin
