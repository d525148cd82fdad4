#include "indicators/draft_data.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/characters.h"
#include "indicators/find_period.h"
#include "indicators/indicator_cells.h"
#include "indicators/parse_indicators.h"
#include "indicators/read_data.h"

namespace banxin {
namespace {

std::u32string key_of(std::u32string_view name) {
  std::u32string key;
  for (const char32_t c : name) {
    if (c == U'.') {
      key.push_back(U'·');
    } else if (!is_blank(c) && !is_one_of(c, U"@{}|")) {
      key.push_back(c);
    }
  }
  return key;
}

// As typed, where that is a number; 六成 and the like by what they say.
std::u32string figures(std::u32string_view text, const std::vector<Decimal>& values,
                       TextRange range, std::u32string_view unit) {
  if (values.empty()) return {};
  const std::u32string typed = figures_in(text, range, unit);
  if (is_data_number(typed)) return typed;
  std::string all;
  for (const Decimal& value : values) {
    all += (all.empty() ? "" : values.size() == 2 ? "—" : ":") + to_string(value);
  }
  return from_utf8(all);
}

std::u32string qualifier_text(const Indicator& indicator) {
  std::u32string text;
  for (const Note& note : indicator.notes) {
    if (!text.empty()) text += U"+";
    if (!indicator.value.empty() && is_of_change(indicator, note)) text += U"change:";
    text += note.text;
  }
  return text;
}

std::string file_name(const std::string& file) { return file.substr(file.rfind('/') + 1); }

bool say_the_same(const IndicatorRow& a, const IndicatorRow& b) {
  return a.value == b.value && a.unit == b.unit && a.change == b.change &&
         a.change_unit == b.change_unit && a.direction == b.direction && a.qualifier == b.qualifier;
}

class DataDrafter {
 public:
  explicit DataDrafter(const Report& report) : report_(report), periods_(report) {}

  IndicatorData run() && {
    for (const Block& block : report_.blocks) {
      if (const auto* text = std::get_if<TextBlock>(&block)) {
        if (text->kind == TextKind::heading) periods_.enter(*text);
        if (text->kind == TextKind::paragraph) add_all(text->text);
      } else if (const auto* list = std::get_if<ListBlock>(&block)) {
        for (const RichText& item : list->items) add_all(item);
      }
    }
    return std::move(data_);
  }

 private:
  void add_all(const RichText& text) {
    for (const Indicator& indicator : parse_indicators(text.text)) add(text, indicator);
  }

  void add(const RichText& text, const Indicator& indicator) {
    IndicatorRow row;
    const std::u32string key = key_of(indicator.name);
    if (key.empty()) return;
    const bool has_value = !indicator.value.empty();
    const TextRange figure = has_value ? indicator.value_range : indicator.change_range;
    const TextOffset at = figure.end > figure.begin ? figure.begin : indicator.name_range.end;
    const Place place = place_of(text.source, indicator.name_range.begin, report_.file);
    row.name = indicator.name;
    row.period = periods_.period_of(text.text, at);
    row.value = figures(text.text, indicator.value, indicator.value_range, indicator.unit);
    row.unit = has_value ? indicator.unit : std::u32string();
    row.change =
        figures(text.text, indicator.change, indicator.change_range, indicator.change_unit);
    row.change_unit = indicator.change.empty() ? std::u32string() : indicator.change_unit;
    row.direction = indicator.direction;
    row.qualifier = qualifier_text(indicator);
    row.source = from_utf8(fmt::format("{}:{}", file_name(report_.file), place.line));
    row.file = report_.file;
    row.line = place.line;
    row.column = place.column;
    row.key = key;
    for (int number = 2;; ++number) {
      const IndicatorRow* there = find_row(data_, row.key, row.period);
      if (there == nullptr) break;
      if (say_the_same(*there, row)) return;
      row.key = key + from_utf8(std::to_string(number));
    }
    data_.rows.push_back(std::move(row));
  }

  const Report& report_;
  PeriodFinder periods_;
  IndicatorData data_;
};

std::string csv_cell(const std::u32string& text) {
  const std::string bytes = to_utf8(text);
  if (bytes.find_first_of(",\"\n\t ") == bytes.npos) return bytes;
  std::string quoted = "\"";
  for (const char c : bytes) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

IndicatorData draft_data(const Report& report) { return DataDrafter(report).run(); }

std::string write_data(const IndicatorData& data) {
  std::string csv = fmt::format("{}\n", fmt::join(kDataColumns, ","));
  for (const IndicatorRow& row : data.rows) {
    csv += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", csv_cell(row.key), csv_cell(row.name),
                       csv_cell(row.period), csv_cell(row.value), csv_cell(row.unit),
                       csv_cell(row.change), csv_cell(row.change_unit), to_string(row.direction),
                       csv_cell(row.qualifier), csv_cell(row.source));
  }
  return csv;
}

}  // namespace banxin
