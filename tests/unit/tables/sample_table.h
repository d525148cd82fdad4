#pragma once
// Tables for tests, set with the handout layout and TF-1.
#include <string_view>
#include <variant>

#include "report/report.h"
#include "style/resolve_styles.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "tables/set_table.h"

namespace banxin::testing {

inline TableCell cell(std::u32string_view text, int columns = 1, int rows = 1) {
  TableCell made;
  made.text = plain_text(text);
  made.column_span = columns;
  made.row_span = rows;
  return made;
}

// 指标 ¦ 数: names 名 and figures.
inline TableBlock table_of(const std::vector<std::u32string>& figures) {
  TableBlock table;
  table.number = 1;
  table.caption = plain_text(U"指标");
  table.columns = {ColumnKind::text, ColumnKind::number};
  table.head = {{cell(U"指标"), cell(U"数")}};
  for (const std::u32string& figure : figures) table.rows.push_back({cell(U"名"), cell(figure)});
  return table;
}

inline SetTable set_whole(const TableBlock& table, const Settings& settings = {}) {
  Report report;
  report.blocks = {table};
  const StyledReport styled = resolve_styles(report, handout(settings));
  return set_table(std::get<StyledTable>(styled.blocks[0]), styled.layout.page, styled.layout.lines,
                   metric_fonts());
}

inline SetBlock set(const TableBlock& table, const Settings& settings = {}) {
  return set_whole(table, settings).set;
}

}  // namespace banxin::testing
