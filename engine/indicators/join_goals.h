#pragma once
// The goals table (T-18): what was done beside what is planned. Rows of two lists of indicators are
// joined by name_core() within a region; names that differ in words are told in a note, and where
// no name or more than one fits, the cell of the result stays open. Figures stand as in the text.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace banxin {

enum class GoalsForm { separate, joined };
constexpr std::array<std::string_view, 2> kGoalsFormNames = {"separate", "joined"};

// An indicator of a list, its figures as cells print them.
struct ListRow {
  RichText name;
  char32_t region = 0;         // region_at(): 全国粮食产量 is no result of 全区粮食产量
  std::u32string unit, value;  // 亿元, 1065
  std::u32string change, change_unit;  // 2.5, %; a fall has U+2212 (T-08)
  std::u32string words;                // without a figure: 完成市下达任务
  bool moves = false;                  // … of its growth: 与经济增长同步
  RichText text;                       // an item that states no indicator; then the rest is empty
};

struct IndicatorList {
  std::vector<ListRow> rows;
  RichText caption;
  std::optional<int> year;
  char32_t region = 0;  // own_region() of the report
};

// 指标 ¦ 单位 ¦ 2023年完成 ¦ 2024年目标, a row or two for each goal, like beside like: growth
// beside growth (the name says 增长), levels beside levels. REQUIRES goals with rows.
TableBlock join_goals(const IndicatorList& done, const IndicatorList& goals);

}  // namespace banxin
