#include "indicators/mark_lists.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/characters.h"
#include "indicators/compare_figures.h"
#include "indicators/find_region.h"
#include "indicators/indicator_cells.h"
#include "indicators/match_words.h"
#include "indicators/read_period.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

constexpr std::size_t kFewestItems = 3;
constexpr std::size_t kLongestTextRow = 120;  // a longer item is prose: the list stays one

// One row: an indicator and the item it came from. An item that states none is a row of its own
// text.
struct Entry {
  std::optional<Indicator> indicator;
  const RichText* item = nullptr;
};

// Whether every clause of an item has a part in one of its indicators: then a table row says all it
// says.
bool says_only(std::u32string_view text, const std::vector<Indicator>& indicators) {
  constexpr std::u32string_view kClauseEnds = U"，；。：";
  constexpr std::size_t kFewestWords = 3;  // 同比, 其中 and the like stand alone
  if (indicators.empty()) return false;
  for (const Indicator& indicator : indicators) {
    if (!indicator.value.empty() && !has_digits(text, indicator.value_range)) return false;
    if (!indicator.change.empty() && !has_digits(text, indicator.change_range)) return false;
  }
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of(kClauseEnds, begin), text.size());
    const auto touches = [&](TextRange range) { return range.begin < end && range.end > begin; };
    const bool stated =
        std::any_of(indicators.begin(), indicators.end(), [&](const Indicator& indicator) {
          return touches(indicator.name_range) || touches(indicator.value_range) ||
                 touches(indicator.change_range) ||
                 (is_flat(indicator) && text.substr(0, end).ends_with(U"持平"));
        });
    if (!stated && end - begin >= kFewestWords) return false;
    begin = end + 1;
  }
  return true;
}

// The rows of a list of indicators; nothing for other lists.
std::optional<std::vector<Entry>> entries_of(const ListBlock& list, FigureMemo& memo) {
  if (list.items.size() < kFewestItems) return std::nullopt;
  std::vector<Entry> entries;
  std::size_t stating = 0;  // items
  for (const RichText& item : list.items) {
    const auto figures = memo.read(item.text);
    const std::vector<Indicator>& indicators = figures->indicators;
    if (!says_only(item.text, indicators)) {
      if (item.text.size() > kLongestTextRow) return std::nullopt;
      entries.push_back({std::nullopt, &item});
      continue;
    }
    ++stating;
    for (const Indicator& indicator : indicators) entries.push_back({indicator, &item});
  }
  if (stating * 10 < list.items.size() * 6) return std::nullopt;
  return entries;
}

// The name's own place, with the name as the grammar reads it.
RichText name_cell(const Entry& entry) {
  RichText name = made_text(entry.indicator->name);
  const TextRange range = entry.indicator->name_range;
  const RichText written = slice(*entry.item, range.begin, range.end);
  if (!written.source.empty()) name.source.push_back(written.source.front());
  return name;
}

struct Columns {
  bool value = false;
  bool change = false;
  bool plan = false;           // goals, not results
  std::u32string change_unit;  // common to all; empty: each cell carries its own
};

// T-08: a fall carries U+2212, a rise no sign.
std::u32string change_text(const Entry& entry) {
  const Indicator& indicator = *entry.indicator;
  if (indicator.change.empty()) return indicator.direction == Direction::flat ? U"持平" : U"";
  return signed_change(figures_in(entry.item->text, indicator.change_range, indicator.change_unit),
                       indicator.direction);
}

std::vector<std::u32string> change_units(const std::vector<Entry>& entries) {
  std::vector<std::u32string> units;
  for (const Entry& entry : entries) {
    if (!entry.indicator || entry.indicator->change.empty()) continue;
    units.push_back(entry.indicator->change_unit);
  }
  return units;
}

Columns find_columns(const std::vector<Entry>& entries, const TextBlock* heading) {
  Columns columns;
  columns.plan = heading != nullptr && heading->section == Section::plan;
  columns.change_unit = common_change_unit(change_units(entries));
  for (const Entry& entry : entries) {
    if (!entry.indicator) continue;
    columns.value |= !entry.indicator->value.empty();
    columns.change |=
        !entry.indicator->change.empty() || entry.indicator->direction == Direction::flat;
  }
  return columns;
}

TableRow head_row(const Columns& columns) {
  TableRow row = {{made_text(U"指标"), 1, 1}};
  if (columns.value) {
    row.push_back({made_text(U"单位"), 1, 1});
    row.push_back({made_text(value_head(columns.plan)), 1, 1});
  }
  if (columns.change) {
    row.push_back(
        {made_text(with_unit_in_brackets(change_head(columns.plan), columns.change_unit)), 1, 1});
  }
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
  std::u32string change = change_text(entry);
  const bool own_unit = indicator.change_unit != columns.change_unit;
  if (!indicator.change.empty() && own_unit) change += indicator.change_unit;
  std::u32string value =
      has_value ? figures_in(entry.item->text, indicator.value_range, indicator.unit) : U"";
  Qualifiers of_value, of_change;
  share_notes(indicator, columns.change, of_value, of_change);
  value = of_value.around(value);
  change = of_change.around(change);
  if (columns.value) {
    row.push_back({made_text(indicator.unit), 1, 1});
    row.push_back({made_text(value), 1, 1});
  }
  if (columns.change) row.push_back({made_text(change), 1, 1});
  return row;
}

