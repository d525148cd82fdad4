#include "indicators/mark_lists.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "indicators/parse_indicators.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

constexpr std::size_t kFewestItems = 3;

// One row: an indicator and the item it came from. An item that states none is a row of its own
// text.
struct Entry {
  std::optional<Indicator> indicator;
  const RichText* item = nullptr;
};

std::vector<Entry> entries_of(const ListBlock& list) {
  std::vector<Entry> entries;
  for (const RichText& item : list.items) {
    std::vector<Indicator> indicators = parse_indicators(item.text);
    for (Indicator& indicator : indicators) entries.push_back({std::move(indicator), &item});
    if (indicators.empty()) entries.push_back({std::nullopt, &item});
  }
  return entries;
}

RichText plain(std::u32string_view text) { return {std::u32string(text), {}, {}}; }

// The name's own place, with the name as the grammar reads it.
RichText name_cell(const Entry& entry) {
  RichText name = plain(entry.indicator->name);
  const TextRange range = entry.indicator->name_range;
  const RichText written = slice(*entry.item, range.begin, range.end);
  if (!written.source.empty()) name.source.push_back(written.source.front());
  return name;
}

std::u32string figures(const std::vector<Decimal>& values) {
  std::u32string text;
  for (const Decimal& value : values) {
    if (!text.empty()) text += U"—";
    text += from_utf8(to_string(value));
  }
  return text;
}

// The value with its digits as the text has them: 1,286.5 keeps its comma (T-18).
std::u32string written_value(const Entry& entry) {
  const TextRange range = entry.indicator->value_range;
  const std::u32string_view part =
      std::u32string_view(entry.item->text).substr(range.begin, range.end - range.begin);
  constexpr std::u32string_view kFigure = U"0123456789.,";
  const std::size_t begin = part.find_first_of(U"0123456789");
  if (entry.indicator->value.size() != 1 || begin == std::u32string_view::npos) {
    return figures(entry.indicator->value);  // a range, or a Chinese numeral
  }
  const std::size_t end = std::min(part.find_first_not_of(kFigure, begin), part.size());
  return std::u32string(part.substr(begin, end - begin));
}

// T-10: words that bound a figure stand behind it: 5左右, 65以上; others before it.
std::u32string with_qualifier(std::u32string figure, const std::u32string& qualifier) {
  std::u32string before, after;
  std::size_t at = 0;
  while (at < qualifier.size()) {
    const std::size_t end = std::min(qualifier.find(U'+', at), qualifier.size());
    const std::u32string token = qualifier.substr(at, end - at);
    const bool bound = token == U"左右" || token == U"以上" || token == U"以下" ||
                       token == U"以内" || token == U"余" || token == U"多";
    (bound ? after : before) += token;
    at = end + 1;
  }
  return before + figure + after;
}

// T-08: a fall carries U+2212, a rise no sign.
std::u32string change_text(const Indicator& indicator) {
  std::u32string text = figures(indicator.change);
  if (indicator.direction == Direction::down) text.insert(0, 1, U'\u2212');
  if (indicator.direction == Direction::flat && text.empty()) text = U"持平";
  return text;
}

struct Columns {
  bool value = false;
  bool change = false;
  bool plan = false;           // goals, not results
  std::u32string change_unit;  // common to all; empty: each cell carries its own
};

bool is_plan(std::u32string_view heading) {
  for (const std::u32string_view word : {U"目标", U"计划", U"预期", U"打算"}) {
    if (heading.find(word) != std::u32string_view::npos) return true;
  }
  return false;
}

// The unit of the head (T-08): % if any cell has it, else the unit that all share. Cells with
// another carry their own.
std::u32string common_change_unit(const std::vector<Entry>& entries) {
  std::u32string common;
  bool mixed = false;
  for (const Entry& entry : entries) {
    if (!entry.indicator || entry.indicator->change.empty()) continue;
    const std::u32string& unit = entry.indicator->change_unit;
    if (unit == U"%") return unit;
    mixed |= !common.empty() && common != unit;
    common = unit;
  }
  return mixed ? std::u32string() : common;
}

Columns find_columns(const std::vector<Entry>& entries, std::u32string_view heading) {
  Columns columns;
  columns.plan = is_plan(heading);
  columns.change_unit = common_change_unit(entries);
  for (const Entry& entry : entries) {
    if (!entry.indicator) continue;
    columns.value |= !entry.indicator->value.empty();
    columns.change |=
        !entry.indicator->change.empty() || entry.indicator->direction == Direction::flat;
  }
  return columns;
}

