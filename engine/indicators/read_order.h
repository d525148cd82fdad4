#pragma once
// What a block ```indicators asks for: a table of indicators of the data files. Its lines are TOML:
//
//   keys = ["gdp", "retail_sales"]     which rows, in this order; without it all, in file order
//   periods = [2022, 2023]             which periods; without it all that the rows have
//   goals = [2024]                     those of them that are planned: 目标数, 预期增长
//   columns = ["value", "change"]      of kTableFields; without it value and change, if any has one
//   heads = ["产值", "增速（%）"]      in place of the columns' own words
//   caption = "2023年主要经济指标"
//   units = "亿元、%"                  in place of the units line made from the rows
//   notes = ["按现价计算。"]
//   source = "区统计局"                in place of the rows' sources; "" for none
//   style = "full"                     of kTableStyleNames; without it the layout's
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/toml_schema.h"
#include "report/draft.h"
#include "report/table_style.h"

namespace banxin {

struct DataTableOrder {
  std::vector<TomlWord> keys, periods, goals, columns, heads, notes;
  std::string caption, units;
  std::optional<std::string> source;
  std::optional<TableStyle> style;
  Place place;  // of the block
  Place caption_place, units_place;
};

struct ReadOrder {
  DataTableOrder order;
  Problems problems;  // toml.syntax, toml.value, toml.unknown-key, with their places in the report
};

ReadOrder read_order(const IndicatorOrder& block, const std::string& file);

}  // namespace banxin