// The heading without its number (表1　一、… reads badly).
RichText caption_of(const RichText& heading) {
  const std::size_t number = read_typed_number(heading.text).length;
  const std::size_t begin =
      std::min(heading.text.find_first_not_of(kTypedBlanks, number), heading.text.size());
  RichText caption =
      slice(heading, static_cast<TextOffset>(begin), static_cast<TextOffset>(heading.text.size()));
  caption.marks.clear();
  return caption;
}

TableBlock make_table(const std::vector<Entry>& entries, const TextBlock* heading) {
  const Columns columns = find_columns(entries, heading);
  TableBlock table;
  table.replaces_list = heading != nullptr;
  if (heading != nullptr) table.caption = caption_of(heading->text);
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

// A table has no place for a mark that points to a note or to 名词解释.
bool has_references(const ListBlock& list) {
  return std::any_of(list.items.begin(), list.items.end(), [](const RichText& item) {
    return std::any_of(item.marks.begin(), item.marks.end(), [](const Mark& mark) {
      return mark.kind == MarkKind::note || (mark.kind == MarkKind::term && !mark.argument.empty());
    });
  });
}

// The list as rows that can be joined with those of another.
IndicatorList read_list(const std::vector<Entry>& entries, const TextBlock& heading,
                        char32_t own_region) {
  Columns columns;
  columns.value = columns.change = true;
  IndicatorList list;
  list.caption = caption_of(heading.text);
  list.year = year_in(heading.text.text);
  list.region = own_region;
  for (const Entry& entry : entries) {
    ListRow row;
    if (!entry.indicator) {
      row.text = text_row(*entry.item, 1).front().text;
      list.rows.push_back(std::move(row));
      continue;
    }
    const Indicator& indicator = *entry.indicator;
    Qualifiers of_value, of_change;
    share_notes(indicator, columns.change, of_value, of_change);
    row.name = name_cell(entry);
    row.region = region_at(entry.item->text, indicator.name_range);
    const bool has_value = !indicator.value.empty();
    const std::u32string change = change_text(entry);
    if (has_value) {
      row.unit = indicator.unit;
      row.value =
          of_value.around(figures_in(entry.item->text, indicator.value_range, indicator.unit));
    }
    if (indicator.change.empty()) {
      row.words = of_change.around(change);
      row.moves = indicator.direction != Direction::none;
    } else {
      row.change = of_change.around(change);
      row.change_unit = indicator.change_unit;
    }
    list.rows.push_back(std::move(row));
  }
  return list;
}

// Turns lists into tables one by one; remembers the results for the goals.
class ListMarker {
 public:
  ListMarker(GoalsForm goals, char32_t own_region, FigureMemo* memo)
      : goals_(goals), own_region_(own_region), memo_(memo ? *memo : none_) {}

  std::optional<TableBlock> mark(const ListBlock& list, const TextBlock* heading) {
    const auto entries = entries_of(list, memo_);
    if (!entries) return std::nullopt;
    if (goals_ == GoalsForm::joined && heading != nullptr) {
      const bool plan = heading->section == Section::plan;
      IndicatorList read = read_list(*entries, *heading, own_region_);
      if (plan && done_) return join_goals(*done_, read);
      if (!plan) done_ = std::move(read);
    }
    return make_table(*entries, heading);
  }

 private:
  GoalsForm goals_;
  char32_t own_region_;
  FigureMemo none_{0};
  FigureMemo& memo_;
  std::optional<IndicatorList> done_;
};

}  // namespace

Report mark_lists(Report report, GoalsForm goals, FigureMemo* memo) {
  const char32_t region = goals == GoalsForm::joined ? own_region(report) : 0;
  ListMarker marker(goals, region, memo);
  const TextBlock* heading = nullptr;
  for (Block& block : report.blocks) {
    if (const auto* list = std::get_if<ListBlock>(&block)) {
      auto table = has_references(*list) ? std::nullopt : marker.mark(*list, heading);
      if (table) {
        table->indicators = true;
        block = std::move(*table);
      }
      heading = nullptr;
      continue;
    }
    const auto* text = std::get_if<TextBlock>(&block);
    heading = text != nullptr && text->kind == TextKind::heading ? text : nullptr;
  }
  return report;
}

}  // namespace banxin
