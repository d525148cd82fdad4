#pragma once
// Tables for tests, set with the handout layout and TF-1.
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/utf8.h"
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

inline std::vector<Rule> rules_of(const SetBlock& block) {
  std::vector<Rule> rules;
  for (const Strip& strip : block.galley.strips) {
    rules.insert(rules.end(), strip.drawing->rules.begin(), strip.drawing->rules.end());
  }
  return rules;
}

// The first x of a character in a drawing, in points; −1 if it is not there.
inline double x_of(const Drawing& drawing, char32_t character) {
  for (const GlyphRun& run : drawing.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      if (glyph.character == character) return glyph.x.to_points();
    }
  }
  return -1;
}

// The texts on each baseline of a drawing, from the top.
inline std::vector<std::string> lines_of(const Drawing& drawing) {
  std::map<std::int64_t, std::u32string> lines;
  for (const GlyphRun& run : drawing.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      lines[run.baseline.ticks].push_back(glyph.character);
    }
  }
  std::vector<std::string> texts;
  for (const auto& [y, text] : lines) texts.push_back(to_utf8(text));
  return texts;
}

inline TableBlock grouped_head() {
  TableBlock table;
  table.columns = {ColumnKind::text, ColumnKind::number, ColumnKind::number, ColumnKind::number,
                   ColumnKind::number};
  table.head = {{cell(U"指标", 1, 2), cell(U"去年", 2), cell(U"今年", 2)},
                {cell(U"甲"), cell(U"乙"), cell(U"丙"), cell(U"丁")}};
  table.rows = {{cell(U"名"), cell(U"1"), cell(U"2"), cell(U"3"), cell(U"4")},
                {cell(U"名"), cell(U"1"), cell(U"2"), cell(U"3"), cell(U"4")}};
  return table;
}

inline Pages pages_of(const std::string& markdown) {
  StageTimes times;
  return typeset(read_report(markdown, "report.md", times), handout(), metric_fonts(), times).pages;
}

inline std::string page_text(const Page& page) {
  std::string text;
  for (const PlacedDrawing& placed : page.drawings) text += text_of(*placed.drawing) + "\n";
  return text;
}

}  // namespace banxin::testing
