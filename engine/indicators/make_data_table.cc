#include "indicators/make_data_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "indicators/choose_rows.h"
#include "indicators/data_cells.h"
#include "indicators/indicator_cells.h"
#include "report/inline_marks.h"
#include "report/table_words.h"

namespace banxin {
namespace {

constexpr std::size_t kMostSources = 3;  // more are no help below a table

// A column of figures or words: one period's field.
struct Column {
  std::size_t period = 0;
  std::string field;
  std::u32string head;
};

using Strings = std::vector<std::u32string>;

// 2023年, 2023年上半年, 2021—2023年
std::u32string period_label(const std::u32string& period) {
  constexpr std::size_t kYear = 4;
  const auto digits = static_cast<std::size_t>(
      std::find_if_not(period.begin(), period.end(), is_digit) - period.begin());
  if (digits != kYear) return period;
  const bool to_year = period[digits] == U'—';  // U'\0' behind the end
  if (to_year || period.size() == kYear) return period + U"年";
  return period[digits] == U'年' ? period : period.substr(0, kYear) + U"年" + period.substr(kYear);
}

// 亿元 and % of 亿元、%
Strings units_in(std::u32string_view typed) {
  constexpr std::u32string_view kMarks = U"、，；,; ";
  Strings units;
  while (!typed.empty()) {
    const std::size_t end = std::min(typed.find_first_of(kMarks), typed.size());
    if (end > 0) units.emplace_back(typed.substr(0, end));
    typed.remove_prefix(std::min(end + 1, typed.size()));
  }
  return units;
}

class DataTableMaker {
 public:
  DataTableMaker(const ChosenRows& chosen, const DataTableOrder& order)
      : chosen_(chosen), order_(order) {}

  DataTable run() &&;

 private:
  bool says(std::size_t period, const std::string& field) const;
  bool has_field(std::string_view field) const;
  bool is_goal(std::size_t period) const;
  std::u32string head_of(std::size_t period, const std::string& field) const;
  void find_columns();
  void find_units();
  void check_units();
  void add_heads();
  void add_row(const ChosenRow& row);
  std::u32string row_unit(const ChosenRow& row) const;
  void collect_notes(const ChosenRow& row, std::size_t period, const Strings& words);
  void add_notes();
  void add_source();
  DraftCell cell(std::u32string text) const;
  RichText typed(const std::string& text, const Place& place) const;