std::u32string change_head(const Columns& columns) {
  const std::u32string words = columns.plan ? U"预期增长" : U"比上年增长";
  return columns.change_unit.empty() ? words : words + U"（" + columns.change_unit + U"）";
}

TableRow head_row(const Columns& columns) {
  TableRow row = {{plain(U"指标"), 1, 1}};
  if (columns.value) {
    row.push_back({plain(U"单位"), 1, 1});
    row.push_back({plain(columns.plan ? U"目标数" : U"完成数"), 1, 1});
  }
  if (columns.change) row.push_back({plain(change_head(columns)), 1, 1});
  return row;
}

// An item without an indicator, over all columns, as typed but for the mark at its end.
TableRow text_row(const RichText& item, std::size_t columns) {
  const bool ends = item.text.ends_with(U'；') || item.text.ends_with(U'。');
  const auto length = static_cast<TextOffset>(item.text.size() - (ends ? 1 : 0));
  return {{slice(item, 0, length), static_cast<int>(columns), 1}};
}

TableRow body_row(const Entry& entry, const Columns& columns) {
  const Indicator& indicator = *entry.indicator;
  TableRow row = {{name_cell(entry), 1, 1}};
  const bool has_value = !indicator.value.empty();
  std::u32string change = change_text(indicator);
  const bool own_unit = indicator.change_unit != columns.change_unit;
  if (!indicator.change.empty() && own_unit) change += indicator.change_unit;
  // The qualifier stands with the figure it bounds; alone, in the last column.
  std::u32string value = has_value ? written_value(entry) : U"";
  if (has_value) {
    value = with_qualifier(value, indicator.qualifier);
  } else if (columns.change) {
    change = with_qualifier(change, indicator.qualifier);
  } else {
    value = indicator.qualifier;
  }
  if (columns.value) {
    row.push_back({plain(indicator.unit), 1, 1});
    row.push_back({plain(value), 1, 1});
  }
  if (columns.change) row.push_back({plain(change), 1, 1});
  return row;
}

// The heading without its number (表1　一、… reads badly).
RichText caption_of(const RichText& heading) {
  std::size_t begin = read_typed_number(heading.text).length;
  while (begin < heading.text.size() && heading.text[begin] == U' ') ++begin;
  RichText caption =
      slice(heading, static_cast<TextOffset>(begin), static_cast<TextOffset>(heading.text.size()));
  caption.marks.clear();
  return caption;
}

TableBlock make_table(const ListBlock& list, const RichText* heading, int number) {
  const std::vector<Entry> entries = entries_of(list);
  const Columns columns =
      find_columns(entries, heading != nullptr ? std::u32string_view(heading->text) : U"");
  TableBlock table;
  table.number = number;
  table.replaces_list = heading != nullptr;
  if (heading != nullptr) table.caption = caption_of(*heading);
  table.columns.push_back(ColumnKind::text);
  if (columns.value) {
    table.columns.push_back(ColumnKind::label);
    table.columns.push_back(ColumnKind::number);
  }
  if (columns.change) table.columns.push_back(ColumnKind::number);
  table.head.push_back(head_row(columns));
  for (const Entry& entry : entries) {
    table.rows.push_back(entry.indicator ? body_row(entry, columns)
                                         : text_row(*entry.item, table.columns.size()));
  }
  return table;
}

}  // namespace

bool is_indicator_list(const ListBlock& list) {
  if (list.items.size() < kFewestItems) return false;
  const auto stating =
      std::count_if(list.items.begin(), list.items.end(),
                    [](const RichText& item) { return !parse_indicators(item.text).empty(); });
  return static_cast<std::size_t>(stating) * 10 >= list.items.size() * 6;
}

Report mark_lists(Report report) {
  int number = 0;
  const RichText* heading = nullptr;
  for (Block& block : report.blocks) {
    if (auto* list = std::get_if<ListBlock>(&block); list != nullptr && is_indicator_list(*list)) {
      block = make_table(*list, heading, ++number);
      heading = nullptr;
      continue;
    }
    const auto* text = std::get_if<TextBlock>(&block);
    heading = text != nullptr && text->kind == TextKind::heading ? &text->text : nullptr;
  }
  return report;
}

}  // namespace banxin