  const ChosenRows& chosen_;
  const DataTableOrder& order_;
  DataTable result_;
  std::vector<Column> columns_;
  std::u32string unit_;       // of all values; empty = none, or several
  bool unit_column_ = false;  // several
  std::u32string change_unit_;
  bool change_unit_in_head_ = true;
  std::vector<std::u32string> remarks_;  // qualifiers that stand in a note
};

DraftCell DataTableMaker::cell(std::u32string text) const {
  return {{std::move(text), {}, {{0, order_.place.line, 1}}}, 0};
}

RichText DataTableMaker::typed(const std::string& text, const Place& place) const {
  return {from_utf8(text), {}, {{0, place.line, place.column + 1}}};  // behind the quote
}

bool DataTableMaker::has_field(std::string_view field) const {
  return std::any_of(columns_.begin(), columns_.end(),
                     [&](const Column& column) { return column.field == field; });
}

bool DataTableMaker::is_goal(std::size_t period) const {
  return std::any_of(order_.goals.begin(), order_.goals.end(), [&](const TomlWord& goal) {
    return from_utf8(goal.text) == chosen_.periods[period];
  });
}

// Whether any row has this field in this period.
bool DataTableMaker::says(std::size_t period, const std::string& field) const {
  return std::any_of(chosen_.rows.begin(), chosen_.rows.end(), [&](const ChosenRow& row) {
    const IndicatorRow* of_period = row.by_period[period];
    if (of_period == nullptr) return false;
    return !field_text(*of_period, field).empty() ||
           (field == "change" && of_period->direction == Direction::flat);
  });
}

// Without `columns`, levels and growth where any row has them. A period of nothing but qualifiers
// has one column for them.
void DataTableMaker::find_columns() {
  for (std::size_t p = 0; p < chosen_.periods.size(); ++p) {
    const std::size_t before = columns_.size();
    for (const TomlWord& column : order_.columns) columns_.push_back({p, column.text, {}});
    if (!order_.columns.empty()) continue;
    for (const char* field : {"value", "change"}) {
      if (says(p, field)) columns_.push_back({p, field, {}});
    }
    if (columns_.size() == before) columns_.push_back({p, "value", {}});
  }
}

void DataTableMaker::find_units() {
  Strings units;
  Strings change_units;
  for (const ChosenRow& row : chosen_.rows) {
    for (const IndicatorRow* of_period : row.by_period) {
      if (of_period == nullptr) continue;
      if (!of_period->value.empty()) units.push_back(of_period->unit);
      if (!of_period->change.empty()) change_units.push_back(of_period->change_unit);
    }
  }
  change_unit_ = common_change_unit(change_units);
  const bool values = has_field("value");
  if (!values) units.clear();
  const bool one = std::all_of(units.begin(), units.end(),
                               [&](const auto& unit) { return unit == units.front(); });
  unit_column_ = !one;
  if (one && !units.empty()) unit_ = units.front();
  // Periods alone over one column of changes leave no head for their unit.
  const bool periods_are_heads =
      chosen_.periods.size() > 1 && columns_.size() == chosen_.periods.size() &&
      std::all_of(columns_.begin(), columns_.end(),
                  [&](const Column& column) { return column.field == columns_[0].field; });
  if (periods_are_heads && !values && has_field("change")) {
    unit_ = change_unit_;
    change_unit_in_head_ = false;
  }
}

std::u32string DataTableMaker::head_of(std::size_t period, const std::string& field) const {
  for (std::size_t i = 0; i < order_.heads.size() && i < order_.columns.size(); ++i) {
    if (order_.columns[i].text == field) return from_utf8(order_.heads[i].text);
  }
  const bool goal = is_goal(period);
  if (field == "value") return std::u32string(value_head(goal));
  if (field == "change") {
    return with_unit_in_brackets(change_head(goal), change_unit_in_head_ ? change_unit_ : U"");
  }
  if (field == "direction") return U"增减";
  return field == "qualifier" ? U"备注" : U"资料来源";
}

// One level, or two: 2022年 | 2023年 over the heads of each.
void DataTableMaker::add_heads() {
  const std::size_t names = unit_column_ ? 2 : 1;
  const bool one_each = columns_.size() == chosen_.periods.size() && !change_unit_in_head_;
  const bool same_field = std::all_of(columns_.begin(), columns_.end(), [&](const Column& column) {
    return column.field == columns_[0].field;
  });
  const bool only_values = same_field && columns_[0].field != "change" && order_.heads.empty();
  const bool plain_goals = !order_.goals.empty() && !only_values;
  const bool several = chosen_.periods.size() > 1;
  const bool only_periods = several && !plain_goals && (one_each || only_values) &&
                            columns_.size() == chosen_.periods.size();
  std::vector<std::vector<DraftCell>> heads((several && !only_periods) ? 2 : 1);
  for (std::size_t i = 0; i < names; ++i) {
    heads[0].push_back(cell(i == 0 ? U"指标" : U"单位"));
    if (heads.size() > 1) heads[1].push_back(cell(U"^^"));
  }
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const Column& column = columns_[c];
    const std::u32string period = period_label(chosen_.periods[column.period]);
    const bool first = c == 0 || columns_[c - 1].period != column.period;
    if (several) heads[0].push_back(cell(first ? period : U"<<"));
    if (!only_periods) heads.back().push_back(cell(head_of(column.period, column.field)));
  }
  result_.table.head_rows = heads.size();
  result_.table.rows = std::move(heads);
  result_.table.aligns.assign(names + columns_.size(), DraftAlign::centre);
  result_.table.aligns[0] = DraftAlign::none;
}

std::u32string DataTableMaker::row_unit(const ChosenRow& row) const {
  for (const IndicatorRow* of_period : row.by_period) {
    if (of_period != nullptr && !of_period->value.empty()) return of_period->unit;
  }
  return {};
}

void DataTableMaker::add_row(const ChosenRow& row) {
  auto& cells = result_.table.rows.emplace_back();
  cells.push_back(cell(escape_marks(row.name)));
  const std::u32string unit = unit_column_ ? row_unit(row) : unit_;
  if (unit_column_) cells.push_back(cell(escape_marks(unit)));
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const Column& column = columns_[c];
    const IndicatorRow* const of_period = row.by_period[column.period];
    if (of_period == nullptr) {
      cells.push_back(cell(U"-"));
      continue;
    }
    const auto of_same = [&](std::string_view field) {
      return std::any_of(columns_.begin(), columns_.end(), [&](const Column& other) {
        return other.period == column.period && other.field == field;
      });
    };
    const bool last = c + 1 == columns_.size() || columns_[c + 1].period != column.period;
    const CellContext context{unit, change_unit_, of_same("qualifier"), last};
    DataCell filled = data_cell(*of_period, column.field, context);
    collect_notes(row, column.period, filled.remarks);
    cells.push_back(cell(filled.text.empty() ? U"-" : escape_marks(filled.text)));
  }
}

void DataTableMaker::collect_notes(const ChosenRow& row, std::size_t period, const Strings& words) {
  for (const std::u32string& word : words) {
    const std::u32string when =
        chosen_.periods.size() > 1 ? period_label(chosen_.periods[period]) : U"";
    remarks_.push_back(when + escape_marks(row.name) + U"：" + escape_marks(word));
  }
}

// T-11: 注：, numbered if there are several, each ending with 。
void DataTableMaker::add_notes() {
  std::vector<RichText> notes;
  for (const TomlWord& note : order_.notes) notes.push_back(typed(note.text, note.place));
  if (!remarks_.empty()) {
    std::u32string all;
    for (const std::u32string& remark : remarks_) all += (all.empty() ? U"" : U"；") + remark;
    notes.push_back(cell(all).text);
  }
  for (std::size_t i = 0; i < notes.size(); ++i) {
    RichText note = notes[i];
    if (!note.text.empty() && !is_one_of(note.text.back(), U"。！？")) {
      append(note, {U"。", {}, {}});
    }
    if (!begins_table_note(note.text)) {
      const std::u32string number =
          notes.size() > 1 ? from_utf8(std::to_string(i + 1)) + U"." : U"";
      RichText label{(i == 0 ? U"注：" : U"") + number, {}, {}};
      append(label, note);
      note = std::move(label);
    }
    result_.table.notes.push_back(std::move(note));
  }
}

void DataTableMaker::add_source() {
  Strings sources;
  if (order_.source) {
    if (!order_.source->empty()) sources.push_back(from_utf8(*order_.source));
  } else if (!has_field("source")) {
    for (const ChosenRow& row : chosen_.rows) {
      for (const IndicatorRow* of_period : row.by_period) {
        if (of_period == nullptr || of_period->source.empty() || names_a_line(of_period->source) ||
            std::find(sources.begin(), sources.end(), of_period->source) != sources.end()) {
          continue;
        }
        sources.push_back(of_period->source);
      }
    }
    if (sources.size() > kMostSources) sources.clear();
  }
  if (sources.empty()) return;
  std::u32string note = U"资料来源：";
  for (std::size_t i = 0; i < sources.size(); ++i) note += (i > 0 ? U"；" : U"") + sources[i];
  if (!is_one_of(note.back(), U"。！？")) note += U"。";
  result_.table.notes.push_back(cell(escape_marks(note)).text);
}

// A units line over figures of another unit would make them false.
void DataTableMaker::check_units() {
  const Strings typed = units_in(from_utf8(order_.units));
  if (typed.empty() || !has_field("value")) return;
  for (const ChosenRow& row : chosen_.rows) {
    for (const IndicatorRow* of_period : row.by_period) {
      if (of_period == nullptr || of_period->value.empty() || of_period->unit.empty()) continue;
      if (std::find(typed.begin(), typed.end(), of_period->unit) != typed.end()) continue;
      result_.problems.push_back(
          {"data.units", Severity::error, order_.units_place,
           fmt::format("the figures of {} are in {}, not in {}", to_utf8(row.name),
                       to_utf8(of_period->unit), order_.units),
           "figures are printed as the data file has them: write its unit, or leave units out"});
      return;
    }
  }
}

DataTable DataTableMaker::run() && {
  find_columns();
  find_units();
  add_heads();
  for (const ChosenRow& row : chosen_.rows) {
    result_.used.insert(row.key);
    add_row(row);
  }
  add_notes();
  add_source();
  DraftTable& table = result_.table;
  table.caption = typed(order_.caption, order_.caption_place);
  if (order_.caption.empty()) table.caption = {};
  table.units = order_.units.empty() ? cell(escape_marks(unit_)).text
                                     : typed(order_.units, order_.units_place);
  table.style = order_.style;
  table.indicators = true;
  check_units();
  return std::move(result_);
}

}  // namespace

DataTable make_data_table(const IndicatorData& data, const DataTableOrder& order) {
  ChosenRows chosen = choose_rows(data, order);
  if (has_errors(chosen.problems)) return {{}, {}, std::move(chosen.problems)};
  return DataTableMaker(chosen, order).run();
}

}  // namespace banxin
